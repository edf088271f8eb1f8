// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.VpcUsers;
import io.github.ec2fake.internal.model.place.AccountZones;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The public addresses of tunnels, in a region that has hardly any left. */
class TunnelAddressesTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");
  private static final Caller CALLER = new Caller("111122223333");

  private final EventQueue events = new EventQueue(START, (from, to, why) -> {});
  private final Place place = Objects.requireNonNull(Place.find("us-east-1"));
  private final Context context =
      new Context(
          events,
          Timing.typical(),
          new Ids(1, Ids.Length.LONG),
          new JournalRecorder(START),
          new FaultRegistry(1, () -> START),
          account -> false);
  private final Tags tags = new Tags(List::of);
  private final Network network =
      new Network(
          place, new AccountZones(place, Places.everywhere()), context, tags, VpcUsers.NONE);
  private final CustomerGateways customers = new CustomerGateways(context, tags, id -> false);
  private final VpnGateways gateways = new VpnGateways(network, place, context, tags, id -> false);
  private final VpnConnections connections =
      new VpnConnections(customers, gateways, network.publicAddresses(), context, tags);

  private VpnConnection connect(String customerAddress) {
    String customer =
        customers
            .create(
                CALLER,
                new NewCustomerGateway("ipsec.1", 65000, customerAddress, null, null),
                Map.of())
            .apply()
            .id();
    String gateway = gateways.create(CALLER, "ipsec.1", null, null, Map.of()).apply().id();
    return connections
        .create(
            CALLER,
            new NewVpnConnection(
                "ipsec.1", customer, gateway, false, false, null, null, null, List.of()),
            Map.of())
        .apply();
  }

  @Test
  void thoseOfADeletedConnectionCanBeTakenAgain() {
    AddressPool addresses = network.publicAddresses();
    while (addresses.free() > 2) {
      addresses.take();
    }
    VpnConnection first = connect("12.1.2.3");
    assertThat(addresses.free()).isZero();

    connections.delete(CALLER, first.id()).apply();
    assertThat(addresses.free()).isZero();
    events.advanceTo(events.after(Phase.VPN_CONNECTION_DELETION.typical()), "test");

    assertThat(connect("12.1.2.4").tunnels())
        .extracting(VpnTunnel::outsideAddress)
        .containsExactlyElementsOf(
            first.tunnels().stream().map(VpnTunnel::outsideAddress).toList());
  }
}
