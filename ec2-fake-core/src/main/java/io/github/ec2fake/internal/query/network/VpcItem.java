// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A VPC, as it is created and described. */
record VpcItem(
    String vpcId,
    String ownerId,
    String state,
    String cidrBlock,
    List<CidrBlockItem.Ipv4> cidrBlockAssociationSet,
    List<CidrBlockItem.Ipv6> ipv6CidrBlockAssociationSet,
    String dhcpOptionsId,
    @Nullable List<TagItem> tagSet,
    String instanceTenancy,
    boolean isDefault) {
  static final String AVAILABLE = "available";

  /** What the reply that creates a VPC says of it. */
  static final String PENDING = "pending";

  static VpcItem described(Vpc vpc, ActionContext call) {
    return of(vpc, call, AVAILABLE, CidrBlockItem.ASSOCIATED);
  }

  static VpcItem created(Vpc vpc, ActionContext call) {
    return of(vpc, call, PENDING, CidrBlockItem.ASSOCIATING);
  }

  private static VpcItem of(Vpc vpc, ActionContext call, String state, String ipv6State) {
    return new VpcItem(
        vpc.id(),
        vpc.ownerId(),
        state,
        vpc.cidr(),
        vpc.ipv4().stream()
            .map(each -> CidrBlockItem.Ipv4.of(each, CidrBlockItem.ASSOCIATED))
            .toList(),
        vpc.ipv6().stream().map(each -> CidrBlockItem.Ipv6.of(each, ipv6State, call)).toList(),
        vpc.dhcpOptionsId(),
        TagItem.of(call, vpc.id()),
        vpc.tenancy(),
        vpc.isDefault());
  }
}
