// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes images with an instance-store root from beginning to end: launches a Windows builder
 * instance, bundles it into S3, registers the bundle, and shares the image with partners.
 *
 * <p>Like {@link ImageBakery}, it does all of it or nothing, as far as EC2 is concerned. What a
 * bundle that failed has left in S3 is overwritten when it is made again with the same destination.
 */
public final class BundleBakery {
  private final AmazonEC2 ec2;
  private final AWSCredentials credentials;
  private final Retries retries;
  private final Supplier<String> jobIds;

  /**
   * A bakery.
   *
   * @param ec2 the account that will own the images
   * @param credentials the same account's, to allow EC2 to upload to its bucket
   * @param pause what to wait with
   */
  public BundleBakery(AmazonEC2 ec2, AWSCredentials credentials, Pause pause) {
    this(ec2, credentials, pause, () -> UUID.randomUUID().toString());
  }

  /**
   * A bakery whose jobs are named by the caller.
   *
   * @param ec2 the account that will own the images
   * @param credentials the same account's, to allow EC2 to upload to its bucket
   * @param pause what to wait with
   * @param jobIds gives an id that the account has not used before, of at most 64 ASCII characters
   */
  public BundleBakery(
      AmazonEC2 ec2, AWSCredentials credentials, Pause pause, Supplier<String> jobIds) {
    this.ec2 = ec2;
    this.credentials = credentials;
    this.retries = new Retries(pause);
    this.jobIds = jobIds;
  }

  /**
   * Makes an image.
   *
   * @param baseImageId a Windows image with an instance-store root
   * @param destination where the bundle goes
   * @param name the new image's name
   * @param partners the accounts to share it with
   * @return the new image's id
   * @throws BundlingFailedException if bundling failed three times
   * @throws BakingFailedException if the builder or the image failed, or something took too long
   * @throws com.amazonaws.AmazonClientException if EC2 refused a call, or could not be reached for
   *     longer than a moment
   */
  public String bake(
      String baseImageId, BundleDestination destination, String name, String... partners) {
    BakeryJob job = new BakeryJob(jobIds.get());
    try (UnfinishedImage image = new UnfinishedImage(ec2, retries, job)) {
      try (BuilderInstance builder = new BuilderInstance(ec2, retries, job)) {
        new BundleOfInstance(ec2, retries, builder.launch(baseImageId))
            .make(destination.storage(credentials));
      }
      image.register(destination.manifest(), name);
      return image.shareAndFinish(partners);
    }
  }
}
