// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every refusal that is about an instance. */
final class InstanceErrors {
  private InstanceErrors() {}

  /** EC2 does not say what it expected, whatever the id begins with. */
  static final ErrorTemplate MALFORMED =
      badRequest("InvalidInstanceID.Malformed", "Invalid id: \"%s\"")
          .source("ClusterLabs/cluster-glue#29, aws-quickstart/quickstart-confluent-kafka#50");

  /** The answer of ModifyInstanceAttribute. */
  static final ErrorTemplate MALFORMED_TO_MODIFY =
      invalidParameterValue("Value (%s) for parameter instanceId is invalid. Expected: 'i-...'.")
          .source("aws/aws-cli#2389");

  static Ec2Error notFound(List<String> ids) {
    return (ids.size() == 1 ? NOT_FOUND : SEVERAL_NOT_FOUND).with(String.join(", ", ids));
  }

  private static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidInstanceID.NotFound", "The instance ID '%s' does not exist")
          .source("boto/boto3#567, openaddresses/machine#445")
          .about(INSTANCES);
  private static final ErrorTemplate SEVERAL_NOT_FOUND =
      badRequest("InvalidInstanceID.NotFound", "The instance IDs '%s' do not exist")
          .source("getmoto/moto#4903")
          .about(INSTANCES);

  /** The spelling is EC2's. */
  static final ErrorTemplate TOO_MANY_IDS =
      badRequest(
              "InvalidRequest",
              "%s exceeds the maximum number of instance IDs that can be specificied (%s). Please"
                  + " specify fewer than %s instance IDs.")
          .source("bastillion-io/Bastillion-EC2#8, sensu-plugins/sensu-plugins-aws#195");

  static final ErrorTemplate NONE_SPECIFIED =
      invalidParameterCombination("No instances specified").source("gruntwork-io/cloud-nuke#731");
  static final ErrorTemplate CANNOT_BE_STOPPED =
      badRequest(
              "IncorrectInstanceState",
              "This instance '%s' is not in a state from which it can be stopped.")
          .ours();
  static final ErrorTemplate NEVER_RAN =
      badRequest(
              "IncorrectInstanceState",
              "Instance '%s' cannot be stopped as it has never reached the 'running' state.")
          .source("cloud-custodian/cloud-custodian#6014, flatcar/mantle#315");
  static final ErrorTemplate CANNOT_BE_STARTED =
      badRequest(
              "IncorrectInstanceState",
              "The instance '%s' is not in a state from which it can be started.")
          .source("burstable-ai/burst#42");
  static final ErrorTemplate CANNOT_BE_REBOOTED =
      badRequest(
              "IncorrectInstanceState",
              "The instance '%s' is not in a state from which it can be rebooted.")
          .ours();
  static final ErrorTemplate NO_EBS_ROOT =
      badRequest(
              "UnsupportedOperation",
              "The instance '%s' does not have an 'ebs' root device type and cannot be %s.")
          .source("mitchellh/vagrant-aws#193");
  static final ErrorTemplate SPOT_CANNOT_BE_STOPPED =
      badRequest(
              "UnsupportedOperation",
              "You can't stop the Spot Instance '%s' because it is associated with a one-time Spot"
                  + " Instance request. You can only stop Spot Instances associated with persistent"
                  + " Spot Instance requests.")
          .source("diodonfrost/terraform-aws-lambda-scheduler-stop-start#8");
  static final ErrorTemplate NOT_STOPPED =
      badRequest("IncorrectInstanceState", "The instance '%s' is not in the 'stopped' state.")
          .source("hashicorp/packer#2763");
  static final ErrorTemplate CANNOT_BE_MODIFIED =
      badRequest(
              "IncorrectInstanceState",
              "The instance '%s' is '%s'. Its attributes cannot be modified.")
          .ours();
  static final ErrorTemplate CANNOT_BE_MONITORED =
      badRequest("InvalidState", "The instance '%s' is '%s'. Its monitoring cannot be changed.")
          .ours();

  static final ErrorTemplate NOT_MODIFIED_OF_SPOT =
      badRequest("UnsupportedOperation", "Modifying '%s' is not supported for spot instances.")
          .source("cloud-custodian/cloud-custodian#2083");

  static final ErrorTemplate PROTECTED_FROM_TERMINATION =
      badRequest(
              "OperationNotPermitted",
              "The instance '%s' may not be terminated. Modify its 'disableApiTermination' instance"
                  + " attribute and try again.")
          .source("rebuy-de/aws-nuke#279");
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest(
              "InstanceLimitExceeded",
              "You have requested more instances (%s) than your current instance limit of %s allows"
                  + " for the specified instance type. Please visit"
                  + " http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this"
                  + " limit.")
          .source("saltstack/salt-ci-images#716")
          .about(INSTANCES);

