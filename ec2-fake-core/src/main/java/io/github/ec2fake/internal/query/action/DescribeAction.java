// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.consistency.ResourceKind;
import org.jspecify.annotations.Nullable;

/** A Describe action with filters. */
public abstract class DescribeAction<Q extends Record, R extends Record>
    implements ReadAction<Q, R> {
  private final @Nullable ResourceKind kind;
  private final Filters<?> filters;

  /**
   * An action with filters.
   *
   * @param kind the kind of resource that it shows; null if it shows none that can lag
   */
  protected DescribeAction(@Nullable ResourceKind kind, Filters<?> filters) {
    this.kind = kind;
    this.filters = filters;
  }

  @Override
  public final @Nullable ResourceKind shows() {
    return kind;
  }

  @Override
  public final Filters<?> filters() {
    return filters;
  }
}
