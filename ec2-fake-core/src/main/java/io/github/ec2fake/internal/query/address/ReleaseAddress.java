package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives an elastic address back. */
public final class ReleaseAddress implements Action<ReleaseAddress.Request, Done> {

  record Request(@Nullable String publicIp, @Nullable String allocationId) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Done> reply() {
    return Done.class;
  }

  @Override
  public Set<String> notModelled() {
    return Set.of("NetworkBorderGroup");
  }

  @Override
  public Done serve(Request request, Call call) {
    call.region().addresses().release(call.caller(), request.publicIp(), request.allocationId());
    return Done.DONE;
  }
}
