// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on tags. Each is loaded when it is first called. */
public final class TagActions {
  private TagActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreateTags" -> new CreateTags();
      case "DeleteTags" -> new DeleteTags();
      case "DescribeTags" -> new DescribeTags();
      default -> null;
    };
  }
}
