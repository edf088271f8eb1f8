// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.assertj.Ec2CloudAssertions.call;
import static io.github.ec2fake.assertj.Ec2CloudAssertions.tcp;
import static io.github.ec2fake.assertj.Ec2CloudBddAssertions.then;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.assertj.Ec2SoftAssertions;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class SoftAssertionsTest {
  private static final String WINDOWS = "ami-1cbd4475";

  private String instanceId = "";

  @BeforeEach
  void launch(AmazonEC2 ec2) {
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web servers"));
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupName("web")
            .withIpProtocol("tcp")
            .withFromPort(443)
            .withToPort(443)
            .withCidrIp("0.0.0.0/0"));
    instanceId =
        ec2.runInstances(new RunInstancesRequest(WINDOWS, 1, 1).withSecurityGroups("web"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
  }

  // tag::soft[]
  @Test
  void theServerIsReachable(AmazonEC2 ec2) {
    Ec2SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(ec2).instance(instanceId).isRunning().isInSecurityGroups("web");
          softly
              .assertThat(ec2)
              .securityGroup("web")
              .allowsExactly(tcp(443).from("0.0.0.0/0"))
              .isInVpc(ec2.describeVpcs().getVpcs().get(0).getVpcId());
        });
  }

  @Test
  void thePartnerSeesNothing(@Ec2Client(account = "999988887777") AmazonEC2 partner) {
    then(partner).hasNoInstances().hasNoImages().hasNoOrphanedSnapshots();
  }

  // end::soft[]

  // tag::journal[]
  @Test
  void theCallsCameInThisOrder(Ec2Cloud cloud) {
    assertThat(cloud.journal())
        .receivedInOrder("CreateSecurityGroup", "AuthorizeSecurityGroupIngress", "RunInstances")
        .hasTransitions(instanceId, "pending");
    assertThat(cloud.journal())
        .received("RunInstances")
        .with("SecurityGroup.1", "web")
        .from(cloud.account())
        .once();
  }

  // end::journal[]

  // tag::journal-parts[]
  @Test
  void eachAccountAndRegionHasItsCalls(Ec2Cloud cloud) {
    Instant now = cloud.clock().instant();
    cloud.client("999988887777", "eu-west-1").describeInstances();

    assertThat(cloud.journal()).from("999988887777").received("RunInstances").never();
    assertThat(cloud.journal()).inRegion("eu-west-1").received("DescribeInstances").once();
    assertThat(cloud.journal()).since(now).received("DescribeInstances").atMost(1);
    assertThat(cloud.journal()).received("RunInstances").parameter("ImageId").containsOnly(WINDOWS);
    assertThat(cloud.journal())
        .receivedInOrder(
            call("CreateSecurityGroup").with("GroupName", "web"),
            call("RunInstances").thatSucceeded());
  }
  // end::journal-parts[]
}
