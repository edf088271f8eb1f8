// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.vpnGatewayAttachment;
import static io.github.ec2fake.fault.Faults.vpnGatewayDetachment;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DescribeVpnGatewaysRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.VpcAttachment;
import com.amazonaws.services.ec2.model.VpnGateway;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Virtual private gateways and their attachments. */
class VpnGatewaysTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String id = Vpns.gateway(ec2);

  @Test
  void aNewGatewayIsAvailable() {
    assertThat(only(id))
        .isEqualTo(
            new VpnGateway()
                .withVpnGatewayId(id)
                .withState("available")
                .withType("ipsec.1")
                .withAmazonSideAsn(64512L)
                .withVpcAttachments(List.of())
                .withTags(List.of()));
    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::to)
        .containsExactly("available");
  }

  @Test
  void anAttachmentGoesThroughItsStates() {
    assertThat(Vpns.attach(ec2, id, vpc))
        .isEqualTo(new VpcAttachment().withState("attaching").withVpcId(vpc));
    assertThat(attachment()).isEqualTo("attaching");
    cloud.clock().advance(Duration.ofSeconds(15));
    assertThat(attachment()).isEqualTo("attached");
    Vpns.detach(ec2, id, vpc);
    assertThat(attachment()).isEqualTo("detaching");
    cloud.clock().advance(Duration.ofSeconds(15));
    assertThat(attachment()).isEqualTo("detached");
    assertThat(only(id).getVpcAttachments()).hasSize(1);
  }

  @Test
  void aFaultOfAnAttachmentIsChosenByItsVpc() {
    Fault other = cloud.faults().on(vpnGatewayAttachment().of("vpc-0badcafe")).hang();
    Fault attaching = cloud.faults().on(vpnGatewayAttachment().of(vpc)).slowDown(2);
    Fault detaching = cloud.faults().on(vpnGatewayDetachment().of(vpc)).slowDown(2);

    Vpns.attach(ec2, id, vpc);
    cloud.clock().advanceUntilSettled();
    Vpns.detach(ec2, id, vpc);
    cloud.clock().advanceUntilSettled();

    assertThat(List.of(other, attaching, detaching))
        .extracting(Fault::timesFired)
        .containsExactly(0, 1, 1);
  }

  @Test
  void anAttachmentIsLetGoBeforeItIsDone() {
    Vpns.attach(ec2, id, vpc);
    Vpns.detach(ec2, id, vpc);
    cloud.clock().advanceUntilSettled();

    assertThat(attachment()).isEqualTo("detached");
    Vpns.attach(ec2, id, vpc);
    cloud.clock().advanceUntilSettled();
    assertThat(attachment()).isEqualTo("attached");
  }

  @Test
  void oneGatewayIsAttachedToOneVpc() {
    String other = Vpns.gateway(ec2);
    String otherVpc = Networks.vpc(ec2, "10.1.0.0/16");
    Vpns.attach(ec2, id, vpc);

    assertThat(Vpns.attach(ec2, id, vpc).getState()).isEqualTo("attaching");
    assertThatRefusal(() -> Vpns.attach(ec2, id, otherVpc))
        .isEqualTo(
            "400 VpnGatewayAttachmentLimitExceeded: The maximum number of virtual private gateway"
                + " attachments has been reached.");
    assertThatRefusal(() -> Vpns.attach(ec2, other, vpc))
        .isEqualTo(
            "400 InvalidVpcState: VPC "
                + vpc
                + " is currently attached to the Virtual Private Gateway.");
    assertThatRefusal(() -> Vpns.detach(ec2, id, otherVpc))
        .isEqualTo(
            "400 InvalidVpnGatewayAttachment.NotFound: The attachment with vpn gateway ID '"
                + id
                + "' and vpc ID '"
                + otherVpc
                + "' does not exist");
    cloud.clock().advanceUntilSettled();
    Vpns.detach(ec2, id, vpc);
    assertThatRefusal(() -> Vpns.detach(ec2, id, vpc))
        .startsWith("400 InvalidVpnGatewayAttachment.NotFound: ");
    assertThatRefusal(() -> Vpns.attach(ec2, other, vpc)).startsWith("400 InvalidVpcState: ");
    assertThatRefusal(() -> Vpns.attach(ec2, id, vpc))
        .startsWith("400 VpnGatewayAttachmentLimitExceeded: ");
  }

  @Test
  void aVpcStaysWhileItHasAGateway() {
    Vpns.attach(ec2, id, vpc);
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .isEqualTo(
            "400 DependencyViolation: The vpc '"
                + vpc
                + "' has dependencies and cannot be deleted.");
    Vpns.detach(ec2, id, vpc);
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .startsWith("400 DependencyViolation: ");
    cloud.clock().advanceUntilSettled();
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
  }

  @Test
  void aGatewayInUseStays() {
    Vpns.attach(ec2, id, vpc);
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> delete(id)).isEqualTo("400 IncorrectState: The VPN gateway is in use.");
    Vpns.detach(ec2, id, vpc);
    assertThatRefusal(() -> delete(id)).startsWith("400 IncorrectState: ");
    cloud.clock().advanceUntilSettled();
    String unused = Vpns.gateway(ec2);
    String connection = Vpns.connection(ec2, Vpns.customer(ec2, "12.1.2.3"), id);
    delete(unused);
    assertThatRefusal(() -> delete(id)).startsWith("400 IncorrectState: ");
    Vpns.disconnect(ec2, connection);
    assertThatRefusal(() -> delete(id)).startsWith("400 IncorrectState: ");
    cloud.clock().advanceUntilSettled();
    delete(id);
  }

  @Test
  void aDeletedGatewayIsListedForAnHour() {
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));
    delete(id);

    assertThat(only(id).getState()).isEqualTo("deleted");
    String notFound =
        "400 InvalidVpnGatewayID.NotFound: The vpnGateway ID '" + id + "' does not exist";
    assertThatRefusal(() -> delete(id)).isEqualTo(notFound);
    assertThatRefusal(() -> Vpns.attach(ec2, id, vpc)).isEqualTo(notFound);
    assertThatRefusal(() -> Vpns.detach(ec2, id, vpc)).isEqualTo(notFound);
    assertThat(ec2.describeTags().getTags()).hasSize(1);
    cloud.clock().advance(Duration.ofHours(1));
    assertThatRefusal(() -> only(id)).isEqualTo(notFound);
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  @Test
  void thereAreFiveUnlessAwsGrantsMore() {
    IntStream.range(0, 4).forEach(i -> Vpns.gateway(ec2));

    assertThatRefusal(() -> Vpns.gateway(ec2))
        .isEqualTo(
            "400 VpnGatewayLimitExceeded: The maximum number of virtual private gateways has been"
                + " reached.");
    delete(id);
    Vpns.gateway(ec2);
  }

  @ParameterizedTest
  @ValueSource(longs = {64511, 65535, 4199999999L, 4294967295L})
  void anAsnIsAPrivateOne(long asn) {
    assertThatRefusal(
            () ->
                ec2.createVpnGateway(new CreateVpnGatewayRequest("ipsec.1").withAmazonSideAsn(asn)))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + asn
                + ") for parameter amazonSideAsn is invalid. It must be 64512 to 65534 or"
                + " 4200000000 to 4294967294.");
  }

  @ParameterizedTest
  @ValueSource(longs = {64512, 65534, 4200000000L, 4294967294L})
  void aPrivateAsnCanBeAskedFor(long asn) {
    assertThat(
            ec2.createVpnGateway(new CreateVpnGatewayRequest("ipsec.1").withAmazonSideAsn(asn))
                .getVpnGateway()
                .getAmazonSideAsn())
        .isEqualTo(asn);
  }

  @Test
  void typesZonesAndIdsAreChecked() {
    assertThatRefusal(() -> ec2.createVpnGateway(new CreateVpnGatewayRequest("ipsec.2")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (ipsec.2) for parameter type is invalid. Valid"
                + " values: ipsec.1.");
    assertThatRefusal(
            () ->
                ec2.createVpnGateway(
                    new CreateVpnGatewayRequest("ipsec.1").withAvailabilityZone("us-east-9a")))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(() -> only("vgw-1"))
        .isEqualTo("400 InvalidVpnGatewayID.Malformed: Invalid id: \"vgw-1\"");
    assertThatRefusal(() -> Vpns.attach(ec2, id, "vpc-12345678"))
        .startsWith("400 InvalidVpcID.NotFound: ");
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      assertThatRefusal(() -> other.deleteVpnGateway(new DeleteVpnGatewayRequest(id)))
          .startsWith("400 InvalidVpnGatewayID.NotFound: ");
      assertThat(other.describeVpnGateways().getVpnGateways()).isEmpty();
    }
  }

  @Test
  void filtersFindAGateway() {
    String zone = "us-east-1b";
    String found =
        ec2.createVpnGateway(
                new CreateVpnGatewayRequest("ipsec.1")
                    .withAmazonSideAsn(65000L)
                    .withAvailabilityZone(zone)
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("vpn-gateway")
                            .withTags(new Tag("stage", "test"))))
            .getVpnGateway()
            .getVpnGatewayId();
    Vpns.attach(ec2, found, vpc);

    for (Filter filter :
        List.of(
            new Filter("amazon-side-asn", List.of("65000")),
            new Filter("attachment.state", List.of("attaching")),
            new Filter("attachment.vpc-id", List.of(vpc)),
            new Filter("availability-zone", List.of(zone)),
            new Filter("vpn-gateway-id", List.of(found)),
            new Filter("tag:stage", List.of("test")),
            new Filter("tag-key", List.of("stage")))) {
      assertThat(filtered(filter)).as(filter.getName()).containsExactly(found);
    }
    for (Filter filter :
        List.of(
            new Filter("state", List.of("available")), new Filter("type", List.of("ipsec.1")))) {
      assertThat(filtered(filter)).as(filter.getName()).containsExactly(id, found);
    }
    assertThat(filtered(new Filter("state", List.of("deleted")))).isEmpty();
    assertThat(filtered(new Filter("type", List.of("ipsec.2")))).isEmpty();
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .singleElement()
        .satisfies(tag -> assertThat(tag.getResourceType()).isEqualTo("vpn-gateway"));
  }

  private List<String> filtered(Filter filter) {
    return ec2
        .describeVpnGateways(new DescribeVpnGatewaysRequest().withFilters(filter))
        .getVpnGateways()
        .stream()
        .map(VpnGateway::getVpnGatewayId)
        .toList();
  }

  private String attachment() {
    return only(id).getVpcAttachments().get(0).getState();
  }

  private VpnGateway only(String gateway) {
    return ec2.describeVpnGateways(new DescribeVpnGatewaysRequest().withVpnGatewayIds(gateway))
        .getVpnGateways()
        .get(0);
  }

  private void delete(String gateway) {
    ec2.deleteVpnGateway(new DeleteVpnGatewayRequest(gateway));
  }
}
