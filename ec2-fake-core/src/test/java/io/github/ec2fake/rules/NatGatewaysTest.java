// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.NatGatewayCalls.delete;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysResult;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DetachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DisassociateAddressRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NatGatewayAddress;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterfaceAttachment;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** NAT gateways: their states, addresses and network interfaces. */
class NatGatewaysTest {
  private static final Duration CREATION = Duration.ofMinutes(2);
  private static final Duration DELETION = Duration.ofSeconds(45);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/28");
  private final String allocation = NatGatewayCalls.allocation(ec2);

  private String attachGateway() {
    String gateway = Networks.gateway(ec2);
    Networks.attachGateway(ec2, gateway, vpc);
    return gateway;
  }

  private NatGateway create() {
    return ec2.createNatGateway(asked()).getNatGateway();
  }

  private CreateNatGatewayRequest asked() {
    return new CreateNatGatewayRequest().withSubnetId(subnet).withAllocationId(allocation);
  }

  private NatGateway described(String id) {
    return NatGatewayCalls.described(ec2, id);
  }

  private Address address() {
    return ec2.describeAddresses(new DescribeAddressesRequest().withAllocationIds(allocation))
        .getAddresses()
        .get(0);
  }

  private List<NetworkInterface> interfaces() {
    return ec2.describeNetworkInterfaces(
            new DescribeNetworkInterfacesRequest()
                .withFilters(new Filter("subnet-id", List.of(subnet))))
        .getNetworkInterfaces();
  }

  @Test
  void aGatewayBecomesAvailableAfterAWhile() {
    attachGateway();

    NatGateway created = create();
    assertThat(created.getNatGatewayId()).matches("nat-0[0-9a-f]{16}");
    assertThat(created.getState()).isEqualTo("pending");
    assertThat(created.getCreateTime()).isEqualTo(Date.from(START));
    assertThat(created.getSubnetId()).isEqualTo(subnet);
    assertThat(created.getVpcId()).isEqualTo(vpc);
    assertThat(created.getConnectivityType()).isEqualTo("public");
    assertThat(created.getNatGatewayAddresses())
        .extracting(NatGatewayAddress::getStatus)
        .containsExactly("associating");
    assertThat(described(created.getNatGatewayId())).isEqualTo(created);

    cloud.clock().advance(CREATION.minusSeconds(1));
    assertThat(described(created.getNatGatewayId()).getState()).isEqualTo("pending");
    cloud.clock().advance(Duration.ofSeconds(1));
    NatGateway available = described(created.getNatGatewayId());
    assertThat(available.getState()).isEqualTo("available");
    assertThat(available.getFailureCode()).isNull();
    assertThat(available.getDeleteTime()).isNull();
    assertThat(available.getNatGatewayAddresses())
        .containsExactly(
            new NatGatewayAddress()
                .withAllocationId(allocation)
                .withNetworkInterfaceId(interfaces().get(0).getNetworkInterfaceId())
                .withPrivateIp(interfaces().get(0).getPrivateIpAddress())
                .withPublicIp(address().getPublicIp())
                .withAssociationId(address().getAssociationId())
                .withIsPrimary(true)
                .withStatus("succeeded"));
  }

  @Test
  void itsNetworkInterfaceIsManagedByEc2() {
    attachGateway();

    String id = create().getNatGatewayId();

    NetworkInterface made = interfaces().get(0);
    assertThat(interfaces()).hasSize(1);
    assertThat(made.getDescription()).isEqualTo("Interface for NAT Gateway " + id);
    assertThat(made.getInterfaceType()).isEqualTo("nat_gateway");
    assertThat(made.getRequesterManaged()).isTrue();
    assertThat(made.getStatus()).isEqualTo("in-use");
    assertThat(made.getSourceDestCheck()).isFalse();
    assertThat(made.getGroups()).isEmpty();
    assertThat(made.getAssociation().getPublicIp()).isEqualTo(address().getPublicIp());
    assertThat(address().getNetworkInterfaceId()).isEqualTo(made.getNetworkInterfaceId());
  }

