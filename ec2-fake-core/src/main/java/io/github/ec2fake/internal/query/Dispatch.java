package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.internal.query.wire.RequestReader;
import org.jspecify.annotations.Nullable;

/** Finds the action that a call asks for, and lets it answer. */
final class Dispatch {
  private static final String NEWEST_VERSION = "2016-11-15";

  /**
   * The answer's document.
   *
   * @throws Ec2Error if the call is refused
   */
  String answer(World world, RequestContext visit) {
    return answer(world, visit, false);
  }

  /** A dry run, whether it is asked for or not. */
  ActionResult tried(World world, RequestContext visit) {
    return ActionResult.of(() -> answer(world, visit, true));
  }

  private static String answer(World world, RequestContext visit, boolean onlyTried) {
    Action<?, ?> action = action(visit.action());
    String version = version(visit.form().get("Version"));
    boolean dryRun = RequestReader.flag("DryRun", visit.form().getOrDefault("DryRun", ""));
    Caller caller = new Caller(visit.account(), dryRun || onlyTried);
    return answer(visit, version, action, new ActionContext(caller, region(world, visit.region())));
  }

  private static <Q extends Record, R extends Record> String answer(
      RequestContext visit, String version, Action<Q, R> action, ActionContext call) {
    String name = visit.action();
    Q asked = RequestReader.read(action.request(), visit.parameters(), name, action.notModelled());
    R answer = action.serve(asked, call);
    if (call.caller().dryRun()) {
      if (!name.startsWith("Describe") && !name.startsWith("Get")) {
        throw new IllegalStateException(name + " does not honour a dry run");
      }
      throw Ec2Error.dryRun();
    }
    return ReplyWriter.write(name, version, visit.requestId(), answer);
  }

  private static Region region(World world, String name) {
    Region found = world.region(name);
    if (found == null) {
      throw Ec2Error.invalidParameterValue("Invalid region: [" + name + "]");
    }
    return found;
  }

  private static Action<?, ?> action(String name) {
    if (name.isEmpty()) {
      throw Ec2Error.badRequest("MissingAction", "The request must contain the parameter Action");
    }
    Action<?, ?> action = Actions.find(name);
    if (action != null) {
      return action;
    }
    if (Ec2Actions.contains(name)) {
      throw Ec2Error.notModelled(
          "ec2-fake does not model the action "
              + name
              + ". Answer it in the test: cloud.faults().on(call(\""
              + name
              + "\")).always().replyWith(…), or Mockito.doReturn(…).when(spy) on a spy of the"
              + " client.");
    }
    throw Ec2Error.badRequest(
        "InvalidAction", "The action " + name + " is not valid for this web service.");
  }

  private static String version(@Nullable String asked) {
    String version = asked == null ? NEWEST_VERSION : asked;
    if (!ApiVersions.contains(version)) {
      throw Ec2Error.badRequest(
          "NoSuchVersion", "The API version " + version + " is not one of EC2's.");
    }
    return version;
  }
}
