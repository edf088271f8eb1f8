// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
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
}
