// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on route tables. Each is loaded when it is first called. */
public final class RouteTableActions {
  private RouteTableActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AssociateRouteTable" -> new AssociateRouteTable();
      case "CreateRoute" -> new CreateRoute();
      case "CreateRouteTable" -> new CreateRouteTable();
      case "DeleteRoute" -> new DeleteRoute();
      case "DeleteRouteTable" -> new DeleteRouteTable();
      case "DescribeRouteTables" -> new DescribeRouteTables();
      case "DisableVgwRoutePropagation" -> new DisableVgwRoutePropagation();
      case "DisassociateRouteTable" -> new DisassociateRouteTable();
      case "EnableVgwRoutePropagation" -> new EnableVgwRoutePropagation();
      case "ReplaceRoute" -> new ReplaceRoute();
      case "ReplaceRouteTableAssociation" -> new ReplaceRouteTableAssociation();
      default -> null;
    };
  }
}
