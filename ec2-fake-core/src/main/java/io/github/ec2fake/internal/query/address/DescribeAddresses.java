package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.address.Domain;
import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The caller's elastic addresses. */
public final class DescribeAddresses
    implements ReadAction<DescribeAddresses.Request, DescribeAddresses.Reply> {

  record Request(List<String> publicIp, List<String> allocationId, List<Filter> filter) {}

  record Item(
      String publicIp,
      @Nullable String allocationId,
      String domain,
      @Nullable String instanceId,
      @Nullable String associationId,
      @Nullable String privateIpAddress,
      @Nullable List<TagItem> tagSet,
      String publicIpv4Pool,
      String networkBorderGroup) {}

  record Reply(List<Item> addressesSet) {}

  private static final Filters<Item> FILTERS =
      new Filters<Item>()
          .by("allocation-id", Item::allocationId)
          .by("association-id", Item::associationId)
          .by("domain", Item::domain)
          .by("instance-id", Item::instanceId)
          .by("network-border-group", Item::networkBorderGroup)
          .by("private-ip-address", Item::privateIpAddress)
          .by("public-ip", Item::publicIp)
          .byTags(
              (item, call) -> {
                String allocationId = item.allocationId();
                return allocationId == null
                    ? Map.of()
                    : call.region().tags().of(call.caller().account(), allocationId);
              });

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.ADDRESSES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Addresses addresses = call.region().addresses();
    request.publicIp().forEach(address -> addresses.require(call.caller(), address));
    request.allocationId().forEach(id -> addresses.requireAllocation(call.caller(), id));
    return new Reply(
        addresses.of(call.caller()).stream()
            .map(address -> item(address, call))
            .filter(
                item ->
                    request.publicIp().isEmpty() || request.publicIp().contains(item.publicIp()))
            .filter(
                item ->
                    request.allocationId().isEmpty()
                        || (item.allocationId() != null
                            && request.allocationId().contains(item.allocationId())))
            .filter(FILTERS.matching(request.filter(), call))
            .toList());
  }

  private static Item item(Address address, ActionContext call) {
    String allocationId = address.allocationId();
    AttachmentTarget instance = address.instance();
    boolean vpc = address.domain() == Domain.VPC;
    // In EC2-Classic the element has always been there, empty.
    String noInstance = vpc ? null : "";
    return new Item(
        address.publicIp(),
        allocationId,
        address.domain().word(),
        instance == null ? noInstance : instance.id(),
        address.associationId(),
        instance == null || !vpc ? null : instance.privateIpAddress(),
        allocationId == null ? null : TagItem.of(call, allocationId),
        "amazon",
        call.region().place().region());
  }
}
