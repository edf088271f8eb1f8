// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;

/** Images that the snippets begin with. */
final class Images {
  private Images() {}

  /** An image of a new Windows instance. */
  static String create(AmazonEC2 ec2, String name) {
    String instanceId =
        ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    return ec2.createImage(new CreateImageRequest(instanceId, name)).getImageId();
  }
}
