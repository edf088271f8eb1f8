// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the default VPC of the caller, who has none on EC2-Classic.
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

  record CidrState(String state) {}

  record Cidr(String associationId, String cidrBlock, CidrState cidrBlockState) {}

  record Item(
      String vpcId,
      String ownerId,
      String state,
      String cidrBlock,
      List<Cidr> cidrBlockAssociationSet,
      String dhcpOptionsId,
      @Nullable List<TagItem> tagSet,
      String instanceTenancy,
      boolean isDefault) {}

  record Reply(List<Item> vpcSet, @Nullable String nextToken) {}

  private static final String STATE = "available";
  private static final String CIDR_STATE = "associated";

  private static final Filters<Vpc> FILTERS =
      new Filters<Vpc>()
          .by("vpc-id", Vpc::id)
          .by("owner-id", Vpc::ownerId)
          .by("state", vpc -> STATE)
          .by("cidr", Vpc::cidr)
          .by("cidr-block-association.association-id", Vpc::cidrAssociationId)
          .by("cidr-block-association.cidr-block", Vpc::cidr)
          .by("cidr-block-association.state", vpc -> CIDR_STATE)
          .byNothing(
              "ipv6-cidr-block-association.association-id",
              "ipv6-cidr-block-association.ipv6-cidr-block",
              "ipv6-cidr-block-association.ipv6-pool",
              "ipv6-cidr-block-association.state")
          .by("dhcp-options-id", Vpc::dhcpOptionsId)
          .by("is-default", vpc -> true)
          .by("isDefault", vpc -> true)
          .byTags(Vpc::id);

  DescribeVpcs() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("VpcIds", "MaxResults", request.vpcId(), request.maxResults());
    List<Vpc> found = call.network().describeVpcs(call.caller(), request.vpcId());
    return FILTERS.page(found, request, call, DescribeVpcs::item).reply(Reply::new);
  }

  private static Item item(Vpc vpc, ActionContext call) {
    return new Item(
        vpc.id(),
        vpc.ownerId(),
        STATE,
        vpc.cidr(),
        List.of(new Cidr(vpc.cidrAssociationId(), vpc.cidr(), new CidrState(CIDR_STATE))),
        vpc.dhcpOptionsId(),
        TagItem.of(call, vpc.id()),
        "default",
        true);
  }
}
