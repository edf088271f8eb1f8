// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.careless;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.examples.BundleDestination;
import io.github.ec2fake.examples.Pause;
import java.time.Duration;
import java.util.List;

/**
 * Makes images with an instance-store root from beginning to end. The mistakes, besides those of
 * {@link BuilderLaunch}:
 *
 * <ul>
 *   <li>When a step fails, everything that was made before stays: the running builder, the image.
 *   <li>A bundle task is waited for until it is complete. One that has failed never will be.
 *   <li>If the reply of BundleInstance or of RegisterImage is lost, the SDK's next attempt is told
 *       that the task is under way or that the name is taken, and that ends the job, although the
 *       work is being done.
 * </ul>
 */
public final class BundleBakery {
  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(15);

  private final AmazonEC2 ec2;
  private final AWSCredentials credentials;
  private final Pause pause;

  /**
   * A bakery.
   *
   * @param ec2 the account that will own the images
   * @param credentials the same account's, to allow EC2 to upload to its bucket
   * @param pause what to wait with
   */
  public BundleBakery(AmazonEC2 ec2, AWSCredentials credentials, Pause pause) {
    this.ec2 = ec2;
    this.credentials = credentials;
    this.pause = pause;
  }

  /**
   * Makes an image.
   *
   * @param baseImageId a Windows image with an instance-store root
   * @param destination where the bundle goes
   * @param name the new image's name
   * @param partners the accounts to share it with
   * @return the new image's id
   */
  public String bake(
      String baseImageId, BundleDestination destination, String name, String... partners) {
    String instanceId = BuilderLaunch.launch(ec2, pause, baseImageId);
    String bundleId =
        ec2.bundleInstance(new BundleInstanceRequest(instanceId, destination.storage(credentials)))
            .getBundleTask()
            .getBundleId();
    while (!state(bundleId).equals("complete")) {
      pause.sleep(BETWEEN_POLLS);
    }
    String imageId =
        ec2.registerImage(new RegisterImageRequest(destination.manifest()).withName(name))
            .getImageId();
    if (partners.length > 0) {
      Sharing.share(ec2, imageId, partners);
    }
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
    return imageId;
  }

  private String state(String bundleId) {
    return ec2.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(bundleId))
        .getBundleTasks()
        .get(0)
        .getState();
  }
}
