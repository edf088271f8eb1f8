// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on managed prefix lists. Each is loaded when it is first called. */
public final class PrefixListActions {
  private PrefixListActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreateManagedPrefixList" -> new CreateManagedPrefixList();
      case "DeleteManagedPrefixList" -> new DeleteManagedPrefixList();
      case "DescribeManagedPrefixLists" -> new DescribeManagedPrefixLists();
      case "DescribePrefixLists" -> new DescribePrefixLists();
      case "GetManagedPrefixListAssociations" -> new GetManagedPrefixListAssociations();
      case "GetManagedPrefixListEntries" -> new GetManagedPrefixListEntries();
      case "ModifyManagedPrefixList" -> new ModifyManagedPrefixList();
      case "RestoreManagedPrefixListVersion" -> new RestoreManagedPrefixListVersion();
      default -> null;
    };
  }
}
