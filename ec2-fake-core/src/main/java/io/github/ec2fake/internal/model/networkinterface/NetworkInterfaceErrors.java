// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** Every refusal that is about network interfaces. Texts without a source are ours. */
final class NetworkInterfaceErrors {
  private NetworkInterfaceErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidNetworkInterfaceId.Malformed", NetworkInterfaceIds.INTERFACE)
          .source("F5Networks/f5-cloud-failover-extension#150");
  static final ErrorTemplate MALFORMED_ATTACHMENT =
      malformedId("InvalidAttachmentID.Malformed", NetworkInterfaceIds.ATTACHMENT).ours();
  static final ErrorTemplate MALFORMED_PERMISSION =
      malformedId("InvalidNetworkInterfacePermissionID.Malformed", InterfacePermissions.PREFIX)
          .ours();

  /** EC2's error codes have the code; amazon-vpc-cni-k8s, awsutils_test.go, has the text. */
  static final ErrorTemplate NOT_FOUND =
      badRequest(
              "InvalidNetworkInterfaceID.NotFound", "The networkInterface ID '%s' does not exist")
          .source("hashicorp/terraform-provider-aws#35568")
          .about(NETWORK_INTERFACES);

  /** The code: EC2's error codes, hashicorp/terraform#7185. */
  static final ErrorTemplate SERVICE_ATTACHMENT =
      badRequest("OperationNotPermitted", "You are not allowed to manage 'ela-attach' attachments.")
          .source(
              "boto/boto3#2218, jckuester/terradozer#16,"
                  + " aws-samples/aws-modern-application-workshop#56");

  static final ErrorTemplate ATTACHMENT_NOT_FOUND =
      badRequest("InvalidAttachmentID.NotFound", "The interface attachment '%s' does not exist.")
          .source("hashicorp/terraform#6179")
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate CURRENTLY_IN_USE =
      invalidParameterValue("Network interface '%s' is currently in use.")
          .source("gruntwork-io/cloud-nuke#1132, gruntwork-io/cloud-nuke#431")
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate IN_USE =
      badRequest("InvalidNetworkInterface.InUse", "Interface: [%s] in use.")
          .source("hashicorp/terraform-provider-aws#27513, pulumi/pulumi-aws#2394")
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate DEVICE_TAKEN =
      invalidParameterValue("Instance '%s' already has an interface attached at device index '%s'.")
          .source("lstoll/k8s-vpcnet#71, cilium/cilium#42512")
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate TOO_MANY_ATTACHED =
      badRequest("AttachmentLimitExceeded", "Interface count %s exceeds the limit for %s")
          .source("cilium/cilium#15877, chef/knife-ec2#375")
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate NO_SUCH_CARD =
      invalidParameterValue("The instance type %s has no network card with the index %s.").ours();

  static final ErrorTemplate BAD_DEVICE_INDEX =
      invalidParameterValue("Value (%s) for parameter deviceIndex is invalid.").ours();

  static final ErrorTemplate OTHER_ZONE =
      invalidParameterCombination(
              "You may not attach a network interface to an instance if they are not in the same"
                  + " availability zone")
          .ours();

  static final ErrorTemplate CLASSIC_INSTANCE =
      invalidParameterCombination(
              "You may not attach a network interface to the instance '%s', which is in"
                  + " EC2-Classic")
          .ours();

  /** The code: EC2's error codes. */
  static final ErrorTemplate WRONG_INSTANCE_STATE =
      badRequest(
              "IncorrectInstanceState",
              "The instance '%s' is %s. It must be 'running' or 'stopped' for a network interface"
                  + " to be attached.")
          .ours();

  static final ErrorTemplate PRIMARY_STAYS =
      badRequest(
              "OperationNotPermitted",
              "The network interface at device index %s and networkCard index %s cannot be"
                  + " detached.")
          .source("getmoto/moto#7678, redhat-performance/cloud-governance#952");

