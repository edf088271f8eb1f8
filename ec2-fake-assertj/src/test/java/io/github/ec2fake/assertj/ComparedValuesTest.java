// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.assertj.Ec2CloudAssertions.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Failures carry both values, which IDEs show side by side. */
class ComparedValuesTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private static void compares(ThrowingCallable assertion, String expected, String found) {
    AssertionFailedError failure = catchThrowableOfType(AssertionFailedError.class, assertion);
    assertThat(failure).isNotNull();
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo(expected);
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo(found);
  }

  @Test
  void ofAnImage() {
    String id = Ec2.createImage(ec2, "My AMI");
    Ec2.tag(ec2, id, "stage", "test");
    compares(() -> assertThat(ec2).image(id).hasTag("stage", "prod"), "prod", "test");
    compares(() -> assertThat(ec2).image(id).hasTag("owner", "me"), "me", "null");
    compares(() -> assertThat(ec2).image(id).hasOwner(Ec2.PARTNER), Ec2.PARTNER, Ec2.OWNER);
    compares(() -> assertThat(ec2).image(id).isDeregistered(), "deregistered", "available");
    compares(
        () -> assertThat(ec2).image(id).isSharedExactlyWith(Ec2.PARTNER, "123456789012"),
        "[123456789012, 999988887777]",
        "[]");
    Ec2.share(ec2, id, Ec2.account(Ec2.PARTNER), Ec2.everyone());
    compares(() -> assertThat(ec2).image(id).isPrivate(), "[]", "[999988887777, all]");
  }

  @Test
  void ofASecurityGroup() {
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web servers"));
    for (int port : new int[] {80, 443}) {
      ec2.authorizeSecurityGroupIngress(
          new AuthorizeSecurityGroupIngressRequest()
              .withGroupName("web")
              .withIpProtocol("tcp")
              .withFromPort(port)
              .withToPort(port)
              .withCidrIp("0.0.0.0/0"));
    }
    compares(
        () ->
            assertThat(ec2)
                .securityGroup("web")
                .allowsExactly(tcp(80).from("0.0.0.0/0"), tcp(22).from("10.0.0.0/8")),
        "tcp 22 from 10.0.0.0/8\ntcp 80 from 0.0.0.0/0",
        "tcp 443 from 0.0.0.0/0\ntcp 80 from 0.0.0.0/0");
    compares(
        () -> assertThat(ec2).securityGroup("web").isInVpc("vpc-1"),
        "vpc-1",
        ec2.describeVpcs().getVpcs().get(0).getVpcId());
  }

  @Test
  void ofNumbersAndIds() {
    Ec2.launch(ec2, Ec2.EBS_WINDOWS);
    Volume root = ec2.describeVolumes().getVolumes().get(0);
    compares(() -> assertThat(ec2).hasRunningInstances(2), "2", "1");
    compares(() -> assertThat(cloud.journal()).received("RunInstances").times(2), "2", "1");
    compares(
        () -> assertThat(ec2).volume(root.getVolumeId()).isFromSnapshot("snap-1"),
        "snap-1",
        root.getSnapshotId());
    String task =
        Ec2.bundle(ec2, Ec2.launch(ec2, Ec2.STORE_WINDOWS).getInstanceId(), "bucket", "prefix");
    compares(() -> assertThat(ec2).bundleTask(task).hasState("failed"), "failed", "complete");
  }
}
