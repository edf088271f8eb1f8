// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.S3;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What bundling leaves in S3, and what a test can put there. */
class S3Test {
  private static final String OWNER = "111122223333";
  private static final String OTHER = "999988887777";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void holdsThePartsAndTheManifestWhenTheTaskIsComplete() {
    String instanceId = launch();
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId));
    assertThat(cloud.s3().bucket("my-bucket").objects()).isEmpty();

    cloud.clock().advanceUntilSettled();

    S3.Bucket bucket = cloud.s3().bucket("my-bucket");
    assertThat(bucket.owner()).isEqualTo(OWNER);
    assertThat(bucket.object("winami.manifest.xml").acl()).isEqualTo("ec2-bundle-read");
    assertThat(bucket.object("winami.part.00").sizeBytes()).isEqualTo(10L << 20);
    assertThat(bucket.objects())
        .hasSize(343)
        .allSatisfy(object -> assertThat(object.key()).startsWith("winami."));
  }

  @Test
  void holdsNothingOfACancelledTask() {
    String instanceId = launch();
    BundleTask task =
        ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId)).getBundleTask();
    cloud.clock().advance(Duration.ofMinutes(4));

    ec2.cancelBundleTask(new CancelBundleTaskRequest(task.getBundleId()));
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.s3().bucket("my-bucket").objects()).isEmpty();
  }

  @Test
  void saysWhatThereIsInstead() {
    cloud.arrange().bucket("one", OWNER).bucket("two", OWNER).bundle(OWNER, "two", "x", 1);

    assertThatThrownBy(() -> cloud.s3().bucket("three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no bucket 'three'; there are [one, two]");
    assertThatThrownBy(() -> cloud.s3().bucket("two").object("y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "the bucket two has no object 'y'; it has x.manifest.xml, x.part.00");
  }

  @Test
  void anArrangedBucketOfAnotherAccountIsRefused() {
    cloud.arrange().bucket("my-bucket", OTHER);
    String instanceId = launch();

    assertThatThrownBy(() -> ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId)))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> {
              assertThat(refusal.getErrorCode()).isEqualTo("InvalidParameterValue");
              assertThat(refusal.getErrorMessage()).contains("my-bucket");
            });
    assertThat(ec2.describeBundleTasks(new DescribeBundleTasksRequest()).getBundleTasks())
        .isEmpty();
    assertThatThrownBy(() -> cloud.arrange().bucket("my-bucket", OWNER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("belongs to another account");
  }

  @Test
  void anArrangedBundleCanBeRegisteredByItsOwner() {
    cloud.arrange().bundle(OWNER, "my-bucket", "old", 8);

    String imageId =
        ec2.registerImage(
                new RegisterImageRequest("my-bucket/old.manifest.xml").withName("old bundle"))
            .getImageId();

    assertThat(launched(ec2, Fixtures.launch(imageId).withInstanceType("m1.large")).getPlatform())
        .isEqualTo("windows");
  }

  @Test
  void anArrangedBundleInPlaceOfAnotherIsAnother() {
    cloud.arrange().bundle(OWNER, "my-bucket", "old", 8);
    String imageId =
        ec2.registerImage(new RegisterImageRequest("my-bucket/old.manifest.xml").withName("old"))
            .getImageId();
    cloud.arrange().bundle(OWNER, "my-bucket", "old", 8);

    assertThatThrownBy(
            () ->
                ec2.runInstances(
                    new RunInstancesRequest(imageId, 1, 1).withInstanceType("m1.large")))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo("InvalidManifest"));
  }

  @Test
  void anArrangedTaskHasFailed() {
    String instanceId = launch();
    String bundleId =
        cloud.arrange().failedBundleTask(instanceId, "Client.S3Error", "SlowDown(503)- Slow Down");

    BundleTask task = Bundling.task(ec2, bundleId);

    assertThat(task.getState()).isEqualTo("failed");
    assertThat(task.getInstanceId()).isEqualTo(instanceId);
    assertThat(task.getBundleTaskError().getCode()).isEqualTo("Client.S3Error");
    assertThat(task.getBundleTaskError().getMessage()).isEqualTo("SlowDown(503)- Slow Down");
    assertThatThrownBy(() -> cloud.arrange().failedBundleTask("i-0", "a", "b"))
        .hasMessage("the cloud has no instance 'i-0'");
  }

  @Test
  void takesTimeInProportionToTheRootDrive() {
    cloud.arrange().bundle(OWNER, "my-bucket", "small", 5);
    String imageId =
        ec2.registerImage(
                new RegisterImageRequest("my-bucket/small.manifest.xml").withName("small"))
            .getImageId();
    String instanceId =
        launched(ec2, Fixtures.launch(imageId).withInstanceType("m1.large")).getInstanceId();
    cloud.clock().advanceUntilSettled();
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId));

    // 10 s pending and 25 s for the shutdown as always; then half of three minutes and of 45 s.
    assertThat(cloud.clock().advanceUntilSettled()).isEqualTo(Duration.ofMillis(147_500));
  }

  @Test
  void theJournalTellsThatTheInstanceIsShutDownAndRestarted() {
    String instanceId = launch();
    BundleTask task =
        ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId)).getBundleTask();
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.journal().transitions(instanceId))
        .extracting(TransitionEntry::note)
        .endsWith("shut down for " + task.getBundleId(), "restarted after " + task.getBundleId());
  }

  private String launch() {
    String instanceId =
        launched(ec2, Fixtures.launch(WINDOWS_STORE).withInstanceType("m1.large")).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return instanceId;
  }
}
