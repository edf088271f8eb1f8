// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.network.CidrAssociation;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the VPCs of the caller. On EC2-Classic there is no default one.
 *
 * <p>Source of the refusal of ids with {@code MaxResults}: EC2's text as observed by its clients
 * galaxy-future/BridgX and mulgadc/spinifex.
 */
final class DescribeVpcs extends DescribeAction<DescribeVpcs.Request, DescribeVpcs.Reply> {

  record Request(
      List<String> vpcId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<VpcItem> vpcSet, @Nullable String nextToken) {}

  private static final Filters<Vpc> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byId("vpc-id", Vpc::id)
                  .by("owner-id", Vpc::ownerId)
                  .by("state", vpc -> VpcItem.AVAILABLE)
                  .by("cidr", Vpc::cidr)
                  .byAny(
                      "cidr-block-association.association-id",
                      vpc -> vpc.ipv4().stream().map(CidrAssociation::id))
                  .byAny(
                      "cidr-block-association.cidr-block",
                      vpc -> vpc.ipv4().stream().map(CidrAssociation::cidr))
                  .by("cidr-block-association.state", vpc -> CidrBlockItem.ASSOCIATED)
                  .byAny(
                      "ipv6-cidr-block-association.association-id",
                      vpc -> vpc.ipv6().stream().map(CidrAssociation::id))
                  .byAny(
                      "ipv6-cidr-block-association.ipv6-cidr-block",
                      vpc -> vpc.ipv6().stream().map(CidrAssociation::cidr))
                  .byAny(
                      "ipv6-cidr-block-association.ipv6-pool",
                      vpc -> vpc.ipv6().stream().map(each -> "Amazon"))
                  .byAny(
                      "ipv6-cidr-block-association.state",
                      vpc -> vpc.ipv6().stream().map(each -> CidrBlockItem.ASSOCIATED))
                  .by("dhcp-options-id", Vpc::dhcpOptionsId)
                  .by("is-default", Vpc::isDefault)
                  .by("isDefault", Vpc::isDefault)
                  .byTags(Vpc::id));

  DescribeVpcs() {
    super(ResourceKind.VPCS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("VpcIds", "MaxResults", request.vpcId(), request.maxResults());
    List<Vpc> found = call.network().describeVpcs(call.caller(), request.vpcId());
    return FILTERS.page(found, request, call, VpcItem::described).reply(Reply::new);
  }
}
