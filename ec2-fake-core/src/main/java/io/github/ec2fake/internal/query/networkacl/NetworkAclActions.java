// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on network ACLs. Each is loaded when it is first called. */
public final class NetworkAclActions {
  private NetworkAclActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreateNetworkAcl" -> new CreateNetworkAcl();
      case "CreateNetworkAclEntry" -> new CreateNetworkAclEntry();
      case "DeleteNetworkAcl" -> new DeleteNetworkAcl();
      case "DeleteNetworkAclEntry" -> new DeleteNetworkAclEntry();
      case "DescribeNetworkAcls" -> new DescribeNetworkAcls();
      case "ReplaceNetworkAclAssociation" -> new ReplaceNetworkAclAssociation();
      case "ReplaceNetworkAclEntry" -> new ReplaceNetworkAclEntry();
      default -> null;
    };
  }
}