  @Test
  void onlyEc2DetachesItsNetworkInterface() {
    attachGateway();
    create();

    NetworkInterfaceAttachment attachment = interfaces().get(0).getAttachment();
    assertThat(attachment)
        .isEqualTo(
            new NetworkInterfaceAttachment()
                .withAttachmentId(attachment.getAttachmentId())
                .withInstanceOwnerId("amazon-aws")
                .withDeviceIndex(1)
                .withStatus("attached")
                .withDeleteOnTermination(false));
    assertThat(attachment.getAttachmentId()).matches("ela-attach-0[0-9a-f]{16}");
    for (Filter filter :
        List.of(
            new Filter("attachment.instance-owner-id", List.of("amazon-aws")),
            new Filter("attachment.attachment-id", List.of(attachment.getAttachmentId())),
            new Filter("attachment.status", List.of("attached")))) {
      assertThat(
              ec2.describeNetworkInterfaces(
                      new DescribeNetworkInterfacesRequest().withFilters(filter))
                  .getNetworkInterfaces())
          .containsExactlyElementsOf(interfaces());
    }
    assertThatRefusal(
            () ->
                ec2.detachNetworkInterface(
                    new DetachNetworkInterfaceRequest()
                        .withAttachmentId(attachment.getAttachmentId())
                        .withForce(true)))
        .isEqualTo(
            "400 OperationNotPermitted: You are not allowed to manage 'ela-attach' attachments.");
  }

