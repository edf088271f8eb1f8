// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.SecurityGroup;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every account has from the beginning, when its kind lags. */
class StaleDefaultsTest {
  private static final Duration LAG = Duration.ofMinutes(2);

  static Stream<Arguments> defaults() {
    return Stream.of(
        of(ResourceKind.VPCS, ec2 -> ec2.describeVpcs().getVpcs()),
        of(ResourceKind.SUBNETS, ec2 -> ec2.describeSubnets().getSubnets()),
        of(ResourceKind.SECURITY_GROUPS, StaleDefaultsTest::groups),
        of(
            ResourceKind.INTERNET_GATEWAYS,
            ec2 -> ec2.describeInternetGateways().getInternetGateways()),
        of(ResourceKind.ROUTE_TABLES, ec2 -> ec2.describeRouteTables().getRouteTables()),
        of(ResourceKind.NETWORK_ACLS, ec2 -> ec2.describeNetworkAcls().getNetworkAcls()),
        of(ResourceKind.DHCP_OPTIONS, ec2 -> ec2.describeDhcpOptions().getDhcpOptions()));
  }

  private static Arguments of(ResourceKind kind, Function<AmazonEC2, Object> described) {
    return Arguments.of(kind, described);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defaults")
  void areTheSameInThePast(ResourceKind kind, Function<AmazonEC2, Object> described) {
    try (Ec2Cloud cloud = lagging(Ec2Cloud.builder(), kind)) {
      cloud.client().createKeyPair(new CreateKeyPairRequest("mine"));

      assertThatThePastShowsThePresent(cloud, described);
    }
  }

  @Test
  void theGroupOfANewVpcIsTheSameInThePast() {
    try (Ec2Cloud cloud = lagging(Ec2Cloud.builder(), ResourceKind.SECURITY_GROUPS)) {
      Networks.vpc(cloud.client(), "10.0.0.0/16");
      cloud.clock().advance(LAG);
      cloud.client().createKeyPair(new CreateKeyPairRequest("mine"));

      assertThatThePastShowsThePresent(cloud, StaleDefaultsTest::groups);
    }
  }

  @Test
  void theGroupOfEc2ClassicIsTheSameInThePast() {
    try (Ec2Cloud cloud = lagging(Ec2Cloud.builder().ec2Classic(), ResourceKind.SECURITY_GROUPS)) {
      cloud.client().createKeyPair(new CreateKeyPairRequest("mine"));

      assertThatThePastShowsThePresent(cloud, StaleDefaultsTest::groups);
    }
  }

  @Test
  void areTheSameAfterAChangeThatThePastWasAskedAbout() {
    try (Ec2Cloud cloud = lagging(Ec2Cloud.builder(), ResourceKind.SECURITY_GROUPS)) {
      cloud.client().createKeyPair(new CreateKeyPairRequest("mine"));
      cloud.client().createSecurityGroup(new CreateSecurityGroupRequest("web", "of the test"));

      List<SecurityGroup> then = groups(cloud.client());
      cloud.clock().advance(LAG);
      assertThat(groups(cloud.client())).hasSize(2).containsAll(then);
    }
  }

  private static List<SecurityGroup> groups(AmazonEC2 ec2) {
    return ec2.describeSecurityGroups().getSecurityGroups();
  }

  private static Ec2Cloud lagging(Ec2Cloud.Builder builder, ResourceKind kind) {
    return builder
        .time(TimeMode.manual())
        .consistency(Consistency.builder().lag(kind, LAG).build())
        .build();
  }

  private static void assertThatThePastShowsThePresent(
      Ec2Cloud cloud, Function<AmazonEC2, Object> described) {
    Object then = described.apply(cloud.client());
    cloud.clock().advance(LAG);
    assertThat(then).isEqualTo(described.apply(cloud.client()));
  }
}
