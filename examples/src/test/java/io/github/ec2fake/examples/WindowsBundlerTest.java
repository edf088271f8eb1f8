// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.fault.Faults.bundling;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class WindowsBundlerTest {
  private static final String WINDOWS_2003 = "ami-dd20c3b4";

  private String instanceId = "";

  @BeforeEach
  void launchAnInstance(AmazonEC2 ec2) {
    instanceId =
        ec2.runInstances(new RunInstancesRequest(WINDOWS_2003, 1, 1).withInstanceType("m1.large"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
  }

  @Test
  void bundlesAndRegisters(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId = bundler(ec2, cloud).bundleAndRegister(instanceId, "my-bucket", "winami");

    assertThat(ec2).image(imageId).isAvailable().isInstanceStoreBacked().isWindows();
    assertThat(cloud.journal()).received("BundleInstance").times(1);
  }

  @Test
  void triesAgainWhenBundlingFails(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud
        .faults()
        .on(bundling().atPercent(42))
        .fail("Client.S3Error", "AccessDenied(403)- Access Denied");

    String imageId = bundler(ec2, cloud).bundleAndRegister(instanceId, "my-bucket", "winami");

    assertThat(ec2).image(imageId).isAvailable().isInstanceStoreBacked();
    assertThat(cloud.journal()).received("BundleInstance").times(2);
  }

  @Test
  void givesUpAfterThreeFailures(AmazonEC2 ec2, Ec2Cloud cloud) {
    for (int percent = 10; percent <= 90; percent += 40) {
      cloud
          .faults()
          .on(bundling().atPercent(percent))
          .fail("Client.S3Error", "SlowDown(503)- Slow Down");
    }

    assertThatThrownBy(
            () -> bundler(ec2, cloud).bundleAndRegister(instanceId, "my-bucket", "winami"))
        .isInstanceOf(BundlingFailedException.class)
        .hasMessageContaining("failed 3 times")
        .hasMessageContaining("SlowDown(503)- Slow Down");
    assertThat(ec2).instance(instanceId).isRunning();
  }

  private static WindowsBundler bundler(AmazonEC2 ec2, Ec2Cloud cloud) {
    return new WindowsBundler(
        ec2, cloud.credentials(cloud.account()).getCredentials(), cloud.clock().sleeper()::sleep);
  }
}