  static final ErrorTemplate VCPU_LIMIT_EXCEEDED =
      badRequest(
              "VcpuLimitExceeded",
              "You have requested more vCPU capacity than your current vCPU limit of %s allows for"
                  + " the instance bucket that the specified instance type belongs to. Please visit"
                  + " http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this"
                  + " limit.")
          .source("scrapoxy/scrapoxy#202, bentoml/bentoctl#202, firesim/firesim#410")
          .about(INSTANCES);

  /**
   * A type that cannot be launched where it is asked for.
   *
   * @param zone the zone that is asked for; null if the region has none with the type
   * @param others the zones that have it
   */
  static Ec2Error unsupportedType(String type, @Nullable String zone, List<String> others) {
    return zone == null || others.isEmpty()
        ? UNSUPPORTED.with()
        : UNSUPPORTED_IN_ZONE.with(type, zone, String.join(", ", others));
  }

  private static final ErrorTemplate UNSUPPORTED =
      badRequest(
              "Unsupported",
              "The requested configuration is currently not supported. Please check the"
                  + " documentation for supported configurations.")
          .source("hashicorp/terraform-provider-aws#9113");
  private static final ErrorTemplate UNSUPPORTED_IN_ZONE =
      badRequest(
              "Unsupported",
              "Your requested instance type (%s) is not supported in your requested Availability"
                  + " Zone (%s). Please retry your request by not specifying an Availability Zone"
                  + " or choosing %s.")
          .source("ned1313/Getting-Started-Terraform#44, fedora-copr/copr#2840");

  static Ec2Error noCapacity(String type, String zone, List<String> others) {
    return others.isEmpty()
        ? NO_CAPACITY_IN_ZONE.with(type, zone)
        : NO_CAPACITY_BUT_ELSEWHERE.with(type, zone, String.join(", ", others));
  }

  private static final ErrorTemplate NO_CAPACITY_IN_ZONE =
      error(
              "InsufficientInstanceCapacity",
              500,
              "We currently do not have sufficient %s capacity in the Availability Zone you"
                  + " requested (%s). Our system will be working on provisioning additional"
                  + " capacity.")
          .ours()
          .forLackOfCapacity();
  private static final ErrorTemplate NO_CAPACITY_BUT_ELSEWHERE =
      error(
              "InsufficientInstanceCapacity",
              500,
              "We currently do not have sufficient %1$s capacity in the Availability Zone you"
                  + " requested (%2$s). Our system will be working on provisioning additional"
                  + " capacity. You can currently get %1$s capacity by not specifying an"
                  + " Availability Zone in your request or choosing %3$s.")
          .source("aws/eks-anywhere-build-tooling#772, openshift/installer#7088")
          .forLackOfCapacity();
  static final ErrorTemplate NO_CAPACITY =
      error("InsufficientInstanceCapacity", 500, "Insufficient capacity.")
          .source("hashicorp/terraform-provider-aws#37730, nib-health-funds/hammertime#29")
          .forLackOfCapacity();

  static final ErrorTemplate BAD_COUNT =
      invalidParameterCombination(
              "MinCount (%s) and MaxCount (%s) must be at least 1, and MinCount must not be greater"
                  + " than MaxCount")
          .ours();
  static final ErrorTemplate BAD_TENANCY =
      invalidParameterValue(
              "Invalid value '%s' for tenancy. It must be 'default', 'dedicated' or 'host'.")
          .ours();
  static final ErrorTemplate TOKEN_OF_TERMINATED_INSTANCE =
      badRequest(
              "IdempotentInstanceTerminated",
              "The client token you have provided is associated with a terminated instance. Please"
                  + " use a different client token.")
          .source("boto/boto3#4406");
  static final ErrorTemplate ADDRESS_OF_SEVERAL =
      invalidParameterCombination(
              "The parameter privateIpAddress can be used for a single instance in a VPC only")
          .ours();
  static final ErrorTemplate USER_DATA_TOO_LONG =
      invalidParameterValue("User data is limited to %s bytes.").source("runs-on/runs-on#9");
  static final ErrorTemplate ENCODED_USER_DATA_TOO_LONG =
      invalidParameterValue("Encoded User data is limited to %s bytes").ours();
  static final ErrorTemplate MALFORMED_USER_DATA =
      invalidParameterValue("Invalid BASE64 encoding of user data")
          .source("aws/aws-cli#19, hashicorp/packer#2616, test-kitchen/kitchen-ec2#121");

  /** The answer of CreateLaunchTemplate. */
  static final ErrorTemplate MALFORMED_USER_DATA_OF_TEMPLATE =
      badRequest("InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.")
          .source("awslabs/ec2-spot-workshops#15");

