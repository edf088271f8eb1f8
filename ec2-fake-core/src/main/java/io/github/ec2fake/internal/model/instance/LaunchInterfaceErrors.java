// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** Every refusal that is about the network interfaces of a launch. */
final class LaunchInterfaceErrors {
  private LaunchInterfaceErrors() {}

  static final ErrorTemplate PUBLIC_ADDRESS_IN_IPV6_ONLY =
      invalidParameterCombination(
              "The subnet '%s' is IPv6 only, and instances in it have no public IPv4 addresses.")
          .ours();

  static final ErrorTemplate PUBLIC_ADDRESS_IN_WAVELENGTH =
      invalidParameterCombination(
              "The associatePublicIPAddress parameter cannot be specified in the Wavelength Zone"
                  + " %s, whose instances have carrier IP addresses and no public ones.")
          .ours();
  static final ErrorTemplate INTERFACE_AND_GROUPS =
      invalidParameterCombination(
              "Network interfaces and an instance-level security groups may not be specified on the"
                  + " same request")
          .source("aws/aws-sdk-ruby#662, hashicorp/terraform#1188, saltstack/salt#14963");

  static final ErrorTemplate INTERFACE_AND_SUBNET =
      invalidParameterCombination(
              "Network interfaces and an instance-level subnet ID may not be specified on the same"
                  + " request")
          .source("aws/aws-cli#518, aws/aws-cli#809, aws/aws-sdk-php#231");

  /** Ours, in the words of the two before. */
  static final ErrorTemplate INTERFACE_AND_ADDRESS =
      invalidParameterCombination(
              "Network interfaces and an instance-level private IP address may not be specified on"
                  + " the same request")
          .source("hashicorp/terraform#687, ansible/ansible#48109");

  /** Ours, in the words of those before. */
  static final ErrorTemplate INTERFACE_AND_IPV6 =
      invalidParameterCombination(
              "Network interfaces and instance-level IPv6 addresses may not be specified on the"
                  + " same request")
          .ours();

  static final ErrorTemplate NO_DEVICE_INDEX =
      invalidParameterValue("Each network interface requires a device index.")
          .source("hashicorp/packer#2242, chef/knife-ec2#601, aws/aws-sdk-go-v2#1178");

  /** The text: awsdocs/aws-cloudformation-user-guide#449. The code is ours. */
  static final ErrorTemplate NO_DEVICE_0 =
      invalidParameterCombination(
              "When specifying network interfaces, you must include a device at index 0")
          .source("awsdocs/aws-cloudformation-user-guide#449");

  /** Ours: RunInstances says that each network interface has a device index of its own. */
  static final ErrorTemplate SAME_DEVICE =
      invalidParameterValue(
              "Each network interface requires a unique device index: '%s' is given twice.")
          .ours();

  static final ErrorTemplate PUBLIC_ADDRESS_OF_SEVERAL =
      invalidParameterCombination(
              "The associatePublicIPAddress parameter cannot be specified when launching with"
                  + " multiple network interfaces")
          .source("zalando-incubator/kubernetes-on-aws#8733, erlcloud/erlcloud#284");

  /** Ours. */
  static final ErrorTemplate SAME_INTERFACE =
      invalidParameterValue("The network interface '%s' is specified more than once.").ours();

  /** Ours: a network interface that exists has its subnet, groups and addresses. */
  static final ErrorTemplate EXISTING_AND_NEW =
      invalidParameterCombination(
              "A network interface ID and '%s' may not be specified on the same network interface")
          .ours();

  /** Ours: RunInstances launches one instance with a network interface that exists. */
  static final ErrorTemplate EXISTING_OF_SEVERAL_INSTANCES =
      invalidParameterCombination(
              "A network interface ID may not be specified when launching more than one instance")
          .ours();

  static final ErrorTemplate EXISTING_DELETED =
      invalidParameterCombination(
              "A network interface may not specify a network interface ID and delete on termination"
                  + " as true")
          .source("hashicorp/terraform#12933");

  /** Ours: the user guide says that all are in the availability zone of the instance. */
  static final ErrorTemplate OTHER_ZONE =
      invalidParameterCombination(
              "The network interface with the device index of %s is not in the availability zone"
                  + " %s.")
          .ours();

  /** Ours: EC2-Classic has no network interfaces. */
  static final ErrorTemplate NOT_IN_CLASSIC =
      invalidParameterCombination("Network interfaces can only be specified in a VPC.").ours();

  static final ErrorTemplate IPV6_IN_CLASSIC =
      invalidParameterCombination("IPv6 addresses can only be specified in a VPC.").ours();
}
