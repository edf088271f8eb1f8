package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the caller an elastic address. */
public final class AllocateAddress
    implements UnsplitWriteAction<AllocateAddress.Request, AllocateAddress.Reply> {

  record Request(@Nullable String domain, List<TagSpecification> tagSpecification) {}

  record Reply(
      String publicIp,
      String domain,
      @Nullable String allocationId,
      String publicIpv4Pool,
      String networkBorderGroup) {}

  @Override
  public Set<String> notModelled() {
    return Set.of("Address", "PublicIpv4Pool", "NetworkBorderGroup", "CustomerOwnedIpv4Pool");
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Address address =
        call.region()
            .addresses()
            .allocate(
                call.caller(),
                request.domain(),
                TagSpecification.tags(request.tagSpecification(), "elastic-ip"));
    return new Reply(
        address.publicIp(),
        address.domain().word(),
        address.allocationId(),
        "amazon",
        call.region().place().region());
  }
}
