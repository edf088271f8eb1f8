package io.github.ec2fake.internal.model.instance;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every refusal that is about an instance. */
final class InstanceErrors {
  private InstanceErrors() {}

  static Ec2Error notFound(List<String> ids) {
    return Ec2Error.badRequest(
            "InvalidInstanceID.NotFound",
            ids.size() == 1
                ? "The instance ID '%s' does not exist"
                : "The instance IDs '%s' do not exist",
            String.join(", ", ids))
        .about(ResourceKind.INSTANCES);
  }

  static Ec2Error noneSpecified() {
    return Ec2Error.invalidParameterCombination("No instances specified");
  }

  static Ec2Error cannotBeStopped(String id) {
    return Ec2Error.badRequest(
        "IncorrectInstanceState",
        "This instance '%s' is not in a state from which it can be stopped.",
        id);
  }

  static Ec2Error cannotBeStarted(String id) {
    return Ec2Error.badRequest(
        "IncorrectInstanceState",
        "The instance '%s' is not in a state from which it can be started.",
        id);
  }

  static Ec2Error cannotBeRebooted(String id) {
    return Ec2Error.badRequest(
        "IncorrectInstanceState",
        "The instance '%s' is not in a state from which it can be rebooted.",
        id);
  }

  static Ec2Error noEbsRoot(String id, String participle) {
    return Ec2Error.badRequest(
        "UnsupportedOperation",
        "The instance '%s' does not have an 'ebs' root device type and cannot be %s.",
        id,
        participle);
  }

  static Ec2Error spotCannotBeStopped(String id) {
    return Ec2Error.badRequest(
        "UnsupportedOperation",
        "You can't stop the Spot Instance '%s' because it is associated with a one-time Spot"
            + " Instance request. You can only stop Spot Instances associated with persistent Spot"
            + " Instance requests.",
        id);
  }

  static Ec2Error stoppedSpotNotModelled(String id) {
    return Ec2Error.notModelled(
        "ec2-fake does not model that Spot Instances are stopped, so '%s' cannot be. Terminate it,"
            + " or answer the call in the test.",
        id);
  }

  static Ec2Error notStopped(String id) {
    return Ec2Error.badRequest(
        "IncorrectInstanceState", "The instance '%s' is not in the 'stopped' state.", id);
  }

  static Ec2Error cannotBeModified(String id, String state) {
    return Ec2Error.badRequest(
        "IncorrectInstanceState",
        "The instance '%s' is '%s'. Its attributes cannot be modified.",
        id,
        state);
  }

  static Ec2Error cannotBeMonitored(String id, String state) {
    return Ec2Error.badRequest(
        "InvalidState", "The instance '%s' is '%s'. Its monitoring cannot be changed.", id, state);
  }

  static Ec2Error spotCannotBeProtected(String id) {
    return Ec2Error.badRequest(
        "UnsupportedOperation",
        "The instance '%s' is a Spot Instance and cannot be protected from termination.",
        id);
  }

  static Ec2Error protectedFromTermination(String id) {
    return Ec2Error.badRequest(
        "OperationNotPermitted",
        "The instance '%s' may not be terminated. Modify its 'disableApiTermination' instance"
            + " attribute and try again.",
        id);
  }

  static Ec2Error limitExceeded(long wanted, long most) {
    return Ec2Error.badRequest(
            "InstanceLimitExceeded",
            "You have requested more instances (%s) than your current instance limit of %s allows"
                + " for the specified instance type. Please visit"
                + " http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this"
                + " limit.",
            wanted,
            most)
        .about(ResourceKind.INSTANCES);
  }

  static Ec2Error noCapacity(String type, String zone, List<String> others) {
    return noCapacity(
        "We currently do not have sufficient "
            + type
            + " capacity in the Availability Zone you requested ("
            + zone
            + "). Our system will be working on provisioning additional capacity."
            + (others.isEmpty()
                ? ""
                : " You can currently get "
                    + type
                    + " capacity by not specifying an Availability Zone in your request or choosing"
                    + " "
                    + String.join(", ", others)
                    + "."));
  }

  static Ec2Error noCapacity() {
    return noCapacity("Insufficient capacity.");
  }

