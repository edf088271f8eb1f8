// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.assertj.Ec2CloudAssertions.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.Test;

class Ec2AssertionsTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void standBesideThoseOfAssertJ() {
    String instanceId =
        ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();

    assertThat(instanceId).startsWith("i-");
    assertThat(ec2).instance(instanceId).isRunning().isWindows();
    assertThat(ec2).image("ami-1cbd4475").isAvailable().isPublic().isLaunchable();
    assertThat(ec2).securityGroup("default").doesNotAllow(tcp(3389).from("0.0.0.0/0"));
    assertThat(cloud.journal()).received("RunInstances").times(2);
  }
}
