// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.DeleteInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.InternetGateway;
import com.amazonaws.services.ec2.model.Route;
import io.github.ec2fake.Ec2Cloud;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Internet gateways: attaching, detaching, and the one of a default VPC. */
class InternetGatewaysTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void theDefaultVpcHasOne() {
    InternetGateway gateway = ec2.describeInternetGateways().getInternetGateways().get(0);

    assertThat(gateway.getOwnerId()).isEqualTo(cloud.account());
    assertThat(gateway.getAttachments())
        .singleElement()
        .satisfies(
            attachment -> {
              assertThat(attachment.getState()).isEqualTo("available");
              assertThat(attachment.getVpcId())
                  .isEqualTo(ec2.describeVpcs().getVpcs().get(0).getVpcId());
            });
  }

  @Test
  void theDefaultRouteLeadsToTheGatewayThatTheVpcWasMadeWith() {
    String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
    String first =
        ec2.describeInternetGateways().getInternetGateways().get(0).getInternetGatewayId();
    detach(first, vpc);
    Networks.attachGateway(ec2, Networks.gateway(ec2), vpc);

    assertThat(ec2.describeRouteTables().getRouteTables().get(0).getRoutes().get(1))
        .isEqualTo(
            new Route()
                .withDestinationCidrBlock("0.0.0.0/0")
                .withGatewayId(first)
                .withOrigin("CreateRoute")
                .withState("blackhole"));
  }

  @Test
  void routesFindTheGatewayOfTheDefaultVpcBeforeItIsDescribed() {
    String id;
    try (Ec2Cloud same = Ec2Cloud.create()) {
      id =
          same.client()
              .describeInternetGateways()
              .getInternetGateways()
              .get(0)
              .getInternetGatewayId();
    }
    String table = Networks.routeTable(ec2, Networks.vpc(ec2, "10.0.0.0/16"));

    assertThatRefusal(
            () ->
                ec2.createRoute(
                    new CreateRouteRequest()
                        .withRouteTableId(table)
                        .withDestinationCidrBlock("0.0.0.0/0")
                        .withGatewayId(id)))
        .isEqualTo(
            "400 InvalidParameterValue: route table "
                + table
                + " and network gateway "
                + id
                + " belong to different networks");
  }

  @Test
  void theDefaultVpcIsNotDeletedBeforeItsGatewayIsDetached() {
    String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
    ec2.describeSubnets()
        .getSubnets()
        .forEach(subnet -> ec2.deleteSubnet(new DeleteSubnetRequest(subnet.getSubnetId())));

    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .isEqualTo(
            "400 DependencyViolation: The vpc '"
                + vpc
                + "' has dependencies and cannot be deleted.");
    Networks.detachGateway(ec2, vpc);
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
  }

  @Test
  void theDefaultRouteIsDescribedAsActiveWithoutACall() {
    String table;
    try (Ec2Cloud same = Ec2Cloud.create()) {
      table = same.client().describeRouteTables().getRouteTables().get(0).getRouteTableId();
    }
    Networks.routeTable(ec2, ec2.describeVpcs().getVpcs().get(0).getVpcId());

    assertThat(cloud.describe(table))
        .contains("destinationCidrBlock: 0.0.0.0/0")
        .contains("state: active")
        .doesNotContain("blackhole");
  }

  @Test
  void aGatewayIsAttachedToOneVpcOnly() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String other = Networks.vpc(ec2, "10.1.0.0/16");
    String id = Networks.gateway(ec2);
    String second = Networks.gateway(ec2);
    Networks.attachGateway(ec2, id, vpc);

    assertThatRefusal(() -> Networks.attachGateway(ec2, id, other))
        .isEqualTo(
            "400 Resource.AlreadyAssociated: resource "
                + id
                + " is already attached to network "
                + vpc);
    assertThatRefusal(() -> Networks.attachGateway(ec2, second, vpc))
        .isEqualTo(
            "400 InvalidParameterValue: Network "
                + vpc
                + " already has an internet gateway attached");
    assertThatRefusal(
            () ->
                ec2.deleteInternetGateway(
                    new DeleteInternetGatewayRequest().withInternetGatewayId(id)))
        .isEqualTo(
            "400 DependencyViolation: The internetGateway '"
                + id
                + "' has dependencies and cannot be deleted.");
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .startsWith("400 DependencyViolation: ");
    assertThatRefusal(() -> detach(id, other))
        .isEqualTo(
            "400 Gateway.NotAttached: resource " + id + " is not attached to network " + other);
    detach(id, vpc);
    ec2.deleteInternetGateway(new DeleteInternetGatewayRequest().withInternetGatewayId(id));
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
    assertThatRefusal(() -> Networks.attachGateway(ec2, id, other))
        .isEqualTo(
            "400 InvalidInternetGatewayID.NotFound: The internetGateway ID '"
                + id
                + "' does not exist");
  }

  @Test
  void aGatewayStaysWhereInstancesHavePublicAddresses() {
    launched(ec2, launch(LINUX_EBS));
    cloud.clock().advanceUntilSettled();
    String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
    String id = ec2.describeInternetGateways().getInternetGateways().get(0).getInternetGatewayId();

    assertThatRefusal(() -> detach(id, vpc))
        .isEqualTo(
            "400 DependencyViolation: Network "
                + vpc
                + " has some mapped public address(es). Please unmap those public address(es)"
                + " before detaching the gateway.");
  }

  @Test
  void thereAreFiveUnlessAwsGrantsMore() {
    IntStream.range(0, 4).forEach(i -> Networks.gateway(ec2));

    assertThatRefusal(() -> Networks.gateway(ec2)).startsWith("400 InternetGatewayLimitExceeded: ");
  }

  private void detach(String id, String vpc) {
    ec2.detachInternetGateway(
        new DetachInternetGatewayRequest().withInternetGatewayId(id).withVpcId(vpc));
  }
}