  private static Ec2Error noCapacity(String text) {
    return Ec2Error.of("InsufficientInstanceCapacity", 500, "%s", text).forLackOfCapacity();
  }

  static Ec2Error badCount(int min, int max) {
    return Ec2Error.invalidParameterCombination(
        "MinCount (%s) and MaxCount (%s) must be at least 1, and MinCount must not be greater than"
            + " MaxCount",
        min, max);
  }

  static Ec2Error badTenancy(String tenancy) {
    return Ec2Error.invalidParameterValue(
        "Invalid value '%s' for tenancy. It must be 'default', 'dedicated' or 'host'.", tenancy);
  }

  static Ec2Error tokenOfTerminatedInstance() {
    return Ec2Error.badRequest(
        "IdempotentInstanceTerminated",
        "The client token you have provided is associated with a terminated instance. Please use a"
            + " different client token.");
  }

  static Ec2Error addressOfSeveral() {
    return Ec2Error.invalidParameterCombination(
        "The parameter privateIpAddress can be used for a single instance in a VPC only");
  }

  static Ec2Error neitherSizeNorSnapshot(String device) {
    return Ec2Error.badRequest(
        "MissingParameter",
        "The request must contain the parameter size or snapshotId for device %s",
        device);
  }

  static Ec2Error userDataTooLong(String what, int max) {
    return Ec2Error.invalidParameterValue("%s is limited to %s bytes", what, max);
  }

  static Ec2Error malformedUserData() {
    return Ec2Error.badRequest(
        "InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
  }

  static Ec2Error unknownType(String type) {
    return Ec2Error.invalidParameterValue("Invalid value '%s' for InstanceType.", type);
  }

  static Ec2Error otherArchitecture(List<String> ofType, String imageId, String ofImage) {
    return Ec2Error.invalidParameterValue(
        "The requested instance type's architecture (%s) does not match the architecture in the"
            + " manifest for %s (%s)",
        String.join(", ", ofType), imageId, ofImage);
  }

  static Ec2Error badShutdownBehavior(String word) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter instanceInitiatedShutdownBehavior is invalid. It must be 'stop'"
            + " or 'terminate'.",
        word);
  }

  static Ec2Error notBoolean(String value) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter value is invalid. It must be 'true' or 'false'.", value);
  }

  @FormatMethod
  static Ec2Error badAttributeValue(@FormatString String text, Object... values) {
    return Ec2Error.badRequest("InvalidInstanceAttributeValue", text, values);
  }

  static Ec2Error attributeNotModelled(String word) {
    return Ec2Error.notModelled(
        "ec2-fake does not model the attribute '%s' of instances. Answer the call in the test.",
        word);
  }

  static Ec2Error unknownAttribute(String word) {
    return badAttribute(word, "Unknown attribute.");
  }

  static Ec2Error attributeCannotBeChanged(InstanceAttribute attribute) {
    return badAttribute(attribute.word(), "It cannot be changed.");
  }

  static Ec2Error attributeCannotBeReset(String word) {
    return badAttribute(word, "It must be 'kernel', 'ramdisk' or 'sourceDestCheck'.");
  }

  private static Ec2Error badAttribute(String word, String why) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter attribute is invalid. %s", word, why);
  }

  static Ec2Error attributeOfVpcInstances(InstanceAttribute attribute) {
    return Ec2Error.invalidParameterCombination(
        "You may only modify the %s attribute for VPC instances", attribute.word());
  }

  static Ec2Error notOneAttribute(Set<InstanceAttribute> attributes) {
    return Ec2Error.invalidParameterCombination(
        attributes.isEmpty()
            ? "No attributes specified."
            : "Fields for multiple attribute types specified: "
                + attributes.stream()
                    .map(InstanceAttribute::word)
                    .collect(Collectors.joining(", ")));
  }

  static Ec2Error noRootVolume(String id, String device) {
    return Ec2Error.invalidParameterValue(
        "Invalid value '%s' for instanceId. Instance does not have a volume attached at root (%s)",
        id, device);
  }

  static Ec2Error cannotBeImaged(String id, String state) {
    return Ec2Error.badRequest(
        "IncorrectInstanceState",
        "The instance '%s' is '%s'. It must be 'running' or 'stopped'.",
        id,
        state);
  }
}
