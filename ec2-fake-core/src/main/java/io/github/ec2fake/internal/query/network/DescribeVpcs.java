package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The default VPC of the caller; none on EC2-Classic. */
public final class DescribeVpcs implements ReadAction<DescribeVpcs.Request, DescribeVpcs.Reply> {

  record Request(
      List<String> vpcId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record CidrState(String state) {}

  record Cidr(String associationId, String cidrBlock, CidrState cidrBlockState) {}

  record Item(
      String vpcId,
      String ownerId,
      String state,
      String cidrBlock,
      List<Cidr> cidrBlockAssociationSet,
      String dhcpOptionsId,
      List<TagItem> tagSet,
      String instanceTenancy,
      boolean isDefault) {}

  record Reply(List<Item> vpcSet, @Nullable String nextToken) {}

  private static final Filters<Vpc> FILTERS =
      new Filters<Vpc>()
          .by("vpc-id", Vpc::id)
          .by("owner-id", Vpc::ownerId)
          .by("state", vpc -> "available")
          .by("cidr", Vpc::cidr)
          .by("cidr-block-association.association-id", Vpc::cidrAssociationId)
          .by("cidr-block-association.cidr-block", Vpc::cidr)
          .by("cidr-block-association.state", vpc -> "associated")
          .byAny("ipv6-cidr-block-association.association-id", vpc -> Stream.empty())
          .byAny("ipv6-cidr-block-association.ipv6-cidr-block", vpc -> Stream.empty())
          .byAny("ipv6-cidr-block-association.ipv6-pool", vpc -> Stream.empty())
          .byAny("ipv6-cidr-block-association.state", vpc -> Stream.empty())
          .by("dhcp-options-id", Vpc::dhcpOptionsId)
          .by("is-default", vpc -> true)
          .by("isDefault", vpc -> true)
          .byTags((vpc, call) -> call.region().tags().of(call.caller().account(), vpc.id()));

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Network network = call.region().network();
    String account = call.caller().account();
    request.vpcId().forEach(id -> network.vpc(account, id));
    Page<Vpc> page =
        Page.of(
            network.vpcs(account).stream()
                .filter(vpc -> request.vpcId().isEmpty() || request.vpcId().contains(vpc.id()))
                .filter(FILTERS.matching(request.filter(), call))
                .toList(),
            request.maxResults(),
            request.nextToken());
    return new Reply(page.items().stream().map(vpc -> item(vpc, call)).toList(), page.nextToken());
  }

  private static Item item(Vpc vpc, ActionContext call) {
    return new Item(
        vpc.id(),
        vpc.ownerId(),
        "available",
        vpc.cidr(),
        List.of(new Cidr(vpc.cidrAssociationId(), vpc.cidr(), new CidrState("associated"))),
        vpc.dhcpOptionsId(),
        TagItem.of(call, vpc.id()),
        "default",
        true);
  }
}
