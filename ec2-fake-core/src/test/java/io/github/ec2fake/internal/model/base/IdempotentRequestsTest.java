// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class IdempotentRequestsTest {
  private static final Caller CALLER = new Caller("111122223333");
  private static final Caller OTHER = new Caller("999988887777");

  private final IdempotentRequests<String, String> requests = new IdempotentRequests<>();

  @Test
  void givesARepeatedCallWhatTheEarlierOneDid() {
    assertThat(requests.earlier(CALLER, "once", "a volume")).isNull();
    requests.remember(CALLER, "once", "a volume", "vol-1");

    assertThat(requests.earlier(CALLER, "once", "a volume")).isEqualTo("vol-1");
    assertThat(requests.earlier(CALLER, "ONCE", "a volume")).isNull();
    assertThat(requests.earlier(OTHER, "once", "a volume")).isNull();
    assertThat(requests.earlier(CALLER, "once", "us-east-1a", "a volume")).isNull();
    assertThatExceptionOfType(Ec2Error.class)
        .isThrownBy(() -> requests.earlier(CALLER, "once", "another volume"))
        .satisfies(error -> assertThat(error.code()).isEqualTo("IdempotentParameterMismatch"));
  }

  @Test
  void withoutATokenEachCallIsNew() {
    requests.remember(CALLER, null, "a volume", "vol-1");

    assertThat(requests.earlier(CALLER, null, "a volume")).isNull();
    assertThat(requests.earlier(CALLER, null, "another volume")).isNull();
  }

  @Test
  void aTokenIsAsciiAndNoLongerThanTheActionTakes() {
    IdempotentRequests<String, String> longer = new IdempotentRequests<>(70);

    assertThat(requests.earlier(CALLER, "\u007f".repeat(64), "")).isNull();
    assertThat(longer.earlier(CALLER, "t".repeat(70), "")).isNull();
    for (String bad : new String[] {"t".repeat(65), "\u0080"}) {
      assertThatExceptionOfType(Ec2Error.class)
          .isThrownBy(() -> requests.earlier(CALLER, bad, ""))
          .withMessage("A client token is at most 64 ASCII characters long");
    }
  }
}
