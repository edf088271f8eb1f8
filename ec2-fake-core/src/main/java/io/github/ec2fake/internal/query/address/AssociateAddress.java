package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets an elastic address lead to an instance. */
public final class AssociateAddress
    implements UnsplitWriteAction<AssociateAddress.Request, AssociateAddress.Reply> {

  record Request(
      @Nullable String instanceId,
      @Nullable String publicIp,
      @Nullable String allocationId,
      @Nullable Boolean allowReassociation) {}

  record Reply(boolean return_, @Nullable String associationId) {}

  @Override
  public Set<String> notModelled() {
    return Set.of("NetworkInterfaceId", "PrivateIpAddress");
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Address address =
        call.region()
            .addresses()
            .associate(
                call.caller(),
                request.publicIp(),
                request.allocationId(),
                request.instanceId(),
                request.allowReassociation());
    return new Reply(true, address.associationId());
  }
}