  @Test
  void aDeletedGatewayFreesWhatItUsedAndStaysListedForAnHour() {
    attachGateway();
    String id = create().getNatGatewayId();
    cloud.clock().advance(CREATION);

    assertThat(delete(ec2, id)).isEqualTo(id);
    NatGateway deleting = described(id);
    assertThat(deleting.getState()).isEqualTo("deleting");
    assertThat(deleting.getDeleteTime()).isEqualTo(Date.from(START.plus(CREATION)));
    assertThat(deleting.getNatGatewayAddresses().get(0).getStatus()).isEqualTo("disassociating");
    assertThat(address().getAssociationId()).isNotNull();

    cloud.clock().advance(DELETION);
    assertThat(described(id).getState()).isEqualTo("deleted");
    assertThat(described(id).getNatGatewayAddresses().get(0).getPublicIp())
        .isEqualTo(address().getPublicIp());
    assertThat(address().getAssociationId()).isNull();
    assertThat(interfaces()).isEmpty();
    assertThat(delete(ec2, id)).isEqualTo(id);
    assertThat(described(id).getState()).isEqualTo("deleted");
    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));

    cloud.clock().advance(Duration.ofHours(1).minusSeconds(1));
    assertThat(described(id).getState()).isEqualTo("deleted");
    cloud.clock().advance(Duration.ofSeconds(1));
    String notFound = "400 NatGatewayNotFound: NAT gateway " + id + " was not found";
    assertThatRefusal(() -> described(id)).isEqualTo(notFound);
    assertThatRefusal(() -> delete(ec2, id)).isEqualTo(notFound);
  }

  @Test
  void aGatewayThatIsPendingCanBeDeleted() {
    attachGateway();
    String id = create().getNatGatewayId();

    delete(ec2, id);
    cloud.clock().advance(CREATION);

    assertThat(described(id).getState()).isEqualTo("deleted");
    assertThat(address().getAssociationId()).isNull();
  }

  @Test
  void withoutAnInternetGatewayItFails() {
    NatGateway created = create();

    assertThat(created.getState()).isEqualTo("pending");
    assertThat(created.getFailureCode()).isNull();
    cloud.clock().advance(CREATION);
    NatGateway failed = described(created.getNatGatewayId());
    assertThat(failed.getState()).isEqualTo("failed");
    assertThat(failed.getFailureCode()).isEqualTo("Gateway.NotAttached");
    assertThat(failed.getFailureMessage())
        .isEqualTo("Network " + vpc + " has no Internet gateway attached");
    assertThat(failed.getNatGatewayAddresses())
        .containsExactly(
            new NatGatewayAddress()
                .withAllocationId(allocation)
                .withIsPrimary(true)
                .withFailureMessage(failed.getFailureMessage())
                .withStatus("failed"));
    assertThat(interfaces()).isEmpty();
    assertThat(address().getAssociationId()).isNull();
    cloud.clock().advance(Duration.ofHours(1));
    assertThatRefusal(() -> described(created.getNatGatewayId()))
        .startsWith("400 NatGatewayNotFound: ");
  }

  @Test
  void aFailedGatewayCanBeDeleted() {
    String id = create().getNatGatewayId();
    cloud.clock().advance(CREATION);

    delete(ec2, id);
    assertThat(described(id).getState()).isEqualTo("deleting");
    cloud.clock().advance(DELETION);
    assertThat(described(id).getState()).isEqualTo("deleted");
    assertThat(described(id).getFailureCode()).isEqualTo("Gateway.NotAttached");
  }

  @Test
  void aGatewayThatIsDeletedBeforeItFailsHasNotFailed() {
    String id = create().getNatGatewayId();

    delete(ec2, id);
    cloud.clock().advance(CREATION);
    assertThat(described(id).getState()).isEqualTo("deleted");
    assertThat(described(id).getFailureCode()).isNull();
  }

  @Test
  void anAddressOfAnotherGatewayLetsItFail() {
    attachGateway();
    create();

    String second = create().getNatGatewayId();
    cloud.clock().advance(CREATION);

    assertThat(described(second).getState()).isEqualTo("failed");
    assertThat(described(second).getFailureCode()).isEqualTo("Resource.AlreadyAssociated");
    assertThat(described(second).getFailureMessage())
        .isEqualTo("Elastic IP address [" + allocation + "] is already associated");
    assertThat(interfaces()).hasSize(1);
  }

  @Test
  void aFullSubnetLetsItFail() {
    IntStream.range(0, 11).forEach(i -> Networks.networkInterface(ec2, subnet));

    String id = NatGatewayCalls.privateGateway(ec2, subnet);
    cloud.clock().advance(CREATION);

    assertThat(described(id).getFailureCode()).isEqualTo("InsufficientFreeAddressesInSubnet");
    assertThat(described(id).getFailureMessage())
        .isEqualTo("Subnet has insufficient free addresses to create this NAT gateway");
  }

  @Test
  void aFaultLetsItFailAndFreesWhatItUsed() {
    attachGateway();
    cloud
        .faults()
        .on(Faults.natGatewayCreation().of(subnet))
        .fail("InternalError", "Please try again.");

    String id = create().getNatGatewayId();
    cloud.clock().advance(CREATION);

    assertThat(described(id).getState()).isEqualTo("failed");
    assertThat(described(id).getFailureCode()).isEqualTo("InternalError");
    assertThat(described(id).getFailureMessage()).isEqualTo("Please try again.");
    assertThat(interfaces()).isEmpty();
    assertThat(address().getAssociationId()).isNull();
  }

  @Test
  void aDeletionThatHangsKeepsTheAddress() {
    attachGateway();
    String id = create().getNatGatewayId();
    cloud.clock().advance(CREATION);
    cloud.faults().on(Faults.natGatewayDeletion().of(allocation)).hang();

    delete(ec2, id);
    cloud.clock().advance(Duration.ofDays(1));

    assertThat(described(id).getState()).isEqualTo("deleting");
    assertThat(address().getAssociationId()).isNotNull();
  }

  @Test
  void onlyTheGatewayCanGiveUpItsAddress() {
    String internetGateway = attachGateway();
    String id = create().getNatGatewayId();
    String other = Networks.networkInterface(ec2, subnet);
    String denied = "400 AuthFailure: You do not have permission to access the specified resource.";

    assertThatRefusal(
            () ->
                ec2.disassociateAddress(
                    new DisassociateAddressRequest()
                        .withAssociationId(address().getAssociationId())))
        .isEqualTo(denied);
    assertThatRefusal(
            () ->
                ec2.associateAddress(
                    new AssociateAddressRequest()
                        .withAllocationId(allocation)
                        .withNetworkInterfaceId(other)))
        .isEqualTo(denied);
    assertThatRefusal(
            () -> ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(allocation)))
        .isEqualTo(
            "400 InvalidIPAddress.InUse: Address " + address().getPublicIp() + " is in use.");
    assertThatRefusal(() -> ec2.deleteSubnet(new DeleteSubnetRequest(subnet)))
        .startsWith("400 DependencyViolation: ");
    assertThatRefusal(
            () ->
                ec2.detachInternetGateway(
                    new DetachInternetGatewayRequest()
                        .withInternetGatewayId(internetGateway)
                        .withVpcId(vpc)))
        .startsWith("400 DependencyViolation: ");
    delete(ec2, id);
    cloud.clock().advance(DELETION);
    ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(allocation));
  }

  @Test
  void aPrivateGatewayHasNoElasticAddress() {
    CreateNatGatewayRequest asked =
        new CreateNatGatewayRequest()
            .withSubnetId(subnet)
            .withConnectivityType("private")
            .withPrivateIpAddress("10.0.0.9");

    NatGateway created = ec2.createNatGateway(asked).getNatGateway();
    assertThat(created.getNatGatewayAddresses().get(0).getStatus()).isEqualTo("assigning");
    cloud.clock().advance(CREATION);

    NatGateway available = described(created.getNatGatewayId());
    assertThat(available.getState()).isEqualTo("available");
    assertThat(available.getConnectivityType()).isEqualTo("private");
    assertThat(available.getNatGatewayAddresses().get(0).getPrivateIp()).isEqualTo("10.0.0.9");
    assertThat(available.getNatGatewayAddresses().get(0).getPublicIp()).isNull();
    assertThatRefusal(() -> ec2.createNatGateway(asked))
        .isEqualTo("400 InvalidIPAddress.InUse: Address 10.0.0.9 is in use.");
    delete(ec2, created.getNatGatewayId());
    assertThat(described(created.getNatGatewayId()).getNatGatewayAddresses().get(0).getStatus())
        .isEqualTo("unassigning");
  }

  @Test
  void aRequestIsCheckedAtOnce() {
    assertThatRefusal(() -> ec2.createNatGateway(asked().withAllocationId(null)))
        .isEqualTo(
            "400 MissingParameter: The request must include the AllocationId parameter. Add the"
                + " required parameter and retry the request.");
    assertThatRefusal(() -> ec2.createNatGateway(asked().withConnectivityType("private")))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter AllocationId cannot be used with the"
                + " connectivity type private");
    assertThatRefusal(() -> ec2.createNatGateway(asked().withConnectivityType("both")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (both) for parameter connectivityType is invalid."
                + " Valid values: public, private.");
    assertThatRefusal(() -> ec2.createNatGateway(asked().withAllocationId("address")))
        .isEqualTo("400 InvalidElasticIpID.Malformed: The elastic-ip ID 'address' is malformed");
    assertThatRefusal(() -> ec2.createNatGateway(asked().withAllocationId("eipalloc-12345678")))
        .isEqualTo(
            "400 InvalidAllocationID.NotFound: The allocation ID 'eipalloc-12345678' does not"
                + " exist");
    assertThatRefusal(() -> ec2.createNatGateway(asked().withSubnetId("subnet-12345678")))
        .isEqualTo("400 InvalidSubnetID.NotFound: The subnet ID 'subnet-12345678' does not exist");
    assertThat(ec2.describeNatGateways(new DescribeNatGatewaysRequest()).getNatGateways())
        .isEmpty();
  }

  @Test
  void aZoneHasFiveUnlessAwsGrantsMore() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.NAT_GATEWAYS_OF_A_ZONE, 1));
    List<String> subnets =
        ec2.describeSubnets().getSubnets().stream()
            .filter(each -> !each.getSubnetId().equals(subnet))
            .map(each -> each.getSubnetId())
            .toList();
    String id = NatGatewayCalls.privateGateway(ec2, subnets.get(0));
    NatGatewayCalls.privateGateway(ec2, subnets.get(1));
    String exceeded =
        "400 NatGatewayLimitExceeded: Performing this operation would exceed the limit of 1 NAT"
            + " gateways";

    assertThatRefusal(() -> NatGatewayCalls.privateGateway(ec2, subnets.get(0)))
        .isEqualTo(exceeded);
    delete(ec2, id);
    assertThatRefusal(() -> NatGatewayCalls.privateGateway(ec2, subnets.get(0)))
        .isEqualTo(exceeded);
    cloud.clock().advance(DELETION);
    NatGatewayCalls.privateGateway(ec2, subnets.get(0));
  }

  @Test
  void idsAreCheckedAndBelongToAnAccountAndARegion() {
    String id = create().getNatGatewayId();

    assertThatRefusal(() -> described("nat-1"))
        .isEqualTo("400 NatGatewayMalformed: Invalid id: \"nat-1\"");
    assertThatRefusal(() -> described("eni-12345678"))
        .isEqualTo("400 NatGatewayMalformed: Invalid id: \"eni-12345678\" (expecting \"nat-...\")");
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      assertThatRefusal(() -> delete(other, id)).startsWith("400 NatGatewayNotFound: ");
      assertThat(other.describeNatGateways(new DescribeNatGatewaysRequest()).getNatGateways())
          .isEmpty();
    }
  }

  @Test
  void aClientTokenMakesOneGateway() {
    attachGateway();
    CreateNatGatewayRequest request = asked().withClientToken("token");

    String id = ec2.createNatGateway(request).getNatGateway().getNatGatewayId();

    assertThat(ec2.createNatGateway(request).getClientToken()).isEqualTo("token");
    assertThat(ec2.createNatGateway(request).getNatGateway().getNatGatewayId()).isEqualTo(id);
    assertThatRefusal(() -> ec2.createNatGateway(request.clone().withPrivateIpAddress("10.0.0.9")))
        .startsWith("400 IdempotentParameterMismatch: ");
  }

  @Test
  void filtersFindAGateway() {
    attachGateway();
    NatGatewayCalls.privateGateway(
        ec2, Networks.subnet(ec2, Networks.vpc(ec2, "10.1.0.0/16"), "10.1.0.0/24"));
    cloud.clock().advance(CREATION);
    String id =
        ec2.createNatGateway(
                asked()
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("natgateway")
                            .withTags(new Tag("stage", "test"))))
            .getNatGateway()
            .getNatGatewayId();

    assertThat(described(id).getTags()).containsExactly(new Tag("stage", "test"));
    for (Filter filter :
        List.of(
            new Filter("nat-gateway-id", List.of(id)),
            new Filter("state", List.of("pending")),
            new Filter("subnet-id", List.of(subnet)),
            new Filter("vpc-id", List.of(vpc)),
            new Filter("tag:stage", List.of("test")),
            new Filter("tag-key", List.of("stage")))) {
      assertThat(
              ec2.describeNatGateways(new DescribeNatGatewaysRequest().withFilter(filter))
                  .getNatGateways())
          .as(filter.toString())
          .extracting(NatGateway::getNatGatewayId)
          .containsExactly(id);
    }
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .singleElement()
        .satisfies(tag -> assertThat(tag.getResourceType()).isEqualTo("natgateway"));
    delete(ec2, id);
    cloud.clock().advance(DELETION.plusHours(1));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
  }

  @Test
  void pagesLeadThroughAllGateways() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.NAT_GATEWAYS_OF_A_ZONE, 6));
    IntStream.range(0, 6).forEach(i -> NatGatewayCalls.privateGateway(ec2, subnet));
    DescribeNatGatewaysRequest five = new DescribeNatGatewaysRequest().withMaxResults(5);

    DescribeNatGatewaysResult first = ec2.describeNatGateways(five);
    DescribeNatGatewaysResult second =
        ec2.describeNatGateways(five.clone().withNextToken(first.getNextToken()));

    assertThat(first.getNatGateways()).hasSize(5);
    assertThat(second.getNatGateways())
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.getNatGateways());
    assertThat(second.getNextToken()).isNull();
  }
}
