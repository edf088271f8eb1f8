// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.fault.Faults.bundling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class BundleBakeryTest {
  private static final String WINDOWS_2003 = "ami-dd20c3b4";
  private static final String PARTNER = "999988887777";
  private static final BundleDestination DESTINATION = new BundleDestination("my-bucket", "winami");

  private static BundleBakery bakery(AmazonEC2 ec2, Ec2Cloud cloud) {
    return new BundleBakery(
        ec2, cloud.credentials(cloud.account()).getCredentials(), cloud.clock().sleeper()::sleep);
  }

  @Test
  void bundlesAndShares(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId = bakery(ec2, cloud).bake(WINDOWS_2003, DESTINATION, "My AMI", PARTNER);

    assertThat(ec2)
        .image(imageId)
        .isAvailable()
        .isInstanceStoreBacked()
        .isWindows()
        .hasName("My AMI")
        .isSharedExactlyWith(PARTNER);
    assertThat(ec2).hasNoInstances().hasNoUnfinishedBundleTasks();
  }

  @Test
  void waitsWhereWaitingIsNeeded() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().time(TimeMode.perCall(Duration.ofSeconds(1))).build()) {
      AmazonEC2 ec2 = cloud.client();

      String imageId = bakery(ec2, cloud).bake(WINDOWS_2003, DESTINATION, "My AMI", PARTNER);

      assertThat(ec2).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
    }
  }

  @Test
  void waitsForTheTaskThatItWasNeverToldOf() {
    int bundling = 1 + calls(0).indexOf("bundleInstance");

    List<String> calls = calls(bundling);

    assertThat(calls).filteredOn("bundleInstance"::equals).hasSize(2);
  }

  /**
   * The time of each call is so short that a task is still under way when it is asked for again.
   */
  private static List<String> calls(int losesItsReply) {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().time(TimeMode.perCall(Duration.ofMillis(100))).build()) {
      FailingClient failing =
          new FailingClient(
              cloud.client(),
              (nth, call) -> nth == losesItsReply,
              FailingClient.Failure.REPLY_LOST);

      String imageId =
          bakery(failing.client(), cloud).bake(WINDOWS_2003, DESTINATION, "My AMI", PARTNER);

      assertThat(cloud.client()).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
      assertThat(cloud.client().describeBundleTasks().getBundleTasks()).hasSize(1);
      return failing.calls();
    }
  }

  @Test
  void bundlesAgainWhatFailed(AmazonEC2 ec2, Ec2Cloud cloud) {
    failBundlingAt(cloud, 10, 50);

    String imageId = bakery(ec2, cloud).bake(WINDOWS_2003, DESTINATION, "My AMI");

    assertThat(ec2).image(imageId).isAvailable().isPrivate();
    assertThat(cloud.journal()).received("BundleInstance").times(3);
  }

  @Test
  void givesUpAfterThreeFailuresAndLeavesNothing(AmazonEC2 ec2, Ec2Cloud cloud) {
    failBundlingAt(cloud, 10, 50, 90);

    assertThatThrownBy(() -> bakery(ec2, cloud).bake(WINDOWS_2003, DESTINATION, "My AMI"))
        .isInstanceOf(BundlingFailedException.class)
        .hasMessageContaining("failed 3 times")
        .hasMessageContaining("SlowDown(503)- Slow Down");

    assertThat(ec2).hasNoInstances().hasNoImages().hasNoUnfinishedBundleTasks();
  }

  private static void failBundlingAt(Ec2Cloud cloud, int... percentages) {
    for (int percent : percentages) {
      cloud
          .faults()
          .on(bundling().atPercent(percent))
          .fail("Client.S3Error", "SlowDown(503)- Slow Down");
    }
  }
}
