// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DisassociateRouteTableRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ReplaceRouteTableAssociationRequest;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.RouteTableAssociation;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The main route table of a VPC: when it is found, what replaces it, and when it is gone. */
class MainRouteTablesTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");

  @Test
  void isFoundByItsIdBeforeAllAreDescribed() {
    String id = inACloudOfTheSameSeed().getRouteTableId();

    assertThat(
            ec2.describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(id))
                .getRouteTables())
        .singleElement()
        .satisfies(table -> assertThat(table.getVpcId()).isEqualTo(vpc));
  }

  @Test
  void isReplacedByItsAssociationBeforeItIsDescribed() {
    String association = associationOf(inACloudOfTheSameSeed());
    String table = Networks.routeTable(ec2, Networks.vpc(ec2, "10.1.0.0/16"));

    assertThatRefusal(() -> replace(association, table))
        .isEqualTo(
            "400 InvalidParameterValue: Route table "
                + table
                + " and network "
                + association
                + " belong to different networks");
  }

  private static RouteTable inACloudOfTheSameSeed() {
    try (Ec2Cloud same = Ec2Cloud.create()) {
      return main(same.client(), Networks.vpc(same.client(), "10.0.0.0/16"));
    }
  }

  @Test
  void anAssociationIsReplacedByATableOfTheSameVpc() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String association =
        ec2.associateRouteTable(
                new AssociateRouteTableRequest()
                    .withRouteTableId(Networks.routeTable(ec2, vpc))
                    .withSubnetId(subnet))
            .getAssociationId();
    String elsewhere = Networks.routeTable(ec2, Networks.vpc(ec2, "10.1.0.0/16"));

    assertThatRefusal(() -> replace(association, elsewhere))
        .isEqualTo(
            "400 InvalidParameterValue: Route table "
                + elsewhere
                + " and network "
                + subnet
                + " belong to different networks");
    assertThatRefusal(() -> replace("rtbassoc-1", elsewhere))
        .isEqualTo("400 InvalidRouteTableAssociationID.Malformed: Invalid id: \"rtbassoc-1\"");
  }

  @Test
  void isDeletedWithItsVpcAndNoOther() {
    RouteTable main = main(ec2, vpc);
    String id = main.getRouteTableId();
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));
    String other = Networks.routeTable(ec2, vpc);

    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .isEqualTo(
            "400 DependencyViolation: The vpc '"
                + vpc
                + "' has dependencies and cannot be deleted.");
    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(other));
    ec2.deleteVpc(new DeleteVpcRequest(vpc));

    assertThatRefusal(
            () -> ec2.describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(id)))
        .isEqualTo(
            "400 InvalidRouteTableID.NotFound: The routeTable ID '" + id + "' does not exist");
    assertThatRefusal(
            () ->
                ec2.disassociateRouteTable(
                    new DisassociateRouteTableRequest().withAssociationId(associationOf(main))))
        .startsWith("400 InvalidAssociationID.NotFound: ");
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
  }

  @Test
  void aTableIsTheMainOneOfAVpcFromThenOn() {
    String first = main(ec2, vpc).getRouteTableId();
    String second = Networks.routeTable(ec2, vpc);

    replace(associationOf(main(ec2, vpc)), second);

    assertThat(main(ec2, vpc).getAssociations())
        .singleElement()
        .satisfies(
            association -> {
              assertThat(association.getRouteTableId()).isEqualTo(second);
              assertThat(association.getSubnetId()).isNull();
            });
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .startsWith("400 DependencyViolation: ");
    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(first));
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
  }

  private void replace(String association, String table) {
    ec2.replaceRouteTableAssociation(
        new ReplaceRouteTableAssociationRequest()
            .withAssociationId(association)
            .withRouteTableId(table));
  }

  private static RouteTable main(AmazonEC2 ec2, String vpc) {
    return ec2.describeRouteTables(
            new DescribeRouteTablesRequest()
                .withFilters(
                    new Filter("vpc-id", List.of(vpc)),
                    new Filter("association.main", List.of("true"))))
        .getRouteTables()
        .get(0);
  }

  private static String associationOf(RouteTable table) {
    return table.getAssociations().stream()
        .map(RouteTableAssociation::getRouteTableAssociationId)
        .findFirst()
        .orElseThrow();
  }
}
