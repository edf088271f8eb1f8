package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.Instance;

/** The refusals that are about bundle tasks. */
public final class BundleErrors {
  private BundleErrors() {}

  static Ec2Error notFound(String id) {
    return Ec2Error.badRequest("InvalidBundleID.NotFound", "The bundle ID '%s' does not exist", id)
        .about(ResourceKind.BUNDLE_TASKS);
  }

  static Ec2Error cannotBeBundled(Instance instance) {
    return Ec2Error.badRequest(
        "InvalidInstanceType",
        "The instance '%s' %s. Only Windows instances with an 'instance-store' root device type can"
            + " be bundled.",
        instance.id(),
        (instance.content().windows() ? "has an 'ebs' root device type" : "does not run Windows"));
  }

  static Ec2Error notRunning(Instance instance) {
    return Ec2Error.badRequest(
        "IncorrectInstanceState",
        "This instance '%s' is not in a state from which it can be bundled.",
        instance.id());
  }

  static Ec2Error inProgress(BundleTask task) {
    return Ec2Error.badRequest(
            "BundlingInProgress",
            "The instance '%s' is already being bundled by the bundle task %s",
            task.instance().id(),
            task.id())
        .about(ResourceKind.BUNDLE_TASKS);
  }

  static Ec2Error badPrefix(String prefix) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter Prefix is invalid. A prefix is 1 to 255 letters, digits, '.',"
            + " '_', '-' and '/'.",
        prefix);
  }

  static Ec2Error cannotBeCancelled(BundleTask task) {
    return Ec2Error.badRequest(
        "IncorrectState",
        "The bundle task '%s' is in state '%s' and cannot be cancelled",
        task.id(),
        task.state().word());
  }

  /** Refuses an upload policy that S3 cannot read. */
  public static Ec2Error badPolicy(String why) {
    return Ec2Error.invalidParameterValue("Value for UploadPolicy is invalid. %s", why);
  }
}
