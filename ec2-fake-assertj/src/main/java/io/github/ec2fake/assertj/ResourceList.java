// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.AbstractList;
import java.util.List;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * The resources that EC2 describes, the actual value of {@link ResourceListAssert}. EC2 is asked
 * when the first element is needed, through all pages, and never again.
 *
 * @param <R> the SDK's class of the resources
 */
public final class ResourceList<R> extends AbstractList<R> {
  private final ResourceQuery<R> query;
  private final @Nullable SoftAssertionsProvider softProvider;
  private @Nullable List<R> resources;

  /**
   * Creates a list that has not been read.
   *
   * @param query what to ask
   * @param softProvider what collects the failures of assertions about the list; null if they are
   *     thrown
   */
  ResourceList(ResourceQuery<R> query, @Nullable SoftAssertionsProvider softProvider) {
    this.query = query;
    this.softProvider = softProvider;
  }

  @Nullable SoftAssertionsProvider softProvider() {
    return softProvider;
  }

  ResourceQuery<R> query() {
    return query;
  }

  @Override
  public R get(int index) {
    return resources().get(index);
  }

  @Override
  public int size() {
    return resources().size();
  }

  private List<R> resources() {
    List<R> known = resources;
    if (known == null) {
      known = List.copyOf(query.ask());
      resources = known;
    }
    return known;
  }
}
