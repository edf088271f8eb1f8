// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.careless;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.examples.Pause;
import java.time.Duration;
import java.util.List;

/**
 * Makes images with an EBS root from beginning to end. The mistakes, besides those of {@link
 * BuilderLaunch}:
 *
 * <ul>
 *   <li>When a step fails, everything that was made before stays, above all the running builder.
 *   <li>Only an image that cannot be shared is taken back, and its snapshots are forgotten: they
 *       stay when an image is deregistered.
 *   <li>If the reply of CreateImage is lost, the SDK's next attempt is told that the name is taken,
 *       and that ends the job, although the image is being made.
 *   <li>The image is shared before it is available, which EC2 refuses unless it is quick.
 *   <li>An image that is no longer pending is taken for a good one, though it may have failed.
 * </ul>
 */
public final class ImageBakery {
  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(15);

  private final AmazonEC2 ec2;
  private final Pause pause;

  /**
   * A bakery.
   *
   * @param ec2 the account that will own the images
   * @param pause what to wait with
   */
  public ImageBakery(AmazonEC2 ec2, Pause pause) {
    this.ec2 = ec2;
    this.pause = pause;
  }

  /**
   * Makes an image.
   *
   * @param baseImageId what to launch the builder instance from
   * @param name the new image's name
   * @param partners the accounts to share it with
   * @return the new image's id
   */
  public String bake(String baseImageId, String name, String... partners) {
    String instanceId = BuilderLaunch.launch(ec2, pause, baseImageId);
    String imageId = ec2.createImage(new CreateImageRequest(instanceId, name)).getImageId();
    share(imageId, partners);
    while (state(imageId).equals("pending")) {
      pause.sleep(BETWEEN_POLLS);
    }
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
    return imageId;
  }

  private void share(String imageId, String... partners) {
    if (partners.length > 0) {
      try {
        Sharing.share(ec2, imageId, partners);
      } catch (AmazonClientException failure) {
        ec2.deregisterImage(new DeregisterImageRequest(imageId));
        throw failure;
      }
    }
  }

  private String state(String imageId) {
    return ec2.describeImages(new DescribeImagesRequest().withImageIds(imageId))
        .getImages()
        .get(0)
        .getState();
  }
}
