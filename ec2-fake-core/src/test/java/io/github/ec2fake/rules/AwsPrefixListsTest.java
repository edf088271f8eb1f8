// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.PrefixListCalls.adding;
import static io.github.ec2fake.rules.PrefixListCalls.cidrs;
import static io.github.ec2fake.rules.PrefixListCalls.delete;
import static io.github.ec2fake.rules.PrefixListCalls.described;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsRequest;
import com.amazonaws.services.ec2.model.DescribePrefixListsRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GetManagedPrefixListAssociationsRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import com.amazonaws.services.ec2.model.PrefixList;
import com.amazonaws.services.ec2.model.PrefixListAssociation;
import com.amazonaws.services.ec2.model.PrefixListId;
import com.amazonaws.services.ec2.model.Route;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The prefix lists that AWS manages. */
class AwsPrefixListsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void awsHasListsInEachRegion() {
    assertThat(
            ec2.describeManagedPrefixLists(new DescribeManagedPrefixListsRequest())
                .getPrefixLists())
        .extracting(ManagedPrefixList::getPrefixListName)
        .containsExactly(
            "com.amazonaws.us-east-1.s3",
            "com.amazonaws.us-east-1.dynamodb",
            "com.amazonaws.global.cloudfront.origin-facing",
            "com.amazonaws.us-east-1.ec2-instance-connect",
            "com.amazonaws.us-east-1.vpc-lattice");
    assertThat(described(ec2, "pl-3b927c52"))
        .isEqualTo(
            new ManagedPrefixList()
                .withPrefixListId("pl-3b927c52")
                .withPrefixListName("com.amazonaws.global.cloudfront.origin-facing")
                .withAddressFamily("IPv4")
                .withState("create-complete")
                .withPrefixListArn("arn:aws:ec2:us-east-1:aws:prefix-list/pl-3b927c52")
                .withTags(List.of())
                .withOwnerId("AWS"));
    ManagedPrefixList s3 = described(ec2, "pl-63a5400a");
    assertThat(s3)
        .isEqualTo(
            new ManagedPrefixList()
                .withPrefixListId("pl-63a5400a")
                .withPrefixListName("com.amazonaws.us-east-1.s3")
                .withAddressFamily("IPv4")
                .withState("create-complete")
                .withPrefixListArn("arn:aws:ec2:us-east-1:aws:prefix-list/pl-63a5400a")
                .withTags(List.of())
                .withOwnerId("AWS"));
    assertThatRefusal(() -> ec2.modifyManagedPrefixList(adding("pl-63a5400a", "10.0.0.0/8")))
        .isEqualTo(
            "400 UnsupportedOperation: The prefix list (pl-63a5400a) is managed by AWS and stays as"
                + " it is.");
    assertThatRefusal(() -> delete(ec2, "pl-63a5400a")).startsWith("400 UnsupportedOperation: ");

    AmazonEC2 ireland = cloud.client(PARTNER, "eu-west-1");
    List<PrefixList> gateways =
        ireland.describePrefixLists(new DescribePrefixListsRequest()).getPrefixLists();
    assertThat(gateways)
        .extracting(PrefixList::getPrefixListName)
        .containsExactly("com.amazonaws.eu-west-1.s3", "com.amazonaws.eu-west-1.dynamodb");
    assertThat(gateways.get(0).getPrefixListId()).isEqualTo("pl-6da54004");
    assertThat(gateways.get(0).getCidrs())
        .isEqualTo(cidrs(ireland, gateways.get(0).getPrefixListId()));
    assertThat(
            ireland
                .describePrefixLists(
                    new DescribePrefixListsRequest()
                        .withFilters(
                            new Filter("prefix-list-name", List.of("*dynamodb")),
                            new Filter(
                                "prefix-list-id", List.of(gateways.get(1).getPrefixListId()))))
                .getPrefixLists())
        .containsExactly(gateways.get(1));
  }

  /**
   * The ids of the first region are EC2's, of the second only that for S3, of the third neither.
   */
  @ParameterizedTest
  @ValueSource(strings = {"us-west-2", "eu-west-3", "us-gov-west-1"})
  void theRoutesOfGatewayEndpointsLeadToThem(String region) {
    AmazonEC2 there = cloud.client(PARTNER, region);
    String vpc = Networks.vpc(there, "10.0.0.0/16");
    String table = Networks.routeTable(there, vpc);
    for (String service : List.of("s3", "dynamodb")) {
      there.createVpcEndpoint(
          VpcEndpointCalls.gateway(vpc, table)
              .withServiceName("com.amazonaws." + region + "." + service));
    }

    List<String> lists =
        there.describePrefixLists(new DescribePrefixListsRequest()).getPrefixLists().stream()
            .map(PrefixList::getPrefixListId)
            .toList();
    assertThat(lists).hasSize(2);
    assertThat(
            there
                .describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(table))
                .getRouteTables()
                .get(0)
                .getRoutes())
        .extracting(Route::getDestinationPrefixListId)
        .filteredOn(Objects::nonNull)
        .containsExactlyElementsOf(lists);
  }

  @Test
  void eachAccountSeesItsOwnAssociations() {
    String own = groupWithARule(ec2);
    String theirs = groupWithARule(cloud.client(PARTNER));

    assertThat(associated(ec2)).containsExactly(own);
    assertThat(associated(cloud.client(PARTNER))).containsExactly(theirs);
  }

  /** A security group with a rule for CloudFront. */
  private static String groupWithARule(AmazonEC2 client) {
    String group =
        client
            .createSecurityGroup(
                new CreateSecurityGroupRequest("origin", "origin")
                    .withVpcId(Networks.vpc(client, "10.0.0.0/16")))
            .getGroupId();
    client.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(
                new IpPermission()
                    .withIpProtocol("tcp")
                    .withFromPort(443)
                    .withToPort(443)
                    .withPrefixListIds(new PrefixListId().withPrefixListId("pl-3b927c52"))));
    return group;
  }

  private static List<String> associated(AmazonEC2 client) {
    return client
        .getManagedPrefixListAssociations(
            new GetManagedPrefixListAssociationsRequest().withPrefixListId("pl-3b927c52"))
        .getPrefixListAssociations()
        .stream()
        .map(PrefixListAssociation::getResourceId)
        .toList();
  }
}
