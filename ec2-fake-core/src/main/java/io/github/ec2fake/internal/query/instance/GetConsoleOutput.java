package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** The last post of an instance's console output. */
public final class GetConsoleOutput
    implements ReadAction<GetConsoleOutput.Request, GetConsoleOutput.Reply> {

  record Request(@Required String instanceId) {}

  record Reply(String instanceId, Instant timestamp, String output) {}

  @Override
  public Set<String> notModelled() {
    return Set.of("Latest");
  }

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.CONSOLE_AND_TAGS;
  }

  @Override
  public boolean isAuthorizedByResource() {
    return true;
  }

  @Override
  public Reply serve(Request request, ActionContext context) {
    Instance instance =
        context.region().instances().require(context.caller(), request.instanceId());
    Console console = context.region().instances().console(instance);
    return new Reply(
        instance.id(),
        Objects.requireNonNullElse(console.postedAt(), context.region().context().now()),
        console.posted());
  }
}
