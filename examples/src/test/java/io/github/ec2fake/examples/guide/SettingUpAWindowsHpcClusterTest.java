// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.FirewallRule;
import io.github.ec2fake.examples.HpcSecurityGroups;
import io.github.ec2fake.windows.Ec2ConfigFile;
import io.github.ec2fake.windows.Ec2Setting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The security groups of both scripts, on a Classic account as in the guide and in a VPC, and the
 * image of a compute node.
 */
class SettingUpAWindowsHpcClusterTest {
  /** The guide adds the second component "at the bottom" of the pass. */
  private static final String SYSPREP_2008 =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="specialize">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64"
              publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
            <ComputerName>*</ComputerName>
          </component>
          <component name="Microsoft-Windows-UnattendedJoin" processorArchitecture="amd64"
              publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS"
              xmlns:wcm="http://schemas.microsoft.com/WMIconfig/2002/State"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <Identification>
              <UnsecureJoin>false</UnsecureJoin>
              <Credentials>
                <Domain>hpc.local</Domain>
                <Password>Password</Password>
                <Username>hpcuser</Username>
              </Credentials>
              <JoinDomain>hpc.local</JoinDomain>
            </Identification>
          </component>
        </settings>
      </unattend>
      """;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void createAdSecurityAndCreateHpcSecGroup(boolean classic) {
    Ec2Cloud.Builder settings = Ec2Cloud.builder();
    try (Ec2Cloud cloud = classic ? settings.ec2Classic().build() : settings.build()) {
      AmazonEC2 ec2 = cloud.client();

      new HpcSecurityGroups(ec2).create();

      for (String name :
          List.of(
              HpcSecurityGroups.DOMAIN_CONTROLLER,
              HpcSecurityGroups.DOMAIN_MEMBER,
              HpcSecurityGroups.CLUSTER)) {
        assertThat(rules(ec2, name))
            .containsExactlyInAnyOrderElementsOf(HpcSecurityGroups.rulesOf(name));
      }
      assertThat(HpcSecurityGroups.rulesOf(HpcSecurityGroups.DOMAIN_CONTROLLER)).hasSize(18);
      assertThat(HpcSecurityGroups.rulesOf(HpcSecurityGroups.DOMAIN_MEMBER)).hasSize(4);
      assertThat(HpcSecurityGroups.rulesOf(HpcSecurityGroups.CLUSTER)).hasSize(28);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void canBeRunTwice(boolean classic) {
    Ec2Cloud.Builder settings = Ec2Cloud.builder();
    try (Ec2Cloud cloud = classic ? settings.ec2Classic().build() : settings.build()) {
      HpcSecurityGroups groups = new HpcSecurityGroups(cloud.client());
      groups.create();

      groups.create();

      assertThat(cloud.journal().calls("AuthorizeSecurityGroupIngress")).hasSize(3);
    }
  }

  /** What a member of the domain must reach, it reaches; the rest it does not. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoReachesWhom(boolean classic) {
    Ec2Cloud.Builder settings = Ec2Cloud.builder();
    try (Ec2Cloud cloud = classic ? settings.ec2Classic().build() : settings.build()) {
      AmazonEC2 ec2 = cloud.client();
      new HpcSecurityGroups(ec2).create();
      String controller = launch(ec2, "m1.large", HpcSecurityGroups.DOMAIN_CONTROLLER);
      String head = launchNode(ec2);
      String node = launchNode(ec2);

      for (String member : List.of(head, node)) {
        assertThat(ec2)
            .instance(member)
            .canReach(controller)
            .onTcp(53, 88, 135, 389, 445, 636, 3268, 3269, 49152, 65535)
            .onUdp(53, 88, 123, 138, 389, 445)
            .withPing();
        assertThat(ec2).instance(member).cannotReach(controller).onTcp(80, 5985).onUdp(137);
        assertThat(ec2).instance(controller).canReach(member).onTcp(53, 49152).onUdp(53, 65535);
        assertThat(ec2).instance(controller).cannotReach(member).onTcp(389, 9090);
        assertThat(ec2).instance(member).cannotBeReachedFromTheInternet().onTcp(9090, 53);
        assertThat(ec2).instance(member).canBeReachedFromTheInternet().onTcp(3389);
      }
      assertThat(ec2).instance(head).canReach(node).onTcp(80, 443, 9090, 9163, 9200).onUdp(9893);
      assertThat(ec2).instance(head).cannotReach(node).onTcp(22, 389, 9164);
      assertThat(ec2).instance(controller).cannotBeReachedFromTheInternet().onTcp(389, 636);
      assertThat(ec2).instance(controller).canBeReachedFromTheInternet().onTcp(3389).onUdp(53);
    }
  }

  private static String launchNode(AmazonEC2 ec2) {
    return launch(ec2, "m1.large", HpcSecurityGroups.CLUSTER, HpcSecurityGroups.DOMAIN_MEMBER);
  }

  private static String launch(AmazonEC2 ec2, String type, String... groups) {
    return ec2.runInstances(
            new RunInstancesRequest("ami-1cbd4475", 1, 1)
                .withInstanceType(type)
                .withSecurityGroups(groups))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  @Test
  void task4ScaleYourHpcComputeNodes() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      String computeNode = Guide.launch(ec2, "ami-1cbd4475");

      cloud
          .instance(computeNode)
          .windows()
          .setComputerName("HPC-Compute")
          .write(Ec2ConfigFile.SYSPREP_2008, SYSPREP_2008)
          .ec2Config(config -> config.disable(Ec2Setting.SET_COMPUTER_NAME))
          .runSysprepAndShutDown();
      assertThat(ec2).instance(computeNode).isStopped();
      String imageId =
          ec2.createImage(new CreateImageRequest(computeNode, "HPC-Compute")).getImageId();
      ec2.startInstances(new StartInstancesRequest(List.of(computeNode)));

      assertThat(
              Stream.of(computeNode, Guide.launch(ec2, imageId), Guide.launch(ec2, imageId))
                  .map(node -> cloud.instance(node).windows().computerName()))
          .as("each node has a name of its own, from Sysprep rather than from its address")
          .doesNotHaveDuplicates()
          .allMatch(name -> name.startsWith("WIN-"));
      assertThat(cloud.instance(Guide.launch(ec2, imageId)).windows().domain())
          .as("any further compute node joins the domain by itself")
          .contains("hpc.local");
    }
  }

  private static List<FirewallRule> rules(AmazonEC2 ec2, String name) {
    return group(ec2, "group-name", name).getIpPermissions().stream()
        .flatMap(permission -> rules(ec2, permission))
        .toList();
  }

  private static Stream<FirewallRule> rules(AmazonEC2 ec2, IpPermission permission) {
    return Stream.concat(
            permission.getIpv4Ranges().stream().map(IpRange::getCidrIp),
            permission.getUserIdGroupPairs().stream()
                .map(UserIdGroupPair::getGroupId)
                .map(id -> group(ec2, "group-id", id).getGroupName()))
        .map(
            source ->
                new FirewallRule(
                    permission.getIpProtocol(),
                    permission.getFromPort(),
                    permission.getToPort(),
                    source));
  }

  private static SecurityGroup group(AmazonEC2 ec2, String filter, String value) {
    return ec2.describeSecurityGroups(
            new DescribeSecurityGroupsRequest().withFilters(new Filter(filter, List.of(value))))
        .getSecurityGroups()
        .get(0);
  }
}
