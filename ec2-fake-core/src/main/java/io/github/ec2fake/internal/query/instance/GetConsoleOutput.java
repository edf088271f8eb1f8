// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import java.time.Instant;
import java.util.Objects;

/** The last post of an instance's console output. */
@NotModelled("Latest")
@Throttled(requests = RequestBucket.CONSOLE_AND_TAGS)
final class GetConsoleOutput implements ReadAction<InstanceId, GetConsoleOutput.Reply> {

  record Reply(String instanceId, Instant timestamp, String output) {}

  @Override
  public boolean isAuthorizedByResource() {
    return true;
  }

  @Override
  public Reply serve(InstanceId request, ActionContext call) {
    Instance instance = call.instances().require(call.caller(), request.instanceId());
    Console console = call.instances().console(instance);
    return new Reply(
        instance.id(),
        Objects.requireNonNullElse(console.postedAt(), call.now()),
        console.posted());
  }
}
