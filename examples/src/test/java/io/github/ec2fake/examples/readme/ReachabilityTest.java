// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class ReachabilityTest {
  private String web = "";
  private String database = "";

  @BeforeEach
  void launch(AmazonEC2 ec2) {
    String webGroup = group(ec2, "web");
    String databaseGroup = group(ec2, "database");
    allow(ec2, webGroup, tcp(443).withIpv4Ranges(new IpRange().withCidrIp("0.0.0.0/0")));
    allow(
        ec2,
        databaseGroup,
        tcp(1433).withUserIdGroupPairs(new UserIdGroupPair().withGroupId(webGroup)));
    web = launch(ec2, webGroup);
    database = launch(ec2, databaseGroup);
  }

  // tag::reachability[]
  @Test
  void theDatabaseIsForTheWebServersOnly(AmazonEC2 ec2) {
    assertThat(ec2).instance(web).canReach(database).onTcp(1433);
    assertThat(ec2).instance(web).canBeReachedFromTheInternet().onTcp(443);
    assertThat(ec2).instance(database).cannotBeReachedFromTheInternet().onTcp(1433);
  }

  // end::reachability[]

  private static IpPermission tcp(int port) {
    return new IpPermission().withIpProtocol("tcp").withFromPort(port).withToPort(port);
  }

  private static String group(AmazonEC2 ec2, String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, name)).getGroupId();
  }

  private static void allow(AmazonEC2 ec2, String group, IpPermission permission) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(permission));
  }

  private static String launch(AmazonEC2 ec2, String group) {
    return ec2.runInstances(
            new RunInstancesRequest("ami-1cbd4475", 1, 1).withSecurityGroupIds(group))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }
}
