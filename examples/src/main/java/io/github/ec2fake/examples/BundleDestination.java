// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import com.amazonaws.services.ec2.util.S3UploadPolicy;

/**
 * Where a bundle goes in S3.
 *
 * @param bucket the bucket
 * @param prefix how the names of the bundle's parts begin
 */
public record BundleDestination(String bucket, String prefix) {
  private static final int POLICY_MINUTES = 24 * 60;

  /**
   * What BundleInstance is told, with the permission to upload for a day.
   *
   * @param credentials those of the bucket's owner
   * @return the storage
   */
  public Storage storage(AWSCredentials credentials) {
    S3UploadPolicy policy =
        new S3UploadPolicy(
            credentials.getAWSAccessKeyId(),
            credentials.getAWSSecretKey(),
            bucket,
            prefix,
            POLICY_MINUTES);
    return new Storage()
        .withS3(
            new S3Storage()
                .withBucket(bucket)
                .withPrefix(prefix)
                .withAWSAccessKeyId(credentials.getAWSAccessKeyId())
                .withUploadPolicy(policy.getPolicyString())
                .withUploadPolicySignature(policy.getPolicySignature()));
  }

  /**
   * Where RegisterImage finds the bundle.
   *
   * @return the path of its manifest
   */
  public String manifest() {
    return bucket + "/" + prefix + ".manifest.xml";
  }
}
