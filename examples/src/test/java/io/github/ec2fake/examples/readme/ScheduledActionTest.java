// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.waiters.WaiterParameters;
import com.amazonaws.waiters.WaiterUnrecoverableException;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class ScheduledActionTest {
  private String instanceId;

  @BeforeEach
  void launch(AmazonEC2 ec2) {
    instanceId =
        ec2.runInstances(new RunInstancesRequest("ami-1b814f72", 1, 1))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    ec2.describeInstances();
  }

  // tag::scheduled-action[]
  @Test
  void somebodyTerminatesTheInstanceMeanwhile(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId = ec2.createImage(new CreateImageRequest(instanceId, "My AMI")).getImageId();
    cloud.at(
        ofSeconds(20),
        c -> c.client().terminateInstances(new TerminateInstancesRequest(List.of(instanceId))));

    assertThatThrownBy(() -> waitForImage(ec2, imageId))
        .isInstanceOf(WaiterUnrecoverableException.class);
  }

  @Test
  void theImageIsThereAfterTwoMinutes(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId = ec2.createImage(new CreateImageRequest(instanceId, "My AMI")).getImageId();

    Duration waited = cloud.clock().runUntil(() -> stateOf(ec2, imageId).equals("available"));

    assertThat(waited).isBetween(ofMinutes(2), ofMinutes(3));
  }

  // end::scheduled-action[]

  private static void waitForImage(AmazonEC2 ec2, String imageId) {
    ec2.waiters()
        .imageAvailable()
        .run(new WaiterParameters<>(new DescribeImagesRequest().withImageIds(imageId)));
  }

  private static String stateOf(AmazonEC2 ec2, String imageId) {
    return ec2.describeImages(new DescribeImagesRequest().withImageIds(imageId))
        .getImages()
        .get(0)
        .getState();
  }
}
