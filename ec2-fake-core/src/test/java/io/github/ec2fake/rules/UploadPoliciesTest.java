// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Bundling.BUCKET;
import static io.github.ec2fake.rules.Bundling.PREFIX;
import static io.github.ec2fake.rules.Bundling.policy;
import static io.github.ec2fake.rules.Bundling.task;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.util.S3UploadPolicy;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.endpoint.NeedsLoopback;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What EC2 and S3 make of the upload policy of BundleInstance. */
class UploadPoliciesTest {
  private static final String ACL = "ec2-bundle-read";
  private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String instanceId = launched(ec2, WINDOWS_STORE).getInstanceId();
  private final AWSCredentials credentials = cloud.credentials(OWNER).getCredentials();

  @Test
  void acceptsWhatTheSdkMakes() {
    S3UploadPolicy policy =
        new S3UploadPolicy(
            credentials.getAWSAccessKeyId(), credentials.getAWSSecretKey(), BUCKET, PREFIX, 60);
    BundleInstanceRequest request = good();
    s3(request).setUploadPolicy(policy.getPolicyString());
    s3(request).setUploadPolicySignature(policy.getPolicySignature());

    assertThat(outcome(request)).isEqualTo("complete");
  }

  @Test
  void acceptsEitherHash() {
    BundleInstanceRequest request = good();
    assertThat(outcome(request)).isEqualTo("complete");

    s3(request)
        .setUploadPolicySignature(
            Bundling.signature(
                "HmacSHA256", credentials.getAWSSecretKey(), s3(request).getUploadPolicy()));
    assertThat(outcome(request)).isEqualTo("complete");
  }

  @Test
  void takesAnAbsentKeyAndAnAccountNumberForTheCallers() {
    BundleInstanceRequest request = good();
    s3(request).setAWSAccessKeyId(null);
    assertThat(outcome(request)).isEqualTo("complete");

    s3(request).setAWSAccessKeyId(OWNER);
    assertThat(outcome(request)).isEqualTo("complete");
  }

  @Test
  void believesAKeyThatIsNotTheClouds() {
    BundleInstanceRequest request = good();
    s3(request).setAWSAccessKeyId("AKIAIOSFODNN7EXAMPLE");
    s3(request).setUploadPolicySignature("whatever");

    assertThat(outcome(request)).isEqualTo("complete");
  }

  @Test
  void failsForABadSignature() {
    BundleInstanceRequest request = good();
    s3(request).setUploadPolicySignature("bm90IGl0");
    assertThat(outcome(request))
        .startsWith(
            "failed Client.S3Error: SignatureDoesNotMatch(403)- The request signature we"
                + " calculated does not match the signature you provided.");

    BundleInstanceRequest another = good();
    s3(another).setAWSAccessKeyId(cloud.credentials(PARTNER).getCredentials().getAWSAccessKeyId());
    assertThat(outcome(another)).startsWith("failed Client.S3Error: SignatureDoesNotMatch(403)- ");
  }

  @Test
  @NeedsLoopback
  void isTakenOnTrustAtAnEndpointThatTakesRequestsOnTrust() {
    BundleInstanceRequest request = good();
    s3(request).setUploadPolicySignature("bm90IGl0");

    at(EndpointOptions.defaults().checkingSignatures()).bundleInstance(request.clone());
    assertThat(last()).isEqualTo("failed");
    at(EndpointOptions.defaults()).bundleInstance(request.clone());
    assertThat(last()).isEqualTo("complete");
  }

  private AmazonEC2 at(EndpointOptions options) {
    return AmazonEC2ClientBuilder.standard()
        .withEndpointConfiguration(
            new EndpointConfiguration(cloud.listen(options).uri().toString(), "us-east-1"))
        .withCredentials(cloud.credentials(OWNER))
        .build();
  }

  private String last() {
    List<BundleTask> tasks = ec2.describeBundleTasks().getBundleTasks();
    return tasks.get(tasks.size() - 1).getState();
  }

  @Test
  void failsWhenThePolicyHasExpiredByThen() {
    Instant soon = cloud.clock().instant().plusSeconds(5 * 60);

    assertThat(outcome(with(policy(soon, BUCKET, PREFIX, ACL))))
        .isEqualTo(
            "failed Client.S3Error: AccessDenied(403)- Invalid according to Policy: Policy"
                + " expired.");
    assertThat(
            outcome(
                with(policy(cloud.clock().instant().plusSeconds(12 * 3600), BUCKET, PREFIX, ACL))))
        .isEqualTo("complete");
  }

