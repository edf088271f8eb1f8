// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.dhcpoptions;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on DHCP options. Each is loaded when it is first called. */
public final class DhcpOptionsActions {
  private DhcpOptionsActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AssociateDhcpOptions" -> new AssociateDhcpOptions();
      case "CreateDhcpOptions" -> new CreateDhcpOptions();
      case "DeleteDhcpOptions" -> new DeleteDhcpOptions();
      case "DescribeDhcpOptions" -> new DescribeDhcpOptions();
      default -> null;
    };
  }
}
