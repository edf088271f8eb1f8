package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.address.AddressIdentifier;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Releases an elastic address. */
public final class ReleaseAddress implements WriteAction<ReleaseAddress.Request, SuccessReply> {

  record Request(@Nullable String publicIp, @Nullable String allocationId) {}

  @Override
  public Set<String> notModelled() {
    return Set.of("NetworkBorderGroup");
  }

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .addresses()
        .release(
            context.caller(), new AddressIdentifier(request.publicIp(), request.allocationId()))
        .map(SuccessReply::of);
  }
}