  @Test
  void failsForAnotherBucketPrefixOrAcl() {
    String failed =
        "failed Client.S3Error: AccessDenied(403)- Invalid according to Policy: Policy Condition"
            + " failed: ";

    assertThat(outcome(with(policy(LATER, "your-bucket", PREFIX, ACL))))
        .isEqualTo(failed + "[\"eq\", \"$bucket\", \"your-bucket\"]");
    assertThat(outcome(with(policy(LATER, BUCKET, "linami", ACL))))
        .isEqualTo(failed + "[\"starts-with\", \"$key\", \"linami\"]");
    assertThat(outcome(with(policy(LATER, BUCKET, PREFIX, "aws-exec-read"))))
        .isEqualTo(failed + "[\"eq\", \"$acl\", \"aws-exec-read\"]");
  }

  @Test
  void failsWhenItBeginsToStore() {
    BundleInstanceRequest request = with(policy(LATER, BUCKET, PREFIX, "private"));
    ec2.describeInstances();

    String id = ec2.bundleInstance(request).getBundleTask().getBundleId();

    BundleTask failed = task(ec2, id);
    assertThat(failed.getState()).isEqualTo("failed");
    assertThat(failed.getProgress()).isEqualTo("80%");
    assertThat(failed.getUpdateTime().toInstant())
        .isEqualTo(failed.getStartTime().toInstant().plusSeconds(10 + 25 + 180));
    assertThat(outcome(good())).isEqualTo("complete");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{}",
        "{\"expiration\": \"2099-01-01T00:00:00Z\"}",
        "{\"expiration\": \"2099-01-01T00:00:00Z\", \"conditions\": []}",
        "{\"expiration\": \"2099-01-01T00:00:00Z\", \"conditions\": [{\"bucket\": \"b\"}]}",
        "{\"expiration\": \"2099-01-01T00:00:00Z\", \"conditions\": [{\"acl\": \"a\"}]}",
        "{\"conditions\": [{\"bucket\": \"b\"}, {\"acl\": \"a\"}]}",
        "{\"expiration\": \"soon\", \"conditions\": [{\"bucket\": \"b\"}, {\"acl\": \"a\"}]}",
        "{\"expiration\": \"2099-01-01T00:00:00Z\", \"conditions\": [\"bucket\"]}",
      })
  void refusesAPolicyThatCannotBeRead(String policy) {
    assertThatRefusal(() -> ec2.bundleInstance(with(policy)))
        .startsWith("400 InvalidParameterValue: Value for UploadPolicy is invalid. ");
    assertThat(ec2.describeBundleTasks().getBundleTasks()).isEmpty();
  }

  @Test
  void refusesAPolicyThatIsNoBase64OrTooLong() {
    BundleInstanceRequest request = good();
    s3(request).setUploadPolicy("{\"expiration\"}");
    assertThatRefusal(() -> ec2.bundleInstance(request))
        .startsWith("400 InvalidParameterValue: Value for UploadPolicy is invalid. ");
    s3(request).setUploadPolicy("A".repeat(4097));
    assertThatRefusal(() -> ec2.bundleInstance(request))
        .endsWith("It is longer than 4096 characters.");
  }

  /** How a task ends: its state, and its error if it has failed. */
  private String outcome(BundleInstanceRequest request) {
    BundleTask task = task(ec2, ec2.bundleInstance(request).getBundleTask().getBundleId());
    return task.getBundleTaskError() == null
        ? task.getState()
        : task.getState()
            + " "
            + task.getBundleTaskError().getCode()
            + ": "
            + task.getBundleTaskError().getMessage();
  }

  private BundleInstanceRequest good() {
    return Bundling.bundling(cloud, OWNER, instanceId);
  }

  private BundleInstanceRequest with(String policy) {
    return Bundling.with(cloud, OWNER, instanceId, BUCKET, PREFIX, policy);
  }

  private static S3Storage s3(BundleInstanceRequest request) {
    return request.getStorage().getS3();
  }
}
