// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on elastic addresses. Each is loaded when it is first called. */
public final class AddressActions {
  private AddressActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AllocateAddress" -> new AllocateAddress();
      case "AssociateAddress" -> new AssociateAddress();
      case "DescribeAddresses" -> new DescribeAddresses();
      case "DisassociateAddress" -> new DisassociateAddress();
      case "ReleaseAddress" -> new ReleaseAddress();
      default -> null;
    };
  }
}
