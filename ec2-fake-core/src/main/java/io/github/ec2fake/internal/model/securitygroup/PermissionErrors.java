// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ErrorText;

/**
 * The refusals of a rule's protocol, ports and addresses. EC2-Classic has another code for them,
 * and in part other words.
 */
final class PermissionErrors {
  private PermissionErrors() {}

  private static ErrorText malformed(String text) {
    return badRequest("InvalidPermission.Malformed", text);
  }

  static final ErrorTemplate IPV6_IN_CLASSIC =
      malformed("The IPv6 CIDR block %s cannot be used with EC2-Classic, which has no IPv6.")
          .ours();

  static final ErrorTemplate PREFIX_LIST_IN_CLASSIC =
      malformed("The prefix list %s cannot be used with EC2-Classic.").ours();

  static Ec2Error portOutOfRange(String end, int port, boolean classic) {
    return classic ? BAD_PORT_IN_CLASSIC.with(port) : BAD_PORT.with(end, port);
  }

  private static final ErrorTemplate BAD_PORT =
      invalidParameterValue("TCP/UDP (%s) port (%s) out of range").ours();
  private static final ErrorTemplate BAD_PORT_IN_CLASSIC =
      malformed("TCP/UDP port (%s) out of range").source("boto/boto3#336");

  static Ec2Error unknownProtocol(String name, boolean classic) {
    return (classic ? PROTOCOL_IN_CLASSIC : PROTOCOL).with(name);
  }

  private static final ErrorTemplate PROTOCOL =
      invalidParameterValue("Invalid value '%s' for IP protocol. Unknown protocol.").ours();
  private static final ErrorTemplate PROTOCOL_IN_CLASSIC =
      malformed("Unsupported IP protocol \"%s\"  - supported: [tcp, udp, icmp]").ours();

  static Ec2Error portsMissing(boolean classic) {
    return (classic ? NO_PORTS_IN_CLASSIC : NO_PORTS).with();
  }

  private static final ErrorTemplate NO_PORTS =
      invalidParameterValue(
              "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.")
          .source("chef-boneyard/chef-provisioning-aws#183, aws-cloudformation/cfn-lint#1323");
  private static final ErrorTemplate NO_PORTS_IN_CLASSIC =
      malformed("TCP/UDP port (-1) out of range").source("boto/boto3#336");

  static Ec2Error portsReversed(int from, int to, boolean classic) {
    return (classic ? PORTS_REVERSED_IN_CLASSIC : PORTS_REVERSED).with(from, to);
  }

  private static final ErrorTemplate PORTS_REVERSED =
      invalidParameterValue("Invalid TCP/UDP port range (%s:%s)").ours();
  private static final ErrorTemplate PORTS_REVERSED_IN_CLASSIC =
      malformed("Invalid TCP/UDP port range (%s:%s)").ours();

  static Ec2Error typesMissing(boolean classic) {
    return (classic ? NO_TYPES_IN_CLASSIC : NO_TYPES).with();
  }

  private static final ErrorTemplate NO_TYPES =
      invalidParameterValue(
              "Invalid value 'Must specify both from and to ports with ICMP.' for portRange.")
          .source("martysweet/cfn-lint#6, awsdocs/aws-cloudformation-user-guide#217");
  private static final ErrorTemplate NO_TYPES_IN_CLASSIC =
      malformed("Invalid value 'Must specify both type and code with ICMP.' for portRange.").ours();

  static Ec2Error icmpOutOfRange(String what, int number, boolean classic) {
    return (classic ? BAD_TYPE_IN_CLASSIC : BAD_TYPE).with(what, number);
  }

  private static final ErrorTemplate BAD_TYPE =
      invalidParameterValue("ICMP %s (%s) out of range").ours();
  private static final ErrorTemplate BAD_TYPE_IN_CLASSIC =
      malformed("ICMP %s (%s) out of range").ours();

  static Ec2Error codeOfAllTypes(int code, boolean classic) {
    return (classic ? CODE_OF_ALL_TYPES_IN_CLASSIC : CODE_OF_ALL_TYPES).with(code);
  }

  private static final ErrorTemplate CODE_OF_ALL_TYPES =
      invalidParameterValue("ICMP code (%s) must be -1 when the ICMP type is -1").ours();
  private static final ErrorTemplate CODE_OF_ALL_TYPES_IN_CLASSIC =
      malformed("ICMP code (%s) must be -1 when the ICMP type is -1").ours();

  static Ec2Error malformedCidr(String cidr, boolean classic) {
    return (classic ? CIDR_IN_CLASSIC : CIDR).with(cidr);
  }

  private static final ErrorTemplate CIDR =
      invalidParameterValue("CIDR block %s is malformed")
          .source("smoketurner/serverless-vpc-plugin#390");
  private static final ErrorTemplate CIDR_IN_CLASSIC =
      malformed("CIDR block %s is malformed").ours();
}
