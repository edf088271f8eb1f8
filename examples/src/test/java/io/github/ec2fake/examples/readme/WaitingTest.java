// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.ImageBakery;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WaitingTest {
  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder().cloud(cloud -> cloud.time(TimeMode.manual())).build();

  private static final String WINDOWS = "ami-1cbd4475";

  private String instanceId = "";

  @BeforeEach
  void launch(AmazonEC2 ec2, Ec2Cloud cloud) {
    instanceId =
        ec2.runInstances(new RunInstancesRequest(WINDOWS, 1, 1))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    cloud.clock().advanceUntilSettled();
  }

  // tag::waiters[]
  @Test
  void theSdksWaitersWaitOnTheFakesTime(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId = ec2.createImage(new CreateImageRequest(instanceId, "My AMI")).getImageId();

    ec2.waiters()
        .imageAvailable()
        .run(
            new WaiterParameters<>(new DescribeImagesRequest().withImageIds(imageId))
                .withPollingStrategy(cloud.pollingStrategy(Duration.ofSeconds(15), 40)));

    assertThat(ec2).image(imageId).isAvailable();
  }

  @Test
  void productionCodeThatSleepsIsGivenTheSleeper(AmazonEC2 ec2, Ec2Cloud cloud) {
    ImageBakery bakery = new ImageBakery(ec2, cloud.clock().sleeper()::sleep);

    String imageId = bakery.bake(WINDOWS, "My other AMI");

    assertThat(ec2).image(imageId).isAvailable();
  }

  // end::waiters[]

  @Test
  void theJournalSaysWhatMovedTheClock(Ec2Cloud cloud) {
    cloud.clock().sleeper().sleep(Duration.ofSeconds(2));

    assertThat(cloud.journal().toText()).endsWith("clock  +2s sleep\n");
  }
}