  static final ErrorTemplate MANAGED =
      badRequest(
              "OperationNotPermitted",
              "The network interface '%s' is managed by the service that requested it.")
          .ours();

  static final ErrorTemplate SEVERAL_OF_INSTANCE =
      badRequest(
              "InvalidInstanceID",
              "There are multiple interfaces attached to instance '%s'. Please specify an interface"
                  + " ID for the operation instead.")
          .source("bobtfish/AWSnycast#28, cilium/cilium#39654, hashicorp/terraform#3205")
          .about(NETWORK_INTERFACES);

  /** The code: EC2's error codes. */
  static final ErrorTemplate TOO_MANY =
      badRequest(
              "NetworkInterfaceLimitExceeded",
              "The maximum number of network interfaces has been reached.")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate TOO_MANY_ADDRESSES =
      badRequest("PrivateIpAddressLimitExceeded", "Number of private addresses will exceed limit.")
          .source("aws/amazon-vpc-cni-k8s#989, cilium/cilium#36428")
          .about(NETWORK_INTERFACES);

  /** The code: EC2's error codes have that of private addresses only. */
  static final ErrorTemplate TOO_MANY_IPV6_ADDRESSES =
      badRequest("Ipv6AddressLimitExceeded", "Number of IPv6 addresses will exceed limit.")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate NO_ADDRESS =
      invalidParameterValue("invalid value for parameter address: %s")
          .source("hashicorp/terraform-provider-aws#23114");

  static final ErrorTemplate SEVERAL_PRIMARY =
      invalidParameterCombination("Only one private IP address can be designated as primary.")
          .ours();

  static final ErrorTemplate ADDRESS_TWICE =
      invalidParameterValue("The address %s is specified more than once.").ours();

  static final ErrorTemplate COUNT_AND_ADDRESSES =
      invalidParameterCombination(
              "You may not specify both a number of secondary private IP addresses and more than"
                  + " one private IP address.")
          .ours();

  static final ErrorTemplate BAD_COUNT =
      invalidParameterValue("Value (%s) for parameter %s is invalid. It must not be negative.")
          .ours();

  static final ErrorTemplate IPV6_COUNT_AND_ADDRESSES =
      invalidParameterCombination(
              "You may specify a number of IPv6 addresses or specific IPv6 addresses, but not"
                  + " both.")
          .ours();

  static final ErrorTemplate ONE_WAY_OF_IPV6 =
      invalidParameterValue(
              "You can and can only specify one of ipv6-addresses or ipv6-addresses-count "
                  + " ipv6-prefix and ipv6-prefix-count.")
          .source("aws/karpenter-provider-aws#2187");

  static final ErrorTemplate ONE_WAY_OF_IPV4 =
      invalidParameterValue(
              "You can only specify one of private-ip-addresses,"
                  + " secondary-private-ip-address-count, ipv4-prefix and ipv4-prefix-count.")
          .ours();

  static final ErrorTemplate PREFIXES_NOT_SUPPORTED =
      badRequest("UnsupportedOperation", "Prefixes are not supported on %s").ours();

  /** The form of the text: poseidon/typhoon#356. */
  static final ErrorTemplate IPV6_ONLY_NOT_SUPPORTED =
      badRequest("UnsupportedOperation", "IPv6 only subnets are not supported on %s").ours();

  static final ErrorTemplate IPV6_ONLY =
      invalidParameterCombination(
              "The subnet '%s' is IPv6 only, and nothing in it can have IPv4 addresses.")
          .ours();

  static final ErrorTemplate BAD_TIMEOUT =
      invalidParameterValue("Value (%s) for parameter %s is invalid. It must be %s to %s.").ours();

