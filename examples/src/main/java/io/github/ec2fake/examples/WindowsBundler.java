// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import java.time.Duration;

/**
 * Bundles Windows instances with an instance-store root into S3, and registers the bundles as
 * images. A bundle that fails is tried again, as uploads to S3 do fail now and then.
 */
public final class WindowsBundler {
  private static final int ATTEMPTS = 3;
  private static final int POLLS = 240;
  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(15);

  private final AmazonEC2 ec2;
  private final AWSCredentials credentials;
  private final Pause pause;

  /**
   * A bundler.
   *
   * @param ec2 the account that owns the instances
   * @param credentials the same account's, to allow EC2 to upload to its bucket
   * @param pause what to wait with between polls
   */
  public WindowsBundler(AmazonEC2 ec2, AWSCredentials credentials, Pause pause) {
    this.ec2 = ec2;
    this.credentials = credentials;
    this.pause = pause;
  }

  /**
   * Bundles an instance and registers the bundle.
   *
   * @param instanceId the instance
   * @param bucket where to store the bundle
   * @param prefix how the names of its parts begin
   * @return the new image's id
   * @throws BundlingFailedException if it failed three times
   */
  public String bundleAndRegister(String instanceId, String bucket, String prefix) {
    for (int attempt = 1; ; attempt++) {
      BundleTask task = finished(bundle(instanceId, bucket, prefix));
      if (task.getState().equals("complete")) {
        return ec2.registerImage(
                new RegisterImageRequest(new BundleDestination(bucket, prefix).manifest())
                    .withName(prefix))
            .getImageId();
      }
      if (attempt == ATTEMPTS) {
        throw new BundlingFailedException(
            "bundling of "
                + instanceId
                + " failed "
                + ATTEMPTS
                + " times, at last with "
                + task.getBundleTaskError());
      }
    }
  }

  private String bundle(String instanceId, String bucket, String prefix) {
    return ec2.bundleInstance(
            new BundleInstanceRequest(
                instanceId, new BundleDestination(bucket, prefix).storage(credentials)))
        .getBundleTask()
        .getBundleId();
  }

  private BundleTask finished(String bundleId) {
    for (int poll = 0; poll < POLLS; poll++) {
      BundleTask task =
          ec2.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(bundleId))
              .getBundleTasks()
              .get(0);
      if (task.getState().equals("complete") || task.getState().equals("failed")) {
        return task;
      }
      pause.sleep(BETWEEN_POLLS);
    }
    throw new BundlingFailedException(
        "bundle task " + bundleId + " was not finished after " + POLLS + " polls");
  }
}
