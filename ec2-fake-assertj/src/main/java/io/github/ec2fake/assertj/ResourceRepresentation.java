// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import org.assertj.core.presentation.StandardRepresentation;

/**
 * How messages show the resources of a list: in a few words. The SDK's own words are a long line
 * for each.
 */
final class ResourceRepresentation<R> extends StandardRepresentation {
  private final ResourceQuery.Kind<R> kind;

  ResourceRepresentation(ResourceQuery.Kind<R> kind) {
    this.kind = kind;
  }

  @Override
  protected String fallbackToStringOf(Object object) {
    return kind.sdkClass().isInstance(object)
        ? kind.label().apply(kind.sdkClass().cast(object))
        : super.fallbackToStringOf(object);
  }
}
