package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** What an instance has written to its console, as far as it is posted. */
public final class GetConsoleOutput
    implements Action<GetConsoleOutput.Request, GetConsoleOutput.Reply> {

  record Request(@Required String instanceId) {}

  record Reply(String instanceId, Instant timestamp, String output) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Reply> reply() {
    return Reply.class;
  }

  @Override
  public Set<String> notModelled() {
    return Set.of("Latest");
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Instance instance = call.region().instances().require(call.caller(), request.instanceId());
    Console console = call.region().instances().console(instance);
    return new Reply(
        instance.id(),
        Objects.requireNonNullElse(console.postedAt(), call.region().context().now()),
        console.posted());
  }
}
