// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.VpcEndpointCalls.S3;
import static io.github.ec2fake.rules.VpcEndpointCalls.created;
import static io.github.ec2fake.rules.VpcEndpointCalls.described;
import static io.github.ec2fake.rules.VpcEndpointCalls.gateway;
import static io.github.ec2fake.rules.VpcEndpointCalls.networkInterface;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.DnsOptionsSpecification;
import com.amazonaws.services.ec2.model.ModifyVpcAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of VPC endpoints: what they refuse, and what they leave as it is. */
class VpcEndpointChangesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");

  private String available(CreateVpcEndpointRequest request) {
    String id = created(ec2, request);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private void modify(String id, UnaryOperator<ModifyVpcEndpointRequest> change) {
    ec2.modifyVpcEndpoint(change.apply(new ModifyVpcEndpointRequest().withVpcEndpointId(id)));
  }

  private String group(String name, String ofVpc) {
    return ec2.createSecurityGroup(
            new CreateSecurityGroupRequest(name, "of the test").withVpcId(ofVpc))
        .getGroupId();
  }

  private List<String> groups(String id) {
    return described(ec2, id).getGroups().stream().map(each -> each.getGroupId()).toList();
  }

  private void dnsHostnames(boolean enabled) {
    ec2.modifyVpcAttribute(
        new ModifyVpcAttributeRequest().withVpcId(vpc).withEnableDnsHostnames(enabled));
  }

  private static DnsOptionsSpecification inbound(boolean only) {
    return new DnsOptionsSpecification().withPrivateDnsOnlyForInboundResolverEndpoint(only);
  }

  static Stream<Arguments> ofInterfaces() {
    String subnets = "Subnet IDs are only supported for Interface";
    String groups = "Security group IDs are only supported for Interface";
    return Stream.of(
        refused(subnets, request -> request.withAddSubnetIds("subnet-00000000")),
        refused(subnets, request -> request.withRemoveSubnetIds("subnet-00000000")),
        refused(groups, request -> request.withAddSecurityGroupIds("sg-00000000")),
        refused(groups, request -> request.withRemoveSecurityGroupIds("sg-00000000")),
        refused(
            "Private DNS can only be enabled for Interface",
            request -> request.withPrivateDnsEnabled(true)),
        refused(
            "DnsOptions PrivateDnsOnlyForInboundResolverEndpoint is applicable only",
            request -> request.withDnsOptions(inbound(true))));
  }

  private static Arguments refused(
      String refusal, UnaryOperator<ModifyVpcEndpointRequest> request) {
    return Arguments.of(refusal, request);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofInterfaces")
  void aGatewayEndpointTakesNothingOfAnInterfaceEndpoint(
      String refusal, UnaryOperator<ModifyVpcEndpointRequest> request) {
    String id = created(ec2, gateway(vpc));

    assertThatRefusal(() -> modify(id, request)).startsWith("400 InvalidParameter: " + refusal);
  }

  @Test
  void anInterfaceEndpointTakesNothingOfAGatewayEndpoint() {
    String id = available(networkInterface(vpc));
    String refusal = "400 InvalidParameter: Route table IDs are only supported for Gateway type";

    assertThatRefusal(() -> modify(id, request -> request.withAddRouteTableIds("rtb-00000000")))
        .startsWith(refusal);
    assertThatRefusal(() -> modify(id, request -> request.withRemoveRouteTableIds("rtb-00000000")))
        .startsWith(refusal);
  }

  @Test
  void groupsAreReplacedAtOnce() {
    String web = group("web", vpc);
    String other = group("other", vpc);
    String elsewhere = group("web", Networks.vpc(ec2, "10.1.0.0/16"));
    String id = available(networkInterface(vpc, subnet).withSecurityGroupIds(web));

    assertThatRefusal(() -> modify(id, request -> request.withRemoveSecurityGroupIds(other)))
        .isEqualTo("400 InvalidParameter: The VPC endpoint " + id + " does not have " + other);
    assertThatRefusal(() -> modify(id, request -> request.withAddSecurityGroupIds(elsewhere)))
        .startsWith("400 InvalidGroup.NotFound: ");
    modify(id, request -> request.withAddSecurityGroupIds(other).withRemoveSecurityGroupIds(web));
    assertThat(groups(id)).containsExactly(other);
    modify(id, request -> request.withResetPolicy(true));
    assertThat(groups(id)).containsExactly(other);
  }

  @Test
  void policiesAndWordsAreChecked() {
    String id = available(networkInterface(vpc));

    assertThatRefusal(() -> modify(id, request -> request.withPolicyDocument("{")))
        .startsWith("400 InvalidPolicyDocument: ");
    assertThatRefusal(() -> modify(id, request -> request.withIpAddressType("ipv5")))
        .startsWith("400 InvalidParameterValue: Value (ipv5) for parameter ipAddressType");
    assertThatRefusal(
            () ->
                modify(
                    id,
                    request ->
                        request.withDnsOptions(
                            new DnsOptionsSpecification().withDnsRecordIpType("ipv6"))))
        .startsWith("400 UnsupportedOperation: ");
    modify(
        id,
        request ->
            request
                .withIpAddressType("ipv4")
                .withDnsOptions(
                    new DnsOptionsSpecification().withDnsRecordIpType("service-defined")));
  }

  @Test
  void privateNamesThatAreThereStay() {
    dnsHostnames(true);
    String id = available(networkInterface(vpc).withPrivateDnsEnabled(true));
    dnsHostnames(false);

    modify(id, request -> request.withPrivateDnsEnabled(true));
    modify(id, request -> request.withAddSubnetIds(subnet));

    assertThat(described(ec2, id).getPrivateDnsEnabled()).isTrue();
    assertThat(described(ec2, id).getSubnetIds()).containsExactly(subnet);
    modify(id, request -> request.withPrivateDnsEnabled(false));
    assertThatRefusal(() -> modify(id, request -> request.withPrivateDnsEnabled(true)))
        .startsWith("400 InvalidParameter: Enabling private DNS requires both");
  }

  @Test
  void theNamesOfS3AreForAllOrForTheInboundResolver() {
    dnsHostnames(true);
    String id =
        available(
            networkInterface(vpc)
                .withServiceName(S3)
                .withPrivateDnsEnabled(true)
                .withDnsOptions(inbound(false)));

    assertThatRefusal(() -> modify(id, request -> request.withDnsOptions(inbound(true))))
        .startsWith("400 InvalidParameter: To set PrivateDnsOnlyForInboundResolverEndpoint to");
    created(ec2, gateway(vpc).withServiceName("com.amazonaws.us-east-1.dynamodb"));
    assertThatRefusal(() -> modify(id, request -> request.withDnsOptions(inbound(true))))
        .startsWith("400 InvalidParameter: To set PrivateDnsOnlyForInboundResolverEndpoint to");
    created(ec2, gateway(vpc));
    modify(id, request -> request.withPrivateDnsEnabled(true));
    assertThat(isForInboundResolver(id)).isFalse();
    modify(id, request -> request.withDnsOptions(inbound(true)));
    assertThat(isForInboundResolver(id)).isTrue();
    modify(id, request -> request.withAddSubnetIds(subnet));
    assertThat(isForInboundResolver(id)).isTrue();
    modify(id, request -> request.withDnsOptions(inbound(false)));
    assertThat(isForInboundResolver(id)).isFalse();
  }

  private boolean isForInboundResolver(String id) {
    return described(ec2, id).getDnsOptions().getPrivateDnsOnlyForInboundResolverEndpoint();
  }
}
