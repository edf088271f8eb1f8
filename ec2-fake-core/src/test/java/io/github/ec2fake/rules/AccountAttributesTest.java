// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AccountAttribute;
import com.amazonaws.services.ec2.model.AccountAttributeValue;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeAccountAttributesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** DescribeAccountAttributes: the platform, the default VPC and the quotas of an account. */
class AccountAttributesTest {

  private static Map<String, List<String>> attributes(AmazonEC2 ec2, String... names) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (AccountAttribute each :
        ec2.describeAccountAttributes(
                new DescribeAccountAttributesRequest().withAttributeNames(names))
            .getAccountAttributes()) {
      found.put(
          each.getAttributeName(),
          each.getAttributeValues().stream()
              .map(AccountAttributeValue::getAttributeValue)
              .toList());
    }
    return found;
  }

  @Test
  void anAccountInAVpcHasADefaultOne() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client(OWNER);

      assertThat(attributes(ec2))
          .containsOnly(
              Map.entry("vpc-max-security-groups-per-interface", List.of("5")),
              Map.entry("max-instances", List.of("2147483647")),
              Map.entry("supported-platforms", List.of("VPC")),
              Map.entry("default-vpc", List.of(ec2.describeVpcs().getVpcs().get(0).getVpcId())),
              Map.entry("max-elastic-ips", List.of("5")),
              Map.entry("vpc-max-elastic-ips", List.of("5")));
    }
  }

  @Test
  void aDeletedDefaultVpcIsNone() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client(OWNER);
      String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
      ec2.describeSubnets()
          .getSubnets()
          .forEach(each -> ec2.deleteSubnet(new DeleteSubnetRequest(each.getSubnetId())));
      Networks.detachGateway(ec2, vpc);
      ec2.deleteVpc(new DeleteVpcRequest(vpc));

      assertThat(attributes(ec2, "default-vpc"))
          .containsOnly(Map.entry("default-vpc", List.of("none")));
    }
  }

  @Test
  void anAccountInEc2ClassicHasBothPlatforms() {
    try (Ec2Cloud cloud = Ec2Cloud.builder().ec2Classic().build()) {
      assertThat(attributes(cloud.client(OWNER), "supported-platforms", "default-vpc"))
          .containsOnly(
              Map.entry("supported-platforms", List.of("EC2", "VPC")),
              Map.entry("default-vpc", List.of("none")));
    }
  }

  @Test
  void quotasAreThoseOfTheAccount() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      cloud
          .account(PARTNER)
          .quotas(
              Quotas.standard()
                  .with(Quota.ADDRESSES, 20)
                  .with(Quota.INSTANCES, 7)
                  .with(Quota.GROUPS_OF_AN_INSTANCE, 16));

      assertThat(attributes(cloud.client(PARTNER)))
          .containsEntry("max-elastic-ips", List.of("20"))
          .containsEntry("vpc-max-elastic-ips", List.of("20"))
          .containsEntry("max-instances", List.of("7"))
          .containsEntry("vpc-max-security-groups-per-interface", List.of("16"));
      assertThat(attributes(cloud.client(OWNER))).containsEntry("max-elastic-ips", List.of("5"));
    }
  }

  @Test
  void anUnknownAttributeIsRefused() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      assertThatRefusal(() -> attributes(cloud.client(OWNER), "default-vpc", "max-vpcs"))
          .isEqualTo(
              "400 InvalidParameterValue: Value (max-vpcs) for parameter attributeName is invalid."
                  + " Unknown account attribute.");
    }
  }
}
