// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import io.github.ec2fake.Ec2Cloud;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What BundleInstance is called with. */
final class Bundling {
  static final String BUCKET = "my-bucket";
  static final String PREFIX = "winami";

  private Bundling() {}

  /** A request with a policy that allows all that is needed until the end of 2099. */
  static BundleInstanceRequest bundling(Ec2Cloud cloud, String account, String instanceId) {
    return bundling(cloud, account, instanceId, BUCKET, PREFIX);
  }

  static BundleInstanceRequest bundling(
      Ec2Cloud cloud, String account, String instanceId, String bucket, String prefix) {
    return with(
        cloud,
        account,
        instanceId,
        bucket,
        prefix,
        policy(Instant.parse("2099-12-31T00:00:00Z"), bucket, prefix, "ec2-bundle-read"));
  }

  static BundleInstanceRequest with(
      Ec2Cloud cloud,
      String account,
      String instanceId,
      String bucket,
      String prefix,
      String policy) {
    AWSCredentials credentials = cloud.credentials(account).getCredentials();
    String encoded = base64(policy.getBytes(StandardCharsets.UTF_8));
    return new BundleInstanceRequest(
        instanceId,
        new Storage()
            .withS3(
                new S3Storage()
                    .withBucket(bucket)
                    .withPrefix(prefix)
                    .withAWSAccessKeyId(credentials.getAWSAccessKeyId())
                    .withUploadPolicy(encoded)
                    .withUploadPolicySignature(
                        signature("HmacSHA1", credentials.getAWSSecretKey(), encoded))));
  }

  static String policy(Instant expiration, String bucket, String prefix, String acl) {
    return """
    {"expiration": "%s", "conditions": [
      {"bucket": "%s"}, {"acl": "%s"}, ["starts-with", "$key", "%s"]]}\
    """
        .formatted(expiration, bucket, acl, prefix);
  }

  static String signature(String algorithm, String secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return base64(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static BundleTask task(AmazonEC2 ec2, String bundleId) {
    return ec2.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(bundleId))
        .getBundleTasks()
        .get(0);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
