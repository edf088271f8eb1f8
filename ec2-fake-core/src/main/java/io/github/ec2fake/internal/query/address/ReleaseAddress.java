package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives an elastic address back. */
public final class ReleaseAddress
    implements UnsplitWriteAction<ReleaseAddress.Request, SuccessReply> {

  record Request(@Nullable String publicIp, @Nullable String allocationId) {}

  @Override
  public Set<String> notModelled() {
    return Set.of("NetworkBorderGroup");
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().addresses().release(call.caller(), request.publicIp(), request.allocationId());
    return SuccessReply.DONE;
  }
}
