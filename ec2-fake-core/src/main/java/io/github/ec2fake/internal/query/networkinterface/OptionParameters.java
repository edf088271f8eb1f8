// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import io.github.ec2fake.internal.model.networkinterface.ConnectionTracking;
import io.github.ec2fake.internal.model.networkinterface.EnaExpress;
import io.github.ec2fake.internal.model.networkinterface.InterfaceOptions;
import org.jspecify.annotations.Nullable;

/** The options of a network interface, as requests and replies write them. */
public final class OptionParameters {
  private OptionParameters() {}

  /** How long idle connections are tracked. */
  public record Tracking(
      @Nullable Integer tcpEstablishedTimeout,
      @Nullable Integer udpStreamTimeout,
      @Nullable Integer udpTimeout) {

    /** That of a network interface; null if it has EC2's defaults. */
    public static @Nullable Tracking of(ConnectionTracking tracking) {
      return tracking.equals(ConnectionTracking.DEFAULT)
          ? null
          : new Tracking(tracking.tcpEstablished(), tracking.udpStream(), tracking.udp());
    }

    /** In the model's terms. */
    ConnectionTracking toModel() {
      return new ConnectionTracking(tcpEstablishedTimeout, udpStreamTimeout, udpTimeout);
    }
  }

  /** Whether ENA Express is used. */
  public record EnaSrd(
      @Nullable Boolean enaSrdEnabled, @Nullable EnaSrdUdp enaSrdUdpSpecification) {

    /** That of an attachment; null if it does not use it. */
    public static @Nullable EnaSrd of(EnaExpress enaExpress) {
      return enaExpress.enabled() ? new EnaSrd(true, new EnaSrdUdp(enaExpress.udp())) : null;
    }

    /** In the model's terms. */
    static EnaExpress toModel(@Nullable EnaSrd asked) {
      if (asked == null) {
        return EnaExpress.OFF;
      }
      EnaSrdUdp udp = asked.enaSrdUdpSpecification();
      return new EnaExpress(
          Boolean.TRUE.equals(asked.enaSrdEnabled()),
          udp != null && Boolean.TRUE.equals(udp.enaSrdUdpEnabled()));
    }
  }

  /** Whether ENA Express is used for UDP. */
  public record EnaSrdUdp(@Nullable Boolean enaSrdUdpEnabled) {}

  /** The addresses of an interface with these options, some of which have none. */
  public static AddressRequest addresses(InterfaceOptions options, AddressRequest asked) {
    return options.isEfaOnly() ? asked.withNone() : asked;
  }

  /** What a request asks for, in the model's terms. */
  public static InterfaceOptions toModel(
      @Nullable String type, @Nullable Tracking tracking, @Nullable EnaSrd enaSrd) {
    return type == null && tracking == null && enaSrd == null
        ? InterfaceOptions.NONE
        : new InterfaceOptions(
            type,
            tracking == null ? ConnectionTracking.DEFAULT : tracking.toModel(),
            EnaSrd.toModel(enaSrd));
  }
}
