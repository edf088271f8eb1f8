// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import org.jspecify.annotations.Nullable;

/** The size of a page of an action that never answers more than so many. */
public final class PageSize {
  private PageSize() {}

  /** What was asked for, or the most there can be. */
  public static int atMost(int most, @Nullable Integer asked) {
    if (asked != null && asked > most) {
      throw DescribeErrors.PAGE_TOO_LARGE.with(asked, most);
    }
    return asked == null ? most : asked;
  }
}
