// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What an eventual assertion saw, one or several times in a row.
 *
 * @param first when it was seen first, from the first look
 * @param last when it was seen last
 * @param times how often it was seen
 * @param seen what was seen
 */
record Sighting(Duration first, Duration last, int times, String seen) {

  /** Adds what was seen to the list, or to its end if it is the same. */
  static void add(List<Sighting> sightings, Duration at, String seen) {
    int end = sightings.size() - 1;
    if (end >= 0 && sightings.get(end).seen().equals(seen)) {
      Sighting before = sightings.get(end);
      sightings.set(end, new Sighting(before.first, at, before.times + 1, seen));
    } else {
      sightings.add(new Sighting(at, at, 1, seen));
    }
  }

  String text() {
    return "+"
        + text(first)
        + (times == 1 ? "" : " to +" + text(last) + ", " + times + " times")
        + ": "
        + seen;
  }

  /** Returns a duration as it is written: {@code 1h2m3.5s}. */
  static String text(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
