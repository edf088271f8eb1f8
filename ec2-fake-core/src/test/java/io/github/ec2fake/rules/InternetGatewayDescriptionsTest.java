// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeInternetGatewaysResult;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.InternetGateway;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What DescribeInternetGateways shows: filters, pages, tags, and to whom. */
class InternetGatewayDescriptionsTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void filtersFindAGateway() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String free = Networks.gateway(ec2);
    String id = tagged();
    Networks.attachGateway(ec2, id, vpc);

    for (Filter filter :
        List.of(
            new Filter("attachment.vpc-id", List.of(vpc)),
            new Filter("internet-gateway-id", List.of(id)),
            new Filter("tag:stage", List.of("test")),
            new Filter("tag-key", List.of("stage")))) {
      assertThat(filtered(filter)).as(filter.getName()).containsExactly(id);
    }
    assertThat(filtered(new Filter("attachment.state", List.of("available"))))
        .hasSize(2)
        .contains(id)
        .doesNotContain(free);
    assertThat(filtered(new Filter("owner-id", List.of(cloud.account())))).hasSize(3);
    assertThat(filtered(new Filter("owner-id", List.of(PARTNER)))).isEmpty();
    assertThatRefusal(() -> filtered(new Filter("state", List.of("available"))))
        .startsWith("400 InvalidParameterValue: The filter 'state' is invalid");
  }

  @Test
  void pagesLeadThroughAllGateways() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.INTERNET_GATEWAYS, 7));
    IntStream.range(0, 6).forEach(i -> Networks.gateway(ec2));
    DescribeInternetGatewaysRequest five = new DescribeInternetGatewaysRequest().withMaxResults(5);

    DescribeInternetGatewaysResult first = ec2.describeInternetGateways(five);
    DescribeInternetGatewaysResult second =
        ec2.describeInternetGateways(five.withNextToken(first.getNextToken()));

    assertThat(first.getInternetGateways()).hasSize(5);
    assertThat(second.getInternetGateways())
        .hasSize(2)
        .doesNotContainAnyElementsOf(first.getInternetGateways());
    assertThat(second.getNextToken()).isNull();
    assertThatRefusal(
            () ->
                ec2.describeInternetGateways(
                    new DescribeInternetGatewaysRequest().withMaxResults(4)))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(
            () ->
                ec2.describeInternetGateways(
                    new DescribeInternetGatewaysRequest()
                        .withMaxResults(5)
                        .withInternetGatewayIds("igw-12345678")))
        .startsWith("400 InvalidParameterCombination: ");
    assertThatRefusal(
            () ->
                ec2.describeInternetGateways(
                    new DescribeInternetGatewaysRequest().withNextToken("other")))
        .startsWith("400 InvalidNextToken: ");
  }

  @Test
  void aGatewayIsMadeWithTags() {
    String id = tagged();

    assertThat(only(ec2, id).getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .singleElement()
        .satisfies(tag -> assertThat(tag.getResourceType()).isEqualTo("internet-gateway"));
    ec2.deleteInternetGateway(new DeleteInternetGatewayRequest().withInternetGatewayId(id));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
  }

  @Test
  void otherAccountsAndRegionsDoNotSeeAGateway() {
    String id = Networks.gateway(ec2);
    String vpc = Networks.vpc(cloud.client(PARTNER), "10.0.0.0/16");
    String notFound =
        "400 InvalidInternetGatewayID.NotFound: The internetGateway ID '" + id + "' does not exist";

    assertThatRefusal(
            () ->
                cloud
                    .client(PARTNER)
                    .attachInternetGateway(
                        new AttachInternetGatewayRequest()
                            .withInternetGatewayId(id)
                            .withVpcId(vpc)))
        .isEqualTo(notFound);
    assertThatRefusal(() -> only(cloud.client(cloud.account(), "eu-west-1"), id))
        .isEqualTo(notFound);
    assertThatRefusal(() -> only(ec2, "igw-1"))
        .isEqualTo("400 InvalidInternetGatewayId.Malformed: Invalid id: \"igw-1\"");
  }

  private String tagged() {
    return ec2.createInternetGateway(
            new CreateInternetGatewayRequest()
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("internet-gateway")
                        .withTags(new Tag("stage", "test"))))
        .getInternetGateway()
        .getInternetGatewayId();
  }

  private static InternetGateway only(AmazonEC2 client, String id) {
    return client
        .describeInternetGateways(new DescribeInternetGatewaysRequest().withInternetGatewayIds(id))
        .getInternetGateways()
        .get(0);
  }

  private List<String> filtered(Filter filter) {
    return ec2
        .describeInternetGateways(new DescribeInternetGatewaysRequest().withFilters(filter))
        .getInternetGateways()
        .stream()
        .map(InternetGateway::getInternetGatewayId)
        .toList();
  }
}
