// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.QueryFixture;
import io.github.ec2fake.internal.query.QueryFixture.Answer;
import org.junit.jupiter.api.Test;

class NetworkActionsTest {
  private static final String CLASSIC = "444455556666";

  private final QueryFixture cloud = QueryFixture.classic(CLASSIC);

  @Test
  void describesTheDefaultVpc() {
    Answer answer =
        cloud.call("DescribeVpcs", "Filter.1.Name", "isDefault", "Filter.1.Value.1", "true");

    assertThat(answer.texts("//vpcSet/item/vpcId")).hasSize(1);
    assertThat(answer.text("//vpcSet/item/cidrBlock")).isEqualTo("172.31.0.0/16");
    assertThat(answer.text("//cidrBlockAssociationSet/item/cidrBlockState/state"))
        .isEqualTo("associated");
    assertThat(cloud.callAs(CLASSIC, "DescribeVpcs").texts("//vpcSet/item")).isEmpty();
  }

  @Test
  void describesTheDefaultSubnets() {
    Answer answer = cloud.call("DescribeSubnets", "MaxResults", "5");
    Answer rest =
        cloud.call("DescribeSubnets", "MaxResults", "5", "NextToken", answer.text("//nextToken"));

    assertThat(answer.texts("//subnetSet/item/subnetId")).hasSize(5);
    assertThat(rest.texts("//subnetSet/item/availabilityZone")).containsExactly("us-east-1f");
    assertThat(rest.text("//availableIpAddressCount")).isEqualTo("4091");
    assertThat(rest.text("//subnetArn"))
        .isEqualTo(
            "arn:aws:ec2:us-east-1:111122223333:subnet/" + rest.text("//subnetSet/item/subnetId"));
    assertThat(cloud.callAs(CLASSIC, "DescribeSubnets").texts("//subnetSet/item")).isEmpty();
  }

  @Test
  void countsTheAddressesThatAreLeft() {
    cloud.region().network().subnet(QueryFixture.ACCOUNT, null, "us-east-1b").take();

    Answer answer =
        cloud.call(
            "DescribeSubnets",
            "Filter.1.Name",
            "available-ip-address-count",
            "Filter.1.Value.1",
            "4090");

    assertThat(answer.texts("//availabilityZone")).containsExactly("us-east-1b");
  }

  @Test
  void describesOnlyWhatIsAskedFor() {
    String subnet = cloud.call("DescribeSubnets").text("//subnetSet/item[3]/subnetId");

    assertThat(cloud.call("DescribeSubnets", "SubnetId.1", subnet).texts("//cidrBlock"))
        .containsExactly("172.31.32.0/20");
    assertThat(
            cloud
                .call(
                    "DescribeSubnets",
                    "Filter.1.Name",
                    "availability-zone",
                    "Filter.1.Value.1",
                    "us-east-1[b]",
                    "Filter.1.Value.2",
                    "*e")
                .texts("//availabilityZone"))
        .containsExactly("us-east-1e");
  }

  @Test
  void refusesWhatTheAccountDoesNotHave() {
    String foreign = cloud.callAs("777788889999", "DescribeVpcs").text("//vpcId");

    assertThat(cloud.call("DescribeVpcs", "VpcId.1", foreign).refusal())
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + foreign + "' does not exist");
    assertThat(cloud.call("DescribeVpcs", "VpcId.1", "v-1").refusal())
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID 'v-1' does not exist");
    assertThat(cloud.call("DescribeSubnets", "SubnetId.1", "subnet-12345678").refusal())
        .isEqualTo("400 InvalidSubnetID.NotFound: The subnet ID 'subnet-12345678' does not exist");
  }

  @Test
  void refusesIdsTogetherWithMaxResults() {
    String vpc = cloud.call("DescribeVpcs").text("//vpcSet/item/vpcId");
    String subnet = cloud.call("DescribeSubnets").text("//subnetSet/item[1]/subnetId");

    assertThat(cloud.call("DescribeVpcs", "VpcId.1", vpc, "MaxResults", "5").refusal())
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter VpcIds cannot be used with the"
                + " parameter MaxResults");
    assertThat(cloud.call("DescribeSubnets", "SubnetId.1", subnet, "MaxResults", "5").refusal())
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter SubnetIds cannot be used with the"
                + " parameter MaxResults");
  }
}
