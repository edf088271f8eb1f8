// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.ImagePublisher;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class AssertionsTest {
  private String instanceId = "";

  @BeforeEach
  void launch(AmazonEC2 ec2) {
    instanceId =
        ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1).withInstanceType("m1.large"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
  }

  // tag::assertions[]
  @Test
  void sharesTheNewImageWithThePartner(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId = new ImagePublisher(ec2).publish(instanceId, "My AMI", "999988887777");

    assertThat(ec2).image(imageId).isAvailable().isSharedWith("999988887777").isNotPublic();
    assertThat(cloud.journal()).received("CreateImage").once();
  }
  // end::assertions[]
}
