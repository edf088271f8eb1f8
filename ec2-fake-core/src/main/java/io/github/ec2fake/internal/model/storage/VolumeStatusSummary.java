// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import java.util.Locale;

/** What the status checks of a volume come to. */
public enum VolumeStatusSummary {
  OK,
  /** It is slower than it should be. */
  WARNING,
  /** Its input and output are disabled or stalled. */
  IMPAIRED,
  /** There is no result yet. */
  INSUFFICIENT_DATA;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
