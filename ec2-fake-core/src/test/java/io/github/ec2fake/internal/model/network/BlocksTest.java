// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
  @ParameterizedTest
  @CsvSource({
    "172.31.0.0/16, 172.31.0.0/16",
    "100.68.0.18/18, 100.68.0.0/18",
    "1.2.3.4/0, 0.0.0.0/0",
    "255.255.255.255/32, 255.255.255.255/32",
    "200.1.2.3/31, 200.1.2.2/31",
  })
  void writesIpv4InCanonicalForm(String given, String canonical) {
    assertThat(Objects.requireNonNull(Ipv4Block.parse(given))).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3.4",
        "1.2.3/8",
        "1.2.3.4/33",
        "1.2.3.256/8",
        "1.2.3.4.5/8",
        "1.2.3.4/",
        "::/0",
        "a.b.c.d/8",
        "1.2.3.4/-1",
        "1..3.4/8",
        " 1.2.3.4/8",
        "٣.2.3.4/8"
      })
  void refusesWhatIsNoIpv4Block(String given) {
    assertThat(Ipv4Block.parse(given)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "::/0, ::/0",
    "2001:0DB8:0000:0000:0000:0000:0000:0001/128, 2001:db8::1/128",
    "2001:db8:1234:1a00:ffff::/64, 2001:db8:1234:1a00::/64",
    "2001:db8:0:1:0:0:0:1/128, 2001:db8:0:1::1/128",
    "1:0:0:2:0:0:0:0/128, 1:0:0:2::/128",
    "1:0:0:2:3:0:0:4/128, 1::2:3:0:0:4/128",
    "1:2:3:4:5:6:7:8/127, 1:2:3:4:5:6:7:8/127",
    "1:2:3:4:5:6:7:9/127, 1:2:3:4:5:6:7:8/127",
    "1:0:3:4:5:6:7:8/128, 1:0:3:4:5:6:7:8/128",
    "fe80::/10, fe80::/10",
    "ffff::/4, f000::/4",
  })
  void writesIpv6InCanonicalForm(String given, String canonical) {
    assertThat(Ipv6Block.parse(given)).isEqualTo(new Ipv6Block(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "::",
        "1.2.3.4/8",
        "::/129",
        "1:2:3:4:5:6:7/64",
        "1:2:3:4:5:6:7:8:9/64",
        "1::2::3/64",
        "12345::/64",
        "g::/64",
        ":1::/64",
        "1:2:3:4:5:6:7::8/64",
        "::1%eth0/64",
        "::/"
      })
  void refusesWhatIsNoIpv6Block(String given) {
    assertThat(Ipv6Block.parse(given)).isNull();
  }

  @Test
  void anIpv4BlockHasItsAddressesInOrder() {
    Ipv4Block block = CidrBlocks.block("200.1.2.0/23");

    assertThat(block.size()).isEqualTo(512);
    assertThat(block.address(0)).isEqualTo("200.1.2.0");
    assertThat(block.address(511)).isEqualTo("200.1.3.255");
    assertThat(block.indexOf("200.1.2.0")).isZero();
    assertThat(block.indexOf("200.1.3.255")).isEqualTo(511);
    for (String outside :
        List.of("200.1.1.255", "200.1.4.0", "1.2.3.4", "1.2.3", "", "1.2.3.256")) {
      assertThat(block.indexOf(outside)).as(outside).isEqualTo(-1);
      assertThat(block.contains(outside)).as(outside).isFalse();
    }
    assertThat(block.contains("200.1.2.0")).isTrue();
    assertThat(CidrBlocks.block("0.0.0.0/0").size()).isEqualTo(1L << 32);
    for (String none : List.of("1.2.3", "1.2.3.x", "1.2.3.+4", "1.2.3.", "1.2.3.0004")) {
      assertThat(CidrBlocks.block("0.0.0.0/0").indexOf(none)).as(none).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/16, 10.0.255.0/24, true, true",
    "10.0.255.0/24, 10.0.0.0/16, false, true",
    "10.0.0.0/16, 10.0.0.0/16, true, true",
    "10.0.0.0/16, 10.1.0.0/24, false, false",
    "0.0.0.0/0, 255.0.0.0/8, true, true",
  })
  void anIpv4BlockContainsAnotherOrOverlaps(
      String block, String other, boolean contains, boolean overlaps) {
    assertThat(CidrBlocks.block(block).contains(CidrBlocks.block(other))).isEqualTo(contains);
    assertThat(CidrBlocks.block(block).overlaps(CidrBlocks.block(other))).isEqualTo(overlaps);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1200::/56, 2001:db8:0:12ff::/64, true",
    "2001:db8:0:1200::/56, 2001:db8:0:1200::/56, true",
    "2001:db8:0:1200::/56, 2001:db8:0:1200::/55, false",
    "2001:db8:0:1200::/56, 2001:db8:0:1300::/64, false",
    "::/0, ffff::/16, true",
  })
  void anIpv6BlockContainsAnother(String block, String other, boolean contains) {
    assertThat(new Ipv6Block(block).contains(new Ipv6Block(other))).isEqualTo(contains);
  }

  @Test
  void blocksConsistOfSmallerOnes() {
    assertThat(CidrBlocks.block("172.31.0.0/16").part(15, 20)).hasToString("172.31.240.0/20");
    assertThat(new Ipv6Block("2001:db8:0:1200::/56").part(0xff, 64).cidr())
        .isEqualTo("2001:db8:0:12ff::/64");
    assertThat(new Ipv6Block("2001:db8:0:12ff::/64").within(56)).isEqualTo("2001:db8:0:1200::/56");
  }

  @Test
  void anIpv6BlockHasAddresses() {
    Ipv6Block block = new Ipv6Block("2001:db8:0:12ff::/64");

    assertThat(block.prefixLength()).isEqualTo(64);
    assertThat(block.address(0x0123_4567_89ab_cdefL))
        .isEqualTo("2001:db8:0:12ff:123:4567:89ab:cdef");
    assertThat(block.contains("2001:db8:0:12ff::1")).isTrue();
    assertThat(block.contains("2001:db8:0:1200::1")).isFalse();
    assertThat(Ipv6Block.address("2001:DB8:0:0::1")).isEqualTo("2001:db8::1");
    assertThat(Ipv6Block.address("2001:db8")).isNull();
  }
}
