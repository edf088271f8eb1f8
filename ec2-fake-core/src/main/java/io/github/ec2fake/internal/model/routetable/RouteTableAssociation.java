// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import org.jspecify.annotations.Nullable;

/**
 * What a route table is used for.
 *
 * @param subnetId the subnet; null for all subnets of the VPC that have no table of their own
 */
public record RouteTableAssociation(String id, String routeTableId, @Nullable String subnetId) {

  public boolean isMain() {
    return subnetId == null;
  }
}
