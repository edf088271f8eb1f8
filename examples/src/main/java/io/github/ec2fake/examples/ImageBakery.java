// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes images with an EBS root from beginning to end: launches a builder instance, makes an image
 * of it, and shares the image with partners.
 *
 * <p>It does all of it or nothing: whatever fails, no builder instance, no half-made image and no
 * snapshot is left. That is what its parts are for:
 *
 * <ul>
 *   <li>Everything that a job makes bears the job's tag from the beginning, so that it can be found
 *       again even if the reply that would have told its id was lost.
 *   <li>Every call is repeated a few times if its failure may pass. Each can be repeated without
 *       doing its work twice: the launch by its client token, the making of the image by its name.
 *   <li>Every wait ends: when it sees what it waits for, when that will never come, or after half
 *       an hour.
 *   <li>What is opened is closed by try-with-resources, and closing does not give up at the first
 *       failure.
 * </ul>
 */
public final class ImageBakery {
  private final AmazonEC2 ec2;
  private final Retries retries;
  private final Supplier<String> jobIds;

  /**
   * A bakery.
   *
   * @param ec2 the account that will own the images
   * @param pause what to wait with
   */
  public ImageBakery(AmazonEC2 ec2, Pause pause) {
    this(ec2, pause, () -> UUID.randomUUID().toString());
  }

  /**
   * A bakery whose jobs are named by the caller.
   *
   * @param ec2 the account that will own the images
   * @param pause what to wait with
   * @param jobIds gives an id that the account has not used before, of at most 64 ASCII characters
   */
  public ImageBakery(AmazonEC2 ec2, Pause pause, Supplier<String> jobIds) {
    this.ec2 = ec2;
    this.retries = new Retries(pause);
    this.jobIds = jobIds;
  }

  /**
   * Makes an image.
   *
   * @param baseImageId what to launch the builder instance from
   * @param name the new image's name
   * @param partners the accounts to share it with
   * @return the new image's id
   * @throws BakingFailedException if the builder or the image failed, or took too long
   * @throws com.amazonaws.AmazonClientException if EC2 refused a call, or could not be reached for
   *     longer than a moment
   */
  public String bake(String baseImageId, String name, String... partners) {
    BakeryJob job = new BakeryJob(jobIds.get());
    try (UnfinishedImage image = new UnfinishedImage(ec2, retries, job)) {
      try (BuilderInstance builder = new BuilderInstance(ec2, retries, job)) {
        image.create(builder.launch(baseImageId), name);
      }
      return image.shareAndFinish(partners);
    }
  }
}
