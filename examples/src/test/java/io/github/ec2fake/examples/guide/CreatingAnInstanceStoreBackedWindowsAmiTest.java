// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    assertTimes(ec2, task, 0);

    cloud.clock().advance(Duration.ofSeconds(10));
    assertThat(ec2).bundleTask(task.getBundleId()).hasState("waiting-for-shutdown");
    assertTimes(ec2, task, 10);

    cloud.clock().advance(Duration.ofSeconds(52));
    assertThat(ec2).bundleTask(task.getBundleId()).isBundling().hasProgress(12);
    assertTimes(ec2, task, 62);

    cloud.clock().advance(Duration.ofMinutes(3));
    // 27 of the 45 seconds of storing, which is the last fifth of the progress.
    assertThat(ec2).bundleTask(task.getBundleId()).isStoring().hasProgress(92);
    assertTimes(ec2, task, 62 + 180);

    cloud.clock().advanceUntilSettled();
    assertThat(ec2).bundleTask(task.getBundleId()).isComplete().hasProgress(100);
    assertTimes(ec2, task, 10 + 25 + 180 + 45);
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

  @Test
  void aBadSignatureFailsTheTaskWhenItStores(AmazonEC2 ec2, Ec2Cloud cloud) {
    assertFailsWhenStoring(
        ec2,
        cloud,
        storage(cloud).withUploadPolicySignature("AAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        "SignatureDoesNotMatch(403)");
  }

  @Test
  void anExpiredPolicyFailsTheTaskWhenItStores(AmazonEC2 ec2, Ec2Cloud cloud) {
    Instant soon = cloud.clock().instant().plusSeconds(300);

    assertFailsWhenStoring(
        ec2,
        cloud,
        signed(cloud, policy(soon, "ec2-bundle-read")),
        "AccessDenied(403)- Invalid" + " according to Policy: Policy expired.");
  }

  @Test
  void aWrongAclFailsTheTaskWhenItStores(AmazonEC2 ec2, Ec2Cloud cloud) {
    Instant tomorrow = cloud.clock().instant().plus(Duration.ofDays(1));

    assertFailsWhenStoring(
        ec2,
        cloud,
        signed(cloud, policy(tomorrow, "aws-exec-read")),
        "AccessDenied(403)- Invalid according to Policy: Policy Condition failed:"
            + " [\"eq\", \"$acl\", \"aws-exec-read\"]");
  }

  @Test
  void theBucketOfAnotherAccountFailsTheCall(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.arrange().bucket("my-bucket", Guide.PARTNER);
    String instanceId = Guide.launch(ec2, Guide.WINDOWS_2003);
    cloud.clock().advanceUntilSettled();

    assertThatThrownBy(() -> bundle(ec2, cloud, instanceId))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo("InvalidParameterValue"))
        .hasMessageContaining("my-bucket");
    assertThat(ec2.describeBundleTasks(new DescribeBundleTasksRequest()).getBundleTasks())
        .isEmpty();
  }

  /** It started when it was asked for, and got on last so many seconds later. */
  @SuppressWarnings("JavaUtilDate") // the SDK has it
  private static void assertTimes(AmazonEC2 ec2, BundleTask asked, int seconds) {
    BundleTask now =
        ec2.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(asked.getBundleId()))
            .getBundleTasks()
            .get(0);
    assertThat(now.getStartTime()).isEqualTo(asked.getStartTime());
    assertThat(now.getUpdateTime().toInstant())
        .isEqualTo(asked.getStartTime().toInstant().plusSeconds(seconds));
  }

  private static void assertFailsWhenStoring(
      AmazonEC2 ec2, Ec2Cloud cloud, S3Storage storage, String message) {
    String instanceId = Guide.launch(ec2, Guide.WINDOWS_2003);
    cloud.clock().advanceUntilSettled();
    String bundleId =
        ec2.bundleInstance(new BundleInstanceRequest(instanceId, new Storage().withS3(storage)))
            .getBundleTask()
            .getBundleId();

    cloud.clock().advance(Duration.ofSeconds(10 + 25 + 179));
    assertThat(ec2).bundleTask(bundleId).isBundling();

    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(ec2).bundleTask(bundleId).hasFailedWith("Client.S3Error");
    assertThat(Guide.failure(ec2, bundleId)).startsWith(message);
    assertThat(ec2).instance(instanceId).isRunning();
    assertThat(cloud.s3().bucket("my-bucket").objects()).isEmpty();
  }

  private static BundleTask bundle(AmazonEC2 ec2, Ec2Cloud cloud, String instanceId) {
    return ec2.bundleInstance(
            new BundleInstanceRequest(instanceId, new Storage().withS3(storage(cloud))))
        .getBundleTask();
  }

  private static S3Storage storage(Ec2Cloud cloud) {
    AWSCredentials credentials = cloud.credentials(cloud.account()).getCredentials();
    S3UploadPolicy policy =
        new S3UploadPolicy(
            credentials.getAWSAccessKeyId(),
            credentials.getAWSSecretKey(),
            "my-bucket",
            "winami",
            24 * 60);
    return new S3Storage()
        .withBucket("my-bucket")
        .withPrefix("winami")
        .withAWSAccessKeyId(credentials.getAWSAccessKeyId())
        .withUploadPolicy(policy.getPolicyString())
        .withUploadPolicySignature(policy.getPolicySignature());
  }

  private static String policy(Instant expiration, String acl) {
    return """
    {"expiration": "%s", "conditions": [
      {"bucket": "my-bucket"}, ["starts-with", "$key", "winami"], {"acl": "%s"}]}\
    """
        .formatted(expiration.truncatedTo(ChronoUnit.SECONDS), acl);
  }

  private static S3Storage signed(Ec2Cloud cloud, String policy) {
    AWSCredentials credentials = cloud.credentials(cloud.account()).getCredentials();
    String encoded = Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(
          new SecretKeySpec(
              credentials.getAWSSecretKey().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return storage(cloud)
          .withUploadPolicy(encoded)
          .withUploadPolicySignature(
              Base64.getEncoder()
                  .encodeToString(mac.doFinal(encoded.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
