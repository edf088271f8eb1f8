// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;

/**
 * Default locales with letters, digits and calendars of their own, in a time zone that is off by
 * three quarters of an hour. Only for tests that are {@code @Isolated}.
 */
final class ForeignDefaults {
  private static final List<String> LANGUAGES =
      List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai");

  private ForeignDefaults() {}

  /** Calls the check in each of them, with the language tag. The usual defaults are back then. */
  static void inEach(Consumer<String> check) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String language : LANGUAGES) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        check.accept(language);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
