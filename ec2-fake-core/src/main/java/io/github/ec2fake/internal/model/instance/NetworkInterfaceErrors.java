// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** Every refusal that is about the network interface of an instance. */
final class NetworkInterfaceErrors {
  private NetworkInterfaceErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidNetworkInterfaceId.Malformed", "eni-").ours();

  /** EC2's error codes have the code; amazon-vpc-cni-k8s, awsutils_test.go, has the text. */
  static final ErrorTemplate NOT_FOUND =
      badRequest(
              "InvalidNetworkInterfaceID.NotFound", "The networkInterface ID '%s' does not exist")
          .ours()
          .about(INSTANCES);

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
          .ours();

  static final ErrorTemplate NO_DEVICE_INDEX =
      invalidParameterValue("Each network interface requires a device index.")
          .source("hashicorp/packer#2242, chef/knife-ec2#601, aws/aws-sdk-go-v2#1178");

  /** The text: awsdocs/aws-cloudformation-user-guide#449. The code is ours. */
  static final ErrorTemplate NO_DEVICE_0 =
      invalidParameterCombination(
              "When specifying network interfaces, you must include a device at index 0")
          .ours();

  static final ErrorTemplate PUBLIC_ADDRESS_OF_SEVERAL =
      invalidParameterCombination(
              "The associatePublicIPAddress parameter cannot be specified when launching with"
                  + " multiple network interfaces")
          .source("zalando-incubator/kubernetes-on-aws#8733, erlcloud/erlcloud#284");

  static final ErrorTemplate SEVERAL_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model instances with several network interfaces. Launch with one, or"
              + " answer the call in the test.");
  static final ErrorTemplate KEPT_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model network interfaces that outlive their instance. Leave"
              + " DeleteOnTermination out, or answer the call in the test.");
}
