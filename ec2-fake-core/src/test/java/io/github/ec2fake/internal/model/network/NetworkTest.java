// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.place.AccountZones;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.time.Timing;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final String VPC = "111122223333";
  private static final String CLASSIC = "444455556666";

  private final Network network = network("us-east-1");

  @Test
  void givesAnAccountADefaultVpcWithOneSubnetPerZone() {
    Vpc vpc = network.defaultVpc(VPC);

    assertThat(vpc.cidr()).isEqualTo("172.31.0.0/16");
    assertThat(vpc.subnets())
        .extracting(Subnet::zone, Subnet::cidr, Subnet::vpcId)
        .startsWith(
            tuple("us-east-1a", "172.31.0.0/20", vpc.id()),
            tuple("us-east-1b", "172.31.16.0/20", vpc.id()))
        .hasSize(6);
    assertThat(network.defaultVpc(VPC)).isSameAs(vpc);
    assertThat(network.defaultVpc("777788889999").id()).isNotEqualTo(vpc.id());
  }

  @Test
  void givesNoVpcToAnAccountOnClassic() {
    assertThat(network.isClassic(CLASSIC)).isTrue();
    assertThat(network.describeVpcs(new Caller(CLASSIC), List.of())).isEmpty();
    assertThat(network.describeSubnets(new Caller(CLASSIC), List.of())).isEmpty();
    assertRefused(
        () -> network.subnet(CLASSIC, null, null),
        "VPCIdNotSpecified",
        "No default VPC for this user");
  }

  @Test
  void findsTheSubnetByIdOrByZone() {
    Subnet second = List.copyOf(network.defaultVpc(VPC).subnets()).get(1);

    assertThat(network.subnet(VPC, null, "us-east-1b")).isSameAs(second);
    assertThat(network.subnet(VPC, second.id(), null)).isSameAs(second);
    assertThat(network.subnet(VPC, second.id(), "us-east-1b")).isSameAs(second);
    assertThat(network.subnet(VPC, null, null).zone()).isEqualTo("us-east-1a");
  }

  @Test
  void refusesASubnetThatTheAccountDoesNotHave() {
    String foreign = network.defaultVpc("777788889999").subnets().iterator().next().id();
    String own = network.defaultVpc(VPC).subnets().iterator().next().id();

    assertRefused(
        () -> network.subnet(VPC, foreign, null),
        "InvalidSubnetID.NotFound",
        "The subnet ID '" + foreign + "' does not exist");
    assertRefused(
        () -> network.subnet(VPC, "net-1", null),
        "InvalidSubnetID.NotFound",
        "The subnet ID 'net-1' does not exist");
    assertRefused(
        () -> network.subnet(VPC, own, "us-east-1b"),
        "InvalidParameterValue",
        "Value (us-east-1b) for parameter availabilityZone is invalid. Subnet '"
            + own
            + "' is in the availability zone us-east-1a");
    assertRefused(
        () -> network.subnet(VPC, null, "mars-1a"),
        "InvalidParameterValue",
        "Invalid availability zone: [mars-1a]");
  }

  @Test
  void handsOutAddressesInOrderAndAReturnedOneLast() {
    Subnet subnet = network.subnet(VPC, null, null);

    assertThat(subnet.free()).isEqualTo(4091);
    String first = subnet.take();
    assertThat(first).isEqualTo("172.31.0.4");
    assertThat(subnet.take()).isEqualTo("172.31.0.5");
    subnet.release(first);
    assertThat(subnet.take()).isEqualTo("172.31.0.6");
    assertThat(subnet.free()).isEqualTo(4089);

    Set<String> rest = new HashSet<>();
    while (subnet.free() > 1) {
      rest.add(subnet.take());
    }
    assertThat(rest).hasSize(4088).contains("172.31.15.254").doesNotContain("172.31.15.255");
    assertThat(subnet.take()).isEqualTo(first);
    assertRefused(
        subnet::take,
        "InsufficientFreeAddressesInSubnet",
        "The specified subnet does not have enough free addresses to satisfy the request.");
  }

  @Test
  void handsOutAChosenAddressOnce() {
    Subnet subnet = network.subnet(VPC, null, null);
    subnet.take("172.31.0.4");

    assertThat(subnet.take()).isEqualTo("172.31.0.5");
    assertRefused(
        () -> subnet.take("172.31.0.4"), "InvalidIPAddress.InUse", "Address 172.31.0.4 is in use.");
    assertRefused(
        () -> subnet.requireFree("172.31.0.4"),
        "InvalidIPAddress.InUse",
        "Address 172.31.0.4 is in use.");
    assertRefused(
        () -> subnet.requireFree("172.31.0.3"),
        "InvalidParameterValue",
        "Address 172.31.0.3 is in subnet's reserved address range");
    assertRefused(
        () -> subnet.requireFree("172.31.15.255"),
        "InvalidParameterValue",
        "Address 172.31.15.255 is in subnet's reserved address range");
    assertRefused(
        () -> subnet.requireFree("172.31.16.4"),
        "InvalidParameterValue",
        "Address 172.31.16.4 does not fall within the subnet's address range");
    assertRefused(
        () -> subnet.requireFree("elsewhere"),
        "InvalidParameterValue",
        "Address elsewhere does not fall within the subnet's address range");
  }

  @Test
  void handsOutAChosenPrefixOnce() {
    Subnet subnet = network.subnet(VPC, null, null);

    assertThat(subnet.takePrefix("172.31.0.20/28")).isEqualTo("172.31.0.16/28");
    assertRefused(
        () -> subnet.takePrefix("172.31.0.16/28"),
        "InvalidIPAddress.InUse",
        "Address 172.31.0.16/28 is in use.");
    assertThat(subnet.takePrefix(null)).isEqualTo("172.31.0.32/28");
  }

  @Test
  void asksForSeveralAddressesBeforeTakingAny() {
    Subnet subnet = network.subnet(VPC, null, null);
    subnet.requireFree(4091);

    assertThatThrownBy(() -> subnet.requireFree(4092)).isInstanceOf(Ec2Error.class);
    assertThat(subnet.free()).isEqualTo(4091);
  }

  @Test
  void givesRegionsDifferentPublicAddresses() {
    assertThat(network.publicAddresses().take()).isEqualTo("54.64.0.4");
    assertThat(network("us-east-2").publicAddresses().take()).isEqualTo("54.65.0.4");
    assertThat(network.classicAddresses().take()).isEqualTo("10.192.0.4");
  }

  @Test
  void namesAddressesAsTheRegionDoes() {
    Network ireland = network("eu-west-1");

    assertThat(network.privateDnsName("172.31.0.4")).isEqualTo("ip-172-31-0-4.ec2.internal");
    assertThat(network.publicDnsName("54.64.0.4"))
        .isEqualTo("ec2-54-64-0-4.compute-1.amazonaws.com");
    assertThat(ireland.privateDnsName("172.31.0.4"))
        .isEqualTo("ip-172-31-0-4.eu-west-1.compute.internal");
    assertThat(ireland.publicDnsName("54.64.0.4"))
        .isEqualTo("ec2-54-64-0-4.eu-west-1.compute.amazonaws.com");
  }

  @Test
  void anInstanceWithoutAnAddressHasALinkLocalOneThatFollowsFromItsId() {
    assertThat(Network.linkLocalAddress("i-0123456789abcd0a")).isEqualTo("169.254.1.10");
    assertThat(Network.linkLocalAddress("i-012345ff")).isEqualTo("169.254.1.255");
  }

  private static void assertRefused(ThrowingCallable call, String code, String text) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Ec2Error.class,
            error -> {
              assertThat(error.code()).isEqualTo(code);
              assertThat(error.status()).isEqualTo(400);
            })
        .hasMessage(text);
  }

  private static Network network(String region) {
    Instant start = Instant.parse("2011-07-15T00:00:00Z");
    Place place = Objects.requireNonNull(Place.find(region));
    return new Network(
        place,
        new AccountZones(place, Places.everywhere()),
        new Context(
            new EventQueue(start, (from, to, why) -> {}),
            Timing.typical(),
            new Ids(1, Ids.Length.LONG),
            new JournalRecorder(start),
            new FaultRegistry(1, () -> start),
            CLASSIC::equals),
        new Tags(List::of),
        VpcUsers.NONE);
  }
}
