// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ActionTypes;
import io.github.ec2fake.internal.query.identity.CallerIdentity;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.internal.query.wire.RequestReader;
import org.jspecify.annotations.Nullable;

/** Finds the action that a call asks for, and lets it answer. */
final class Dispatcher {
  private static final String NEWEST_VERSION = "2016-11-15";

  private Dispatcher() {}

  static String answer(World world, RequestContext call) {
    return answer(world, call, false);
  }

  /** What a dry run of a call gives, whether it asks for one or not. */
  static ActionResult dryRun(World world, RequestContext call) {
    return ActionResult.of(() -> answer(world, call, true));
  }

  private static String answer(World world, RequestContext call, boolean dryRun) {
    String identity =
        CallerIdentity.answer(
            call.actionName(),
            call.form().getOrDefault("Version", ""),
            world.places().partitionOf(call.region()),
            call.account(),
            call.requestId());
    if (identity != null) {
      return identity;
    }
    Action<?, ?> action = action(call.actionName());
    String version = version(call.form().get("Version"));
    boolean asked = RequestReader.flag("DryRun", call.form().getOrDefault("DryRun", ""));
    ActionContext context =
        new ActionContext(
            new Caller(call.account()),
            region(world, call.region()),
            call.origin().credentials().verifyPolicies());
    return answer(call, version, action, context, asked || dryRun, world.context().journal());
  }

  private static <Q extends Record, R extends Record> String answer(
      RequestContext call,
      String version,
      Action<Q, R> action,
      ActionContext context,
      boolean dryRun,
      JournalRecorder journal) {
    Q request =
        RequestReader.read(
            ActionTypes.of(action).request(),
            call.parameters(),
            call.actionName(),
            action.notModelled());
    Change<R> change = action.check(request, context);
    if (dryRun) {
      throw change.dryRun();
    }
    return ReplyWriter.write(
        call.actionName(), version, call.requestId(), journal.applying(change::apply));
  }

  private static Region region(World world, String name) {
    Region found = world.region(name);
    if (found == null) {
      throw ParameterErrors.UNKNOWN_REGION.with(name);
    }
    return found;
  }

  private static Action<?, ?> action(String name) {
    if (name.isEmpty()) {
      throw CallErrors.NO_ACTION.with();
    }
    Action<?, ?> action = Actions.find(name);
    if (action != null) {
      return action;
    }
    if (Ec2Actions.contains(name)) {
      throw CallErrors.ACTION_NOT_MODELLED.with(name);
    }
    throw CallErrors.UNKNOWN_ACTION.with(name);
  }

  private static String version(@Nullable String asked) {
    String version = asked == null ? NEWEST_VERSION : asked;
    if (!ApiVersions.contains(version)) {
      throw CallErrors.UNKNOWN_VERSION.with(version);
    }
    return version;
  }
}
