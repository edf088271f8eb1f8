// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.careless;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.examples.Pause;
import java.time.Duration;

/**
 * Launches builder instances. The mistakes:
 *
 * <ul>
 *   <li>The loop launches again after any failure, without a client token of its own. The SDK makes
 *       one up for each call, which guards its own attempts only: if the reply was lost for good,
 *       there are two instances from then on, and nobody knows of one.
 *   <li>The wait knows only one end. An instance that does not come up is waited for until EC2
 *       lists it no more, or for ever.
 * </ul>
 */
final class BuilderLaunch {
  private static final String TYPE = "m1.large";
  private static final int ATTEMPTS = 3;
  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(15);

  private BuilderLaunch() {}

  static String launch(AmazonEC2 ec2, Pause pause, String imageId) {
    String instanceId = run(ec2, imageId);
    while (!state(ec2, instanceId).equals("running")) {
      pause.sleep(BETWEEN_POLLS);
    }
    return instanceId;
  }

  private static String run(AmazonEC2 ec2, String imageId) {
    for (int attempt = 1; ; attempt++) {
      try {
        return ec2.runInstances(new RunInstancesRequest(imageId, 1, 1).withInstanceType(TYPE))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
      } catch (AmazonClientException failure) {
        if (attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private static String state(AmazonEC2 ec2, String instanceId) {
    return ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instanceId))
        .getReservations()
        .get(0)
        .getInstances()
        .get(0)
        .getState()
        .getName();
  }
}
