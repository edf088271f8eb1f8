package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.Instance;

/** The refusals that are about bundle tasks. */
public final class BundleErrors {
  private BundleErrors() {}

  static Ec2Error notFound(String id) {
    return Ec2Error.badRequest(
            "InvalidBundleID.NotFound", "The bundle ID '" + id + "' does not exist")
        .about(ResourceKind.BUNDLE_TASKS);
  }

  static Ec2Error cannotBeBundled(Instance instance) {
    return Ec2Error.badRequest(
        "InvalidInstanceType",
        "The instance '"
            + instance.id()
            + "' "
            + (instance.content().windows()
                ? "has an 'ebs' root device type"
                : "does not run Windows")
            + ". Only Windows instances with an 'instance-store' root device type can be bundled.");
  }

  static Ec2Error notRunning(Instance instance) {
    return Ec2Error.badRequest(
        "IncorrectInstanceState",
        "This instance '" + instance.id() + "' is not in a state from which it can be bundled.");
  }

  static Ec2Error inProgress(BundleTask task) {
    return Ec2Error.badRequest(
            "BundlingInProgress",
            "The instance '"
                + task.instance().id()
                + "' is already being bundled by the bundle task "
                + task.id())
        .about(ResourceKind.BUNDLE_TASKS);
  }

  static Ec2Error badPrefix(String prefix) {
    return Ec2Error.invalidParameterValue(
        "Value ("
            + prefix
            + ") for parameter Prefix is invalid. A prefix is 1 to 255 letters,"
            + " digits, '.', '_', '-' and '/'.");
  }

  static Ec2Error cannotBeCancelled(BundleTask task) {
    return Ec2Error.badRequest(
        "IncorrectState",
        "The bundle task '"
            + task.id()
            + "' is in state '"
            + task.state().word()
            + "' and cannot be cancelled");
  }

  /** Refuses an upload policy that S3 cannot read. */
  public static Ec2Error badPolicy(String why) {
    return Ec2Error.invalidParameterValue("Value for UploadPolicy is invalid. " + why);
  }
}