  static final ErrorTemplate OTHER_ARCHITECTURE =
      invalidParameterValue(
              "The architecture '%s' of the specified instance type does not match the architecture"
                  + " '%s' of the specified AMI. Specify an instance type and an AMI that have"
                  + " matching architectures, and try again. You can use 'describe-instance-types'"
                  + " or 'describe-images' to discover the architecture of the instance type or"
                  + " AMI.")
          .source("skypilot-org/skypilot#6315, hashicorp/packer-plugin-amazon#649");

  /** BD2KGenomics/cgcloud#10; martysweet/cfn-lint#7 has the sentences after the first. */
  static final ErrorTemplate HVM_REQUIRED =
      invalidParameterCombination(
              "Virtualization type 'hvm' is required for instances of type '%s'. Ensure that you"
                  + " are using an AMI with virtualization type 'hvm'. For more information, see"
                  + " http://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html")
          .source("BD2KGenomics/cgcloud#10, martysweet/cfn-lint#7");

  static final ErrorTemplate HVM_FOR_WINDOWS_ONLY =
      invalidParameterCombination(
              "Non-Windows instances with a virtualization type of 'hvm' are currently not"
                  + " supported for this instance type.")
          .source("AppScale/appscale-tools#630, saltstack/salt#26417, bevacqua/baal#3");

  static final ErrorTemplate ENA_REQUIRED =
      invalidParameterCombination(
              "Enhanced networking with the Elastic Network Adapter (ENA) is required for the '%s'"
                  + " instance type. Ensure that you are using an AMI that is enabled for ENA.")
          .source("vantage-sh/ec2instances.info#409, rancher/os#2160");

  static final ErrorTemplate NO_INSTANCE_STORE_ROOT =
      badRequest(
              "UnsupportedOperation",
              "AMI '%s' with an instance-store root device is not supported for the instance type"
                  + " '%s'.")
          .source("thelastpickle/tlp-cluster#150");

  static final ErrorTemplate BAD_SHUTDOWN_BEHAVIOR =
      invalidParameterValue(
              "Value (%s) for parameter instanceInitiatedShutdownBehavior is invalid. It must be"
                  + " 'stop' or 'terminate'.")
          .ours();

  /** Until about 2015 it said "elastic images": mitchellh/vagrant-aws#131. */
  static final ErrorTemplate SHUTDOWN_BEHAVIOR_OF_INSTANCE_STORE =
      invalidParameterCombination(
              "The attribute instanceInitiatedShutdownBehavior can only be used for EBS-backed"
                  + " images.")
          .source("scylladb/cassandra-test-and-deploy#128");

  static final ErrorTemplate NOT_BOOLEAN =
      invalidParameterValue(
              "Value (%s) for parameter value is invalid. It must be 'true' or 'false'.")
          .ours();

  static final ErrorTemplate BAD_SRIOV =
      badRequest("InvalidInstanceAttributeValue", "Invalid value '%s' for sriovNetSupport.").ours();
  static final ErrorTemplate UNKNOWN_TYPE =
      badRequest("InvalidInstanceAttributeValue", "Invalid value '%s' for InstanceType.").ours();
  static final ErrorTemplate NO_DEVICE =
      badRequest("InvalidInstanceAttributeValue", "No device is currently mapped at %s").ours();

  static Ec2Error unknownAttribute(String word) {
    return ParameterErrors.UNKNOWN_ATTRIBUTE.with(word);
  }

  static Ec2Error attributeCannotBeChanged(InstanceAttribute attribute) {
    return BAD_ATTRIBUTE.with(attribute.word(), "It cannot be changed.");
  }

  static Ec2Error attributeCannotBeReset(String word) {
    return BAD_ATTRIBUTE.with(word, "It must be 'kernel', 'ramdisk' or 'sourceDestCheck'.");
  }

  private static final ErrorTemplate BAD_ATTRIBUTE =
      invalidParameterValue("Value (%s) for parameter attribute is invalid. %s").ours();

  static final ErrorTemplate ONLY_IN_VPC =
      invalidParameterCombination("You may only modify the %s attribute for VPC instances").ours();

  static Ec2Error notOneAttribute(Set<InstanceAttribute> attributes) {
    return attributes.isEmpty()
        ? ParameterErrors.NO_ATTRIBUTES.with()
        : ParameterErrors.SEVERAL_ATTRIBUTES.with(
            attributes.stream().map(InstanceAttribute::word).collect(Collectors.joining(", ")));
  }

  static final ErrorTemplate NO_ROOT_VOLUME =
      invalidParameterValue(
              "Invalid value '%s' for instanceId. Instance does not have a volume attached at root"
                  + " (%s)")
          .ours();

  static final ErrorTemplate CANNOT_BE_IMAGED =
      invalidParameterValue(
              "Invalid value '%s' for instanceId. Instance is not in state 'running' or 'stopping'"
                  + " or 'stopped'")
          .source("aws-samples/aws-systemsmanagerautomation-with-asglifecyclehooks#2");
}
