// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.InstanceOptions;
import io.github.ec2fake.internal.model.instance.PrivateDnsNameOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of an instance in its description. The usual ones are made once. */
final class InstanceOptionItems {
  /** EC2's word for an option that is left as it is. */
  static final String DEFAULT = "default";

  private InstanceOptionItems() {}

  record CapacityReservation(String capacityReservationPreference) {
    private static final CapacityReservation OPEN = new CapacityReservation("open");

    static CapacityReservation of(InstanceOptions options) {
      String preference = options.capacityReservationPreference();
      return preference.equals(OPEN.capacityReservationPreference())
          ? OPEN
          : new CapacityReservation(preference);
    }
  }

  record Hibernation(boolean configured) {
    private static final Hibernation ON = new Hibernation(true);
    private static final Hibernation OFF = new Hibernation(false);

    static Hibernation of(InstanceOptions options) {
      return options.hibernation() ? ON : OFF;
    }
  }

  record Enclave(boolean enabled) {
    private static final Enclave ON = new Enclave(true);
    private static final Enclave OFF = new Enclave(false);

    static Enclave of(InstanceOptions options) {
      return options.enclave() ? ON : OFF;
    }
  }

  /** Whether EC2 recovers an instance, and migrates it when it reboots: both as is usual. */
  record Maintenance(String autoRecovery, String rebootMigration) {

    static Maintenance of(InstanceOptions options) {
      return new Maintenance(options.autoRecovery(), DEFAULT);
    }
  }

  /** How the bandwidth is divided between the network and the volumes: as is usual. */
  record NetworkPerformance(String bandwidthWeighting) {
    static final NetworkPerformance USUAL = new NetworkPerformance(DEFAULT);
  }

  /** Which service manages an instance: none does. */
  record Operator(boolean managed, boolean hiddenByDefault) {
    static final Operator NONE = new Operator(false, false);
  }

  record PrivateDnsName(
      String hostnameType,
      boolean enableResourceNameDnsARecord,
      boolean enableResourceNameDnsAAAARecord) {

    static PrivateDnsName of(InstanceOptions options) {
      PrivateDnsNameOptions name = options.privateDnsName();
      return new PrivateDnsName(name.hostnameType(), name.aRecord(), name.aaaaRecord());
    }
  }

  record License(String licenseConfigurationArn) {

    static @Nullable List<License> of(InstanceOptions options) {
      return options.licenses().isEmpty()
          ? null
          : options.licenses().stream().map(License::new).toList();
    }
  }
}
