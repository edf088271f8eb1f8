// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes the two tunnels of a new VPN connection: what is not asked for is made up. */
final class NewTunnels {
  private static final int TUNNELS = 2;
  private static final int KEY_LENGTH = 32;

  /** Those that a key can have, but for the zero, with which none begins. */
  private static final String KEY_CHARACTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456789._";

  private final AddressPool publicAddresses;
  private final Context context;

  NewTunnels(AddressPool publicAddresses, Context context) {
    this.publicAddresses = publicAddresses;
    this.context = context;
  }

  static void check(NewVpnConnection asked) {
    if (asked.enableAcceleration()) {
      throw VpnErrors.TRANSIT_GATEWAY_ONLY.with("acceleration");
    }
    if (asked.insideIpVersion() != null && !asked.insideIpVersion().equals("ipv4")) {
      throw VpnErrors.TRANSIT_GATEWAY_ONLY.with("IPv6 in a tunnel");
    }
    checkCidr("localIpv4NetworkCidr", asked.localCidr());
    checkCidr("remoteIpv4NetworkCidr", asked.remoteCidr());
    if (asked.tunnels().size() > TUNNELS) {
      throw VpnErrors.TOO_MANY_TUNNELS.with(asked.tunnels().size());
    }
    asked.tunnels().forEach(TunnelOptions::check);
  }

  static void checkCidr(String name, @Nullable String cidr) {
    if (cidr != null && Ipv4Block.parse(cidr) == null) {
      throw VpnErrors.BAD_OPTION.with(cidr, name, "This is not a valid CIDR block.");
    }
  }

  /** Inside addresses are unique among the tunnels of a virtual private gateway. */
  static void requireFree(List<TunnelOptions> asked, List<VpnConnection> ofGateway) {
    Set<String> taken = insideCidrs(ofGateway);
    for (TunnelOptions each : asked) {
      String cidr = each.insideCidr();
      if (cidr != null && !taken.add(cidr)) {
        throw VpnErrors.INSIDE_CIDR_IN_USE.with(cidr);
      }
    }
  }

  /** Refuses the inside addresses of a tunnel that a connection already has. */
  static void requireFree(String insideCidr, List<VpnConnection> ofGateway) {
    if (insideCidrs(ofGateway).contains(insideCidr)) {
      throw VpnErrors.INSIDE_CIDR_IN_USE.with(insideCidr);
    }
  }

  private static Set<String> insideCidrs(List<VpnConnection> connections) {
    Set<String> taken = new HashSet<>();
    connections.forEach(each -> each.tunnels().forEach(tunnel -> taken.add(tunnel.insideCidr())));
    return taken;
  }

  List<VpnTunnel> make(List<TunnelOptions> asked, List<VpnConnection> ofGateway) {
    Set<String> taken = insideCidrs(ofGateway);
    asked.forEach(
        each -> {
          if (each.insideCidr() != null) {
            taken.add(each.insideCidr());
          }
        });
    List<VpnTunnel> tunnels = new ArrayList<>();
    for (int i = 0; i < TUNNELS; i++) {
      TunnelOptions options = i < asked.size() ? asked.get(i) : TunnelOptions.NONE;
      String cidr = options.insideCidr();
      String key = options.preSharedKey();
      tunnels.add(
          new VpnTunnel(
              publicAddresses.take(),
              cidr == null ? insideCidr(taken) : cidr,
              key == null ? key() : key,
              options,
              context.now()));
    }
    return tunnels;
  }

  private String insideCidr(Set<String> taken) {
    SplittableRandom random = context.ids().random();
    String cidr;
    do {
      cidr =
          String.format(
              Locale.ROOT, "169.254.%d.%d/30", random.nextInt(6, 256), 4 * random.nextInt(0, 64));
    } while (TunnelOptions.isReserved(cidr) || !taken.add(cidr));
    return cidr;
  }

  private String key() {
    SplittableRandom random = context.ids().random();
    StringBuilder key = new StringBuilder();
    while (key.length() < KEY_LENGTH) {
      key.append(KEY_CHARACTERS.charAt(random.nextInt(KEY_CHARACTERS.length())));
    }
    return key.toString();
  }

  /** Gives the addresses of a deleted connection back. */
  void release(VpnConnection connection) {
    connection.tunnels().forEach(tunnel -> publicAddresses.release(tunnel.outsideAddress()));
  }
}
