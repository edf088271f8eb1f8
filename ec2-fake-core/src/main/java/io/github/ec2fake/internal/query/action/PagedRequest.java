// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request of a Describe action that has filters and pages. */
public interface PagedRequest {
  List<Filter> filter();

  /** The size of a page; null for all at once. */
  @Nullable Integer maxResults();

  /** Where the page begins; null for the first one. */
  @Nullable String nextToken();
}
