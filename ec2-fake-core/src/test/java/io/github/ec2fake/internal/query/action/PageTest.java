// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final List<Integer> TWELVE = IntStream.range(0, 12).boxed().toList();

  @Test
  void isAllUnlessAPartIsAskedFor() {
    assertThat(Page.of(TWELVE, null, null)).isEqualTo(new Page<>(TWELVE, null));
    assertThat(Page.of(TWELVE, 12, null)).isEqualTo(new Page<>(TWELVE, null));
    assertThat(Page.of(List.of(), 5, null)).isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void leadsThroughAllParts() {
    List<List<Integer>> parts = new ArrayList<>();
    String token = null;
    do {
      Page<Integer> page = Page.of(TWELVE, 5, token);
      parts.add(page.items());
      token = page.nextToken();
    } while (token != null);

    assertThat(parts)
        .containsExactly(TWELVE.subList(0, 5), TWELVE.subList(5, 10), TWELVE.subList(10, 12));
  }

  @Test
  void givesTheRestToATokenWithoutANumber() {
    assertThat(Page.of(TWELVE, null, token("from:5")).items()).isEqualTo(TWELVE.subList(5, 12));
  }

  @Test
  void isEmptyWhenWhatWasThereIsGone() {
    assertThat(Page.of(TWELVE.subList(0, 3), 5, token("from:10")))
        .isEqualTo(new Page<>(List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 0, -1, Integer.MIN_VALUE})
  void refusesAPartOfLessThanFive(int maxResults) {
    assertThatThrownBy(() -> Page.of(TWELVE, maxResults, null))
        .hasMessageContaining("Value ( " + maxResults + " ) for parameter maxResults is invalid.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"from:-5", "from:+5", "from:2147483648", "from:", "from:5 ", "5", "", "to:5"})
  void refusesATokenThatItNeverGave(String forged) {
    assertRefused(token(forged));
  }

  @Test
  void refusesATokenThatIsNoBase64() {
    assertRefused("from:5");
    assertRefused("");
  }

  @Test
  void doesNotOverflow() {
    assertThat(Page.of(TWELVE, Integer.MAX_VALUE, token("from:5")))
        .isEqualTo(new Page<>(TWELVE.subList(5, 12), null));
    assertThat(Page.of(TWELVE, 5, token("from:" + Integer.MAX_VALUE)))
        .isEqualTo(new Page<>(List.of(), null));
  }

  private static void assertRefused(@Nullable String token) {
    assertThatThrownBy(() -> Page.of(TWELVE, 5, token))
        .isInstanceOfSatisfying(
            Ec2Error.class, error -> assertThat(error.code()).isEqualTo("InvalidNextToken"));
  }

  private static String token(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
  }
}
