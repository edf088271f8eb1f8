// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventuallyTest {
  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder().cloud(cloud -> cloud.time(TimeMode.manual())).build();

  private String instanceId = "";

  @BeforeEach
  void launch(AmazonEC2 ec2, VirtualClock clock) {
    instanceId =
        ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    clock.advanceUntilSettled();
  }

  // tag::eventually[]
  @Test
  void theImageWillBeThere(AmazonEC2 ec2) {
    String imageId = ec2.createImage(new CreateImageRequest(instanceId, "My AMI")).getImageId();

    assertThat(ec2).image(imageId).isPending();
    assertThat(ec2).eventually().image(imageId).isAvailable();
    assertThat(ec2).within(ofMinutes(5)).pollInterval(ofSeconds(5)).hasNoUnavailableImages();
    assertThat(ec2).eventually(it -> it.images().ownedBySelf().hasSize(1));
  }
  // end::eventually[]
}