  static final ErrorTemplate BAD_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter interfaceType is invalid. Valid values: interface, efa,"
                  + " efa-only, trunk.")
          .ours();

  static final ErrorTemplate TYPE_NOT_MODELLED =
      notModelled("ec2-fake does not model network interfaces of the type %s.");

  static final ErrorTemplate UDP_WITHOUT_ENA_EXPRESS =
      invalidParameterCombination("ENA Express for UDP can only be enabled with ENA Express.")
          .ours();

  static final ErrorTemplate NO_ENA_EXPRESS =
      badRequest("UnsupportedOperation", "ENA Express is not supported on %s").ours();

  /** The text, as the console shows it: devopsacademyau/academy#277. */
  static final ErrorTemplate NO_EFA =
      badRequest("UnsupportedOperation", "%s instances do not support Elastic Fabric Adapters.")
          .ours();

  /** The words are those of CreateNetworkInterface, InterfaceType. */
  static final ErrorTemplate EFA_ONLY =
      invalidParameterCombination("EFA-only network interfaces do not support IP addresses.")
          .ours();

  static final ErrorTemplate PRIMARY_EFA_ONLY =
      invalidParameterCombination("The primary network interface cannot be EFA-only.").ours();

  static final ErrorTemplate TOO_MANY_EFAS =
      badRequest("AttachmentLimitExceeded", "EFA interface count %s exceeds the limit for %s")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate EFA_OF_RUNNING =
      badRequest(
              "IncorrectInstanceState",
              "The instance '%s' is running. It must be 'stopped' for an Elastic Fabric Adapter to"
                  + " be attached.")
          .ours();

  static final ErrorTemplate NOT_ATTACHED =
      badRequest("InvalidParameterCombination", "The network interface '%s' is not attached.")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate NOTHING_TO_ASSIGN =
      badRequest("MissingParameter", "Either %s or %s must be specified").ours();

  static final ErrorTemplate NO_PRIMARY_IPV6 =
      invalidParameterValue("The network interface '%s' has no IPv6 address to be primary.").ours();

  static final ErrorTemplate NO_PRIMARY_IPV6_OF_NEW =
      invalidParameterValue(
              "A new network interface in the subnet '%s' has no IPv6 address to be primary.")
          .ours();

  static final ErrorTemplate PRIMARY_IPV6_STAYS =
      invalidParameterValue(
              "The primary IPv6 address cannot be disabled or unassigned once it is enabled.")
          .ours();

  static final ErrorTemplate ADDRESS_OF_OTHER =
      badRequest("InvalidIPAddress.InUse", "Address %s is in use.")
          .source("genevieve/leftovers#16, scylladb/scylla-cluster-tests#2299")
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate PRIMARY_ADDRESS_STAYS =
      invalidParameterValue("The primary private IP address %s cannot be unassigned or moved.")
          .ours();

  static final ErrorTemplate NOT_ASSIGNED =
      invalidParameterValue("Some of [%s] are not assigned to interface %s")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate NOT_ATTACHED_BY =
      badRequest(
              "InvalidAttachmentID.NotFound",
              "The network interface '%s' is not attached with the attachment '%s'.")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate PERMISSION_NOT_FOUND =
      badRequest(
              "InvalidNetworkInterfacePermissionID.NotFound",
              "The network interface permission ID '%s' does not exist")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate UNKNOWN_PERMISSION =
      invalidParameterValue(
              "Value (%s) for parameter permission is invalid. It must be 'INSTANCE-ATTACH' or"
                  + " 'EIP-ASSOCIATE'.")
          .ours();

  static final ErrorTemplate BAD_ACCOUNT =
      invalidParameterValue("Value (%s) for parameter awsAccountId is invalid.").ours();

  static final ErrorTemplate PERMISSION_EXISTS =
      badRequest(
              "InvalidPermission.Duplicate",
              "The account %s has the permission %s for the network interface %s already.")
          .ours()
          .about(NETWORK_INTERFACES);

  static final ErrorTemplate PERMISSION_IN_USE =
      badRequest(
              "OperationNotPermitted",
              "The network interface '%s' is attached to an instance of the account %s. Detach it,"
                  + " or force the deletion of the permission.")
          .ours()
          .about(NETWORK_INTERFACES);
}
