// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The addresses and prefixes of a subnet: which are taken, and what is left. */
class AddressPoolsTest {
  private final AddressPool pool = new AddressPool(CidrBlocks.block("10.0.0.0/26"));
  private final Ipv6Pool ipv6 = new Ipv6Pool("2001:db8::/64");

  @Test
  void whoAsksAFullPoolHearsThatItIsFull() {
    AddressPool small = new AddressPool(CidrBlocks.block("10.0.0.0/28"));
    while (small.free() > 0) {
      small.take();
    }

    assertRefused(small::take, "InsufficientAddressCapacity");
    small.release("10.0.0.9");
    assertThat(small.take()).isEqualTo("10.0.0.9");
  }

  @Test
  void aPoolOfNoAddressesHasNone() {
    assertThat(AddressPool.empty().free()).isZero();
    assertThat(AddressPool.empty().isUsed()).isFalse();
  }

  @Test
  void aCopyIsTakenFromByItself() {
    pool.take();
    AddressPool copy = pool.copy();

    assertThat(copy.take()).isEqualTo("10.0.0.5");
    assertThat(pool.take()).isEqualTo("10.0.0.5");
  }

  @Test
  void prefixesAreTakenWhereNothingIsInUse() {
    pool.take("10.0.0.32");

    assertThat(pool.takePrefix()).isEqualTo("10.0.0.16/28");
    assertThat(pool.isTaken("10.0.0.31")).isTrue();
    assertThat(pool.free()).isEqualTo(59 - 17);
    assertRefused(pool::takePrefix, "InsufficientCidrBlocks");
    pool.release("10.0.0.32");
    assertThat(pool.takePrefix()).isEqualTo("10.0.0.32/28");
    pool.release(CidrBlocks.block("10.0.0.16/28"));
    assertThat(pool.isTaken("10.0.0.16")).isFalse();
    assertThat(pool.isTaken("10.0.0.31")).isFalse();
    assertThat(pool.isTaken("10.0.0.32")).isTrue();
  }

  @Test
  void theFirstAndTheLastPrefixHaveReservedAddresses() {
    for (String reserved : List.of("10.0.0.0/28", "10.0.0.48/28")) {
      assertThat(pool.isReserved(CidrBlocks.block(reserved))).as(reserved).isTrue();
    }
    for (String free : List.of("10.0.0.16/28", "10.0.0.32/28")) {
      assertThat(pool.isReserved(CidrBlocks.block(free))).as(free).isFalse();
    }
  }

  @Test
  void aPrefixIsOfThePoolAndFreeOrNot() {
    Ipv4Block prefix = CidrBlocks.block("10.0.0.32/28");

    assertThat(pool.contains(prefix)).isTrue();
    assertThat(pool.contains(CidrBlocks.block("10.0.0.64/28"))).isFalse();
    assertThat(pool.isTaken(prefix)).isFalse();
    pool.take("10.0.0.47");
    assertThat(pool.isTaken(prefix)).isTrue();
    assertThat(pool.isTaken(CidrBlocks.block("10.0.0.16/28"))).isFalse();
    pool.take(CidrBlocks.block("10.0.0.16/28"));
    assertThat(pool.isTaken("10.0.0.16")).isTrue();
    assertThat(pool.isTaken("10.0.0.31")).isTrue();
    assertThat(pool.free()).isEqualTo(59 - 17);
  }

  @Test
  void whatIsInUseOfIpv6IsNotTakenAgain() {
    String address = ipv6.take(null);
    String prefix = ipv6.takePrefix(null);

    assertRefused(() -> ipv6.take(address), "InvalidIPAddress.InUse");
    assertRefused(() -> ipv6.takePrefix(prefix), "InvalidIPAddress.InUse");
    assertRefused(() -> ipv6.take("2001:db9::1"), "InvalidParameterValue");
    assertRefused(() -> ipv6.takePrefix("2001:db9::/80"), "InvalidParameterValue");
  }

  @Test
  void theReservedAddressesAreOfThePool() {
    for (String reserved : List.of("10.0.0.0", "10.0.0.3", "10.0.0.63")) {
      assertThat(pool.contains(reserved)).as(reserved).isTrue();
      assertThat(pool.isReserved(reserved)).as(reserved).isTrue();
    }
    assertThat(pool.contains("10.0.0.64")).isFalse();
    assertThat(pool.isReserved("10.0.0.4")).isFalse();
    assertThat(pool.isReserved("10.0.0.62")).isFalse();
  }

  @Test
  void addressesOfIpv6AreChosenOnce() {
    Set<String> chosen = new LinkedHashSet<>();
    for (int i = 0; i < 100; i++) {
      chosen.add(ipv6.take(null));
    }

    assertThat(chosen).hasSize(100).allMatch(address -> address.startsWith("2001:db8::"));
  }

  @Test
  void anAddressOfIpv6IsNotChosenOfAPrefix() {
    Ipv6Pool same = new Ipv6Pool("2001:db8::/64");
    String first = same.take(null);
    ipv6.takePrefix(prefixOf(first));

    assertThat(ipv6.take(null)).isNotEqualTo(first);
    assertRefused(() -> ipv6.requireFree(first), "InvalidIPAddress.InUse");
    ipv6.releasePrefix(prefixOf(first));
    assertThatCode(() -> ipv6.requireFree(first)).doesNotThrowAnyException();
  }

  @Test
  void aPrefixOfIpv6IsNotChosenWhereAnAddressIsInUse() {
    String first = new Ipv6Pool("2001:db8::/64").takePrefix(null);
    String address = first.replace("/80", "1");
    ipv6.take(address);

    assertThat(ipv6.takePrefix(null)).isNotEqualTo(first);
    assertRefused(() -> ipv6.requireFreePrefix(first), "InvalidIPAddress.InUse");
    ipv6.release(address);
    assertThatCode(() -> ipv6.requireFreePrefix(first)).doesNotThrowAnyException();
  }

  @Test
  void asManyPrefixesOfIpv6AreFreeAsNothingIsIn() {
    ipv6.requireFreePrefixes(65_536);
    assertRefused(() -> ipv6.requireFreePrefixes(65_537), "InsufficientCidrBlocks");

    String prefix = ipv6.takePrefix(null);
    String address = ipv6.take(null);

    assertThat(ipv6.isUsed()).isTrue();
    ipv6.requireFreePrefixes(65_534);
    assertRefused(() -> ipv6.requireFreePrefixes(65_535), "InsufficientCidrBlocks");
    ipv6.release(address);
    assertThat(ipv6.isUsed()).isTrue();
    ipv6.releasePrefix(prefix);
    assertThat(ipv6.isUsed()).isFalse();
  }

  private static String prefixOf(String address) {
    return Subnet.ipv6Prefix(address + "/80");
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Ec2Error.class, error -> assertThat(error.code()).isEqualTo(code));
  }
}
