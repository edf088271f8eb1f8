package io.github.ec2fake.examples.guide;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import com.amazonaws.services.ec2.util.S3UploadPolicy;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreatingAnInstanceStoreBackedWindowsAmiTest {
  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder().cloud(cloud -> cloud.time(TimeMode.manual())).build();

  @Test
  void toBundleAmazonEc2InstanceStoreBackedAmis(AmazonEC2 ec2, Ec2Cloud cloud) {
    String instanceId = Guide.launch(ec2, Guide.WINDOWS_2003);
    cloud.clock().advanceUntilSettled();

    BundleTask task = bundle(ec2, cloud, instanceId);
    assertThat(ec2).bundleTask(task.getBundleId()).isPending();

    cloud.clock().advance(Duration.ofSeconds(10));
    assertThat(ec2).bundleTask(task.getBundleId()).hasState("waiting-for-shutdown");

    cloud.clock().advance(Duration.ofSeconds(52));
    assertThat(ec2).bundleTask(task.getBundleId()).isBundling().hasProgress(12);

    cloud.clock().advance(Duration.ofMinutes(3));
    assertThat(ec2).bundleTask(task.getBundleId()).isStoring();

    cloud.clock().advanceUntilSettled();
    assertThat(ec2).bundleTask(task.getBundleId()).isComplete();
    assertThat(ec2).instance(instanceId).isRunning();

    String imageId =
        ec2.registerImage(
                new RegisterImageRequest("my-bucket/winami.manifest.xml").withName("winami"))
            .getImageId();
    assertThat(ec2).image(imageId).isAvailable().isInstanceStoreBacked().isWindows();
    assertThat(ec2).instance(Guide.launch(ec2, imageId)).isPending();
  }

  @Test
  void theTaskRemainsOnTheListForALimitedTimeButTheImageCanStillBeRegistered(
      AmazonEC2 ec2, Ec2Cloud cloud) {
    String instanceId = Guide.launch(ec2, Guide.WINDOWS_2003);
    cloud.clock().advanceUntilSettled();
    bundle(ec2, cloud, instanceId);
    cloud.clock().advance(Duration.ofHours(2));

    assertThat(ec2.describeBundleTasks(new DescribeBundleTasksRequest()).getBundleTasks())
        .isEmpty();
    assertThat(
            ec2.registerImage(
                    new RegisterImageRequest("my-bucket/winami.manifest.xml").withName("winami"))
                .getImageId())
        .startsWith("ami-");
  }

  @Test
  void aCancelledTaskEndsAsFailedAndTheInstanceIsRestarted(AmazonEC2 ec2, Ec2Cloud cloud) {
    String instanceId = Guide.launch(ec2, Guide.WINDOWS_2003);
    cloud.clock().advanceUntilSettled();
    BundleTask task = bundle(ec2, cloud, instanceId);
    cloud.clock().advance(Duration.ofMinutes(1));

    ec2.cancelBundleTask(new CancelBundleTaskRequest(task.getBundleId()));
    assertThat(ec2).bundleTask(task.getBundleId()).hasState("cancelling");

    cloud.clock().advanceUntilSettled();
    assertThat(ec2)
        .bundleTask(task.getBundleId())
        .hasFailedWith("Client.Cancelled", "User has requested bundling operation cancellation");
    assertThat(ec2).instance(instanceId).isRunning();
  }

  private static BundleTask bundle(AmazonEC2 ec2, Ec2Cloud cloud, String instanceId) {
    AWSCredentials credentials = cloud.credentials(cloud.account()).getCredentials();
    S3UploadPolicy policy =
        new S3UploadPolicy(
            credentials.getAWSAccessKeyId(),
            credentials.getAWSSecretKey(),
            "my-bucket",
            "winami",
            24 * 60);
    return ec2.bundleInstance(
            new BundleInstanceRequest(
                instanceId,
                new Storage()
                    .withS3(
                        new S3Storage()
                            .withBucket("my-bucket")
                            .withPrefix("winami")
                            .withAWSAccessKeyId(credentials.getAWSAccessKeyId())
                            .withUploadPolicy(policy.getPolicyString())
                            .withUploadPolicySignature(policy.getPolicySignature()))))
        .getBundleTask();
  }
}
