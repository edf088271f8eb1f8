// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.VpcEndpointCalls.SSM;
import static io.github.ec2fake.rules.VpcEndpointCalls.created;
import static io.github.ec2fake.rules.VpcEndpointCalls.delete;
import static io.github.ec2fake.rules.VpcEndpointCalls.described;
import static io.github.ec2fake.rules.VpcEndpointCalls.gateway;
import static io.github.ec2fake.rules.VpcEndpointCalls.networkInterface;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DnsEntry;
import com.amazonaws.services.ec2.model.DnsOptionsSpecification;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifyVpcAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointRequest;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.SecurityGroupIdentifier;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Interface endpoints: their states, network interfaces, groups and names. */
class InterfaceEndpointsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String subnetA = subnet("10.0.0.0/28", "us-east-1a");
  private final String subnetB = subnet("10.0.1.0/28", "us-east-1b");

  private String subnet(String cidr, String zone) {
    return ec2.createSubnet(new CreateSubnetRequest(vpc, cidr).withAvailabilityZone(zone))
        .getSubnet()
        .getSubnetId();
  }

  private String group(String name) {
    return ec2.createSecurityGroup(
            new CreateSecurityGroupRequest(name, "of the test").withVpcId(vpc))
        .getGroupId();
  }

  private void enableDnsHostnames() {
    ec2.modifyVpcAttribute(
        new ModifyVpcAttributeRequest().withVpcId(vpc).withEnableDnsHostnames(true));
  }

  private List<NetworkInterface> interfaces() {
    return ec2.describeNetworkInterfaces(
            new DescribeNetworkInterfacesRequest().withFilters(new Filter("vpc-id", List.of(vpc))))
        .getNetworkInterfaces();
  }

  private ModifyVpcEndpointRequest modifying(String id) {
    return new ModifyVpcEndpointRequest().withVpcEndpointId(id);
  }

  private String available(CreateVpcEndpointRequest request) {
    String id = created(ec2, request);
    cloud.clock().advance(MINUTE);
    return id;
  }

  @Test
  void anEndpointBecomesAvailableAfterAWhile() {
    VpcEndpoint created =
        ec2.createVpcEndpoint(networkInterface(vpc, subnetA, subnetB)).getVpcEndpoint();

    assertThat(created.getState()).isEqualTo("pending");
    assertThat(created.getVpcEndpointType()).isEqualTo("Interface");
    assertThat(created.getIpAddressType()).isEqualTo("ipv4");
    assertThat(created.getDnsOptions().getDnsRecordIpType()).isEqualTo("ipv4");
    assertThat(created.getSubnetIds()).containsExactly(subnetA, subnetB);
    assertThat(created.getGroups())
        .extracting(SecurityGroupIdentifier::getGroupName)
        .containsExactly("default");
    assertThat(created.getRouteTableIds()).isEmpty();
    assertThat(created.getPolicyDocument()).contains("\"Effect\": \"Allow\"");
    cloud.clock().advance(MINUTE.minusSeconds(1));
    assertThat(described(ec2, created.getVpcEndpointId())).isEqualTo(created);
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(described(ec2, created.getVpcEndpointId()).getState()).isEqualTo("available");
  }

  @Test
  void itsNetworkInterfacesAreManagedByEc2() {
    String group = group("web");
    String id = created(ec2, networkInterface(vpc, subnetA).withSecurityGroupIds(group));

    NetworkInterface made = interfaces().get(0);
    assertThat(interfaces()).hasSize(1);
    assertThat(described(ec2, id).getNetworkInterfaceIds())
        .containsExactly(made.getNetworkInterfaceId());
    assertThat(made.getDescription()).isEqualTo("VPC Endpoint Interface " + id);
    assertThat(made.getInterfaceType()).isEqualTo("vpc_endpoint");
    assertThat(made.getRequesterManaged()).isTrue();
    assertThat(made.getStatus()).isEqualTo("in-use");
    assertThat(made.getSubnetId()).isEqualTo(subnetA);
    assertThat(made.getGroups()).extracting("groupId").containsExactly(group);
    assertThatRefusal(
            () ->
                ec2.deleteNetworkInterface(
                    new DeleteNetworkInterfaceRequest()
                        .withNetworkInterfaceId(made.getNetworkInterfaceId())))
        .startsWith("400 InvalidParameterValue: Network interface '");
    assertThatRefusal(() -> ec2.deleteSubnet(new DeleteSubnetRequest(subnetA)))
        .startsWith("400 DependencyViolation: ");
    assertThatRefusal(
            () -> ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group)))
        .isEqualTo("400 DependencyViolation: resource " + group + " has a dependent object");
  }

  @Test
  void itHasUpToFiveGroups() {
    List<String> groups =
        IntStream.rangeClosed(1, 6).mapToObj(number -> group("group " + number)).toList();

    created(ec2, networkInterface(vpc, subnetA).withSecurityGroupIds(groups.subList(0, 5)));
    assertThatRefusal(
            () -> created(ec2, networkInterface(vpc, subnetB).withSecurityGroupIds(groups)))
        .startsWith("400 SecurityGroupsPerInterfaceLimitExceeded: ");
  }

  @Test
  void aDeletedEndpointFreesWhatItUsed() {
    String group = group("web");
    String id = available(networkInterface(vpc, subnetA).withSecurityGroupIds(group));

    delete(ec2, id);
    assertThat(described(ec2, id).getState()).isEqualTo("deleting");
    assertThat(interfaces()).hasSize(1);
    cloud.clock().advance(MINUTE);

    assertThat(described(ec2, id).getState()).isEqualTo("deleted");
    assertThat(described(ec2, id).getNetworkInterfaceIds()).isEmpty();
    assertThat(interfaces()).isEmpty();
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group));
    ec2.deleteSubnet(new DeleteSubnetRequest(subnetA));
  }

  @Test
  void anEndpointThatIsPendingCanBeDeleted() {
    String id = created(ec2, networkInterface(vpc, subnetA));

    delete(ec2, id);
    cloud.clock().advance(MINUTE);

    assertThat(described(ec2, id).getState()).isEqualTo("deleted");
  }

  @Test
  void aFaultLetsItFail() {
    cloud
        .faults()
        .on(Faults.vpcEndpointCreation().of(subnetA))
        .fail("InternalError", "Please try again.");

    String group = group("web");
    String id = available(networkInterface(vpc, subnetA).withSecurityGroupIds(group));

    assertThat(described(ec2, id).getState()).isEqualTo("failed");
    assertThat(described(ec2, id).getLastError().getCode()).isEqualTo("InternalError");
    assertThat(described(ec2, id).getLastError().getMessage()).isEqualTo("Please try again.");
    assertThat(interfaces()).isEmpty();
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group));
    delete(ec2, id);
    cloud.clock().advance(MINUTE);
    assertThat(described(ec2, id).getState()).isEqualTo("deleted");
  }

  @Test
  void anEndpointThatFailedIsNotInTheWayOfItsVpc() {
    cloud.faults().on(Faults.vpcEndpointCreation()).fail("InternalError", "Please try again.");
    available(networkInterface(vpc));

    ec2.deleteSubnet(new DeleteSubnetRequest(subnetA));
    ec2.deleteSubnet(new DeleteSubnetRequest(subnetB));
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
  }

  @Test
  void aFaultIsChosenByWhatAnEndpointHas() {
    LifecycleTrigger creation = Faults.vpcEndpointCreation();
    List<Fault> others =
        List.of(
            cloud.faults().on(creation.of(subnetB)).hang(),
            cloud.faults().on(creation.of("vpc-0badcafe")).hang());
    Fault ofVpc = cloud.faults().on(creation.of(vpc)).slowDown(2);
    Fault ofService = cloud.faults().on(creation.of(SSM)).slowDown(2);

    String first = created(ec2, networkInterface(vpc, subnetA));
    String second = created(ec2, networkInterface(vpc));
    cloud.clock().advanceUntilSettled();
    Fault ofInterface =
        cloud
            .faults()
            .on(
                Faults.vpcEndpointDeletion()
                    .of(described(ec2, first).getNetworkInterfaceIds().get(0)))
            .slowDown(2);
    delete(ec2, second);
    delete(ec2, first);
    cloud.clock().advanceUntilSettled();

    assertThat(others).extracting(Fault::timesFired).containsOnly(0);
    assertThat(List.of(ofVpc, ofService, ofInterface))
        .extracting(Fault::timesFired)
        .containsExactly(1, 1, 1);
  }

  @Test
  void withPrivateDnsItTakesTheNameOfTheServiceOver() {
    enableDnsHostnames();
    VpcEndpoint created =
        ec2.createVpcEndpoint(networkInterface(vpc, subnetA, subnetB).withPrivateDnsEnabled(null))
            .getVpcEndpoint();
    String id = created.getVpcEndpointId();

    assertThat(created.getPrivateDnsEnabled()).isTrue();
    assertThat(created.getDnsEntries())
        .extracting(DnsEntry::getDnsName)
        .satisfiesExactly(
            all -> assertThat(all).matches(id + "-[0-9a-f]{8}\\.ssm\\.us-east-1\\.vpce\\..*"),
            a -> assertThat(a).matches(id + "-[0-9a-f]{8}-us-east-1a\\.ssm\\..*"),
            b -> assertThat(b).endsWith("-us-east-1b.ssm.us-east-1.vpce.amazonaws.com"),
            name -> assertThat(name).isEqualTo("ssm.us-east-1.amazonaws.com"));
    assertThat(created.getDnsEntries())
        .extracting(DnsEntry::getHostedZoneId)
        .allMatch(zone -> zone.matches("Z[0-9A-Z]+"));
    assertThatRefusal(
            () -> created(ec2, networkInterface(vpc, subnetA).withPrivateDnsEnabled(true)))
        .isEqualTo(
            "400 InvalidParameter: private-dns-enabled cannot be set because there is already a"
                + " conflicting DNS domain for ssm.us-east-1.amazonaws.com in the VPC "
                + vpc);
    String second = available(networkInterface(vpc, subnetA));
    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(second).withPrivateDnsEnabled(true)))
        .startsWith("400 InvalidParameter: private-dns-enabled cannot be set");
    ec2.modifyVpcEndpoint(modifying(id).withPrivateDnsEnabled(false));
    assertThat(described(ec2, id).getDnsEntries()).hasSize(3);
    ec2.modifyVpcEndpoint(modifying(second).withPrivateDnsEnabled(true));
    assertThat(described(ec2, second).getPrivateDnsEnabled()).isTrue();
  }

  @Test
  void privateDnsTakesTheAttributesOfTheVpc() {
    assertThatRefusal(
            () -> created(ec2, networkInterface(vpc, subnetA).withPrivateDnsEnabled(null)))
        .isEqualTo(
            "400 InvalidParameter: Enabling private DNS requires both enableDnsSupport and"
                + " enableDnsHostnames VPC attributes set to true for "
                + vpc);
    assertThat(interfaces()).isEmpty();
  }

  @Test
  void aServiceMayHaveNoPrivateName() {
    enableDnsHostnames();
    CreateVpcEndpointRequest dynamo =
        networkInterface(vpc, subnetA).withServiceName("com.amazonaws.us-east-1.dynamodb");

    assertThatRefusal(() -> created(ec2, dynamo.clone().withPrivateDnsEnabled(true)))
        .isEqualTo(
            "400 InvalidParameter: Private DNS can't be enabled because the service"
                + " com.amazonaws.us-east-1.dynamodb does not provide a private DNS name.");
    String id = created(ec2, dynamo.clone().withPrivateDnsEnabled(null));
    assertThat(described(ec2, id).getPrivateDnsEnabled()).isFalse();
  }

  @Test
  void theNamesOfS3AreForTheInboundResolverIfThereIsAGateway() {
    enableDnsHostnames();
    CreateVpcEndpointRequest s3 =
        networkInterface(vpc, subnetA)
            .withServiceName("com.amazonaws.us-east-1.s3")
            .withPrivateDnsEnabled(true);

    assertThatRefusal(() -> created(ec2, s3.clone()))
        .isEqualTo(
            "400 InvalidParameter: To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC"
                + " "
                + vpc
                + " must have a Gateway endpoint for the service.");
    String all =
        available(
            s3.clone()
                .withDnsOptions(
                    new DnsOptionsSpecification()
                        .withPrivateDnsOnlyForInboundResolverEndpoint(false)));
    assertThat(described(ec2, all).getDnsOptions().getPrivateDnsOnlyForInboundResolverEndpoint())
        .isFalse();
    assertThat(described(ec2, all).getDnsEntries().get(0).getDnsName()).startsWith("*." + all);
    delete(ec2, all);
    cloud.clock().advance(MINUTE);
    created(ec2, gateway(vpc));
    String inbound = available(s3.clone());
    assertThat(
            described(ec2, inbound).getDnsOptions().getPrivateDnsOnlyForInboundResolverEndpoint())
        .isTrue();
  }

  @Test
  void subnetsAndGroupsComeAndGo() {
    String web = group("web");
    String id = available(networkInterface(vpc, subnetA).withSecurityGroupIds(web));
    String first = described(ec2, id).getNetworkInterfaceIds().get(0);
    String extra = group("extra");

    ec2.modifyVpcEndpoint(modifying(id).withAddSubnetIds(subnetB).withAddSecurityGroupIds(extra));
    VpcEndpoint changed = described(ec2, id);
    assertThat(changed.getSubnetIds()).containsExactly(subnetA, subnetB);
    assertThat(changed.getNetworkInterfaceIds()).hasSize(2).contains(first);
    assertThat(changed.getGroups()).extracting("groupId").containsExactly(web, extra);
    assertThat(interfaces())
        .allSatisfy(
            each -> assertThat(each.getGroups()).extracting("groupId").contains(web, extra));

    ec2.modifyVpcEndpoint(
        modifying(id).withRemoveSubnetIds(subnetA).withRemoveSecurityGroupIds(web));
    assertThat(described(ec2, id).getSubnetIds()).containsExactly(subnetB);
    assertThat(interfaces()).extracting(NetworkInterface::getSubnetId).containsExactly(subnetB);
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(web));
    ec2.deleteSubnet(new DeleteSubnetRequest(subnetA));
    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(id).withRemoveSecurityGroupIds(extra)))
        .isEqualTo(
            "400 InvalidParameter: An Interface VPC Endpoint must always have at least one Security"
                + " Group");
    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(id).withRemoveSubnetIds(subnetA)))
        .isEqualTo("400 InvalidParameter: The VPC endpoint " + id + " does not have " + subnetA);
    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(id).withAddRouteTableIds("rtb-1")))
        .startsWith("400 InvalidParameter: Route table IDs are only supported for Gateway type");
  }

  @Test
  void aZoneHasOneSubnetOfAnEndpoint() {
    String sameZone = subnet("10.0.2.0/28", "us-east-1a");
    String refusal =
        "400 DuplicateSubnetsInSameZone: Found another VPC endpoint subnet in the availability zone"
            + " of "
            + sameZone
            + ". VPC endpoint subnets should be in different availability zones supported by the"
            + " VPC endpoint service.";

    assertThatRefusal(() -> created(ec2, networkInterface(vpc, subnetA, sameZone)))
        .isEqualTo(refusal);
    String id = available(networkInterface(vpc, subnetA));
    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(id).withAddSubnetIds(sameZone)))
        .isEqualTo(refusal);
    ec2.modifyVpcEndpoint(modifying(id).withAddSubnetIds(sameZone).withRemoveSubnetIds(subnetA));
    assertThat(described(ec2, id).getSubnetIds()).containsExactly(sameZone);
  }

  @Test
  void subnetsAndGroupsHaveToBeInTheVpc() {
    String other = Networks.vpc(ec2, "10.1.0.0/16");
    String elsewhere = Networks.subnet(ec2, other, "10.1.0.0/24");

    assertThatRefusal(() -> created(ec2, networkInterface(vpc, elsewhere)))
        .isEqualTo("400 InvalidParameter: The subnet " + elsewhere + " is not in the VPC " + vpc);
    assertThatRefusal(() -> created(ec2, networkInterface(vpc, "subnet")))
        .isEqualTo(
            "400 InvalidSubnetId.Malformed: Invalid Subnet Id: 'subnet' (expecting 'subnet-...; the"
                + " Id may only contain lowercase alphanumeric characters and a single dash')");
    assertThatRefusal(
            () -> created(ec2, networkInterface(other).withSecurityGroupIds(group("web"))))
        .startsWith("400 InvalidGroup.NotFound: ");
    IntStream.range(0, 11).forEach(i -> Networks.networkInterface(ec2, subnetA));
    assertThatRefusal(() -> created(ec2, networkInterface(vpc, subnetA)))
        .startsWith("400 InsufficientFreeAddressesInSubnet: ");
    assertThat(ec2.describeVpcEndpoints().getVpcEndpoints()).isEmpty();
  }

  @Test
  void itTakesNothingOfAGatewayEndpoint() {
    String table = Networks.routeTable(ec2, vpc);

    assertThatRefusal(() -> created(ec2, networkInterface(vpc).withRouteTableIds(table)))
        .isEqualTo(
            "400 InvalidParameter: Route table IDs are only supported for Gateway type VPC"
                + " Endpoint.");
  }

  @Test
  void someServicesTakeNoPolicies() {
    assertThatRefusal(
            () ->
                created(
                    ec2,
                    networkInterface(vpc)
                        .withServiceName("com.amazonaws.us-east-1.eks")
                        .withPolicyDocument("{}")))
        .isEqualTo(
            "400 InvalidParameter: Service com.amazonaws.us-east-1.eks only supports the"
                + " full-access endpoint policy.");
  }

  @Test
  void ipv6IsNotModelled() {
    assertThatRefusal(() -> created(ec2, networkInterface(vpc).withIpAddressType("dualstack")))
        .isEqualTo(
            "400 UnsupportedOperation: ec2-fake does not model VPC endpoints with IPv6 addresses.");
    assertThatRefusal(() -> created(ec2, networkInterface(vpc).withIpAddressType("ipv5")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (ipv5) for parameter ipAddressType is invalid. Valid"
                + " values: ipv4, dualstack, ipv6.");
    assertThatRefusal(() -> created(ec2, networkInterface(vpc).withDnsOptions(records("ipv6"))))
        .startsWith("400 UnsupportedOperation: ");
    assertThatRefusal(() -> created(ec2, networkInterface(vpc).withDnsOptions(records("ipv5"))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (ipv5) for parameter dnsRecordIpType is invalid."
                + " Valid values: ipv4, dualstack, ipv6, service-defined.");
    created(ec2, networkInterface(vpc).withDnsOptions(records("service-defined")));
    created(ec2, networkInterface(vpc).withIpAddressType("ipv4").withDnsOptions(records("ipv4")));
  }

  private static DnsOptionsSpecification records(String type) {
    return new DnsOptionsSpecification().withDnsRecordIpType(type);
  }

  @Test
  void itsNetworkInterfacesCount() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.NETWORK_INTERFACES, 1));

    assertThatRefusal(() -> created(ec2, networkInterface(vpc, subnetA, subnetB)))
        .startsWith("400 NetworkInterfaceLimitExceeded: ");
    String id = available(networkInterface(vpc, subnetA, subnetA));
    assertThat(interfaces()).hasSize(1);
    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(id).withAddSubnetIds(subnetB)))
        .startsWith("400 NetworkInterfaceLimitExceeded: ");
  }

  @Test
  void onlyAnAvailableEndpointIsChanged() {
    String id = created(ec2, networkInterface(vpc, subnetA));

    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(id).withResetPolicy(true)))
        .isEqualTo(
            "400 IncorrectState: The VPC endpoint "
                + id
                + " is in the state pending. It must be available.");
  }

  @Test
  void aVpcHasSoMany() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.INTERFACE_VPC_ENDPOINTS_OF_A_VPC, 1));
    created(ec2, gateway(vpc));
    String id = available(networkInterface(vpc));

    assertThatRefusal(() -> created(ec2, networkInterface(vpc)))
        .startsWith("400 VpcEndpointLimitExceeded: ");
    created(ec2, networkInterface(Networks.vpc(ec2, "10.1.0.0/16")));
    created(ec2, gateway(vpc));
    delete(ec2, id);
    cloud.clock().advance(MINUTE);
    created(ec2, networkInterface(vpc));
  }

  @Test
  void theServiceNameIsWhatItIs() {
    assertThat(described(ec2, created(ec2, networkInterface(vpc))).getServiceName()).isEqualTo(SSM);
  }
}
