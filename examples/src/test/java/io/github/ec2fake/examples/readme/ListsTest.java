// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.assertj.Ec2AssertFactories;
import io.github.ec2fake.junit.Ec2Fake;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class ListsTest {

  @BeforeEach
  void release(AmazonEC2 ec2) {
    String instanceId =
        ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    for (String name : List.of("app-web", "app-batch", "app-admin")) {
      String imageId = ec2.createImage(new CreateImageRequest(instanceId, name)).getImageId();
      ec2.createTags(new CreateTagsRequest(List.of(imageId), List.of(new Tag("stage", "prod"))));
    }
  }

  // tag::lists[]
  @Test
  void theReleaseHasThreeImages(AmazonEC2 ec2) {
    assertThat(ec2).images().ownedBySelf().named("app-*").withTag("stage", "prod").hasSize(3);
    assertThat(ec2).images().ownedBySelf().allSatisfy(image -> assertThat(image).isAvailable());
    assertThat(ec2)
        .instances()
        .inState("running")
        .singleElement(Ec2AssertFactories.INSTANCE)
        .hasType("m1.small");
    assertThat(ec2).volumes().extracting(Volume::getSize).containsOnly(35);
  }
  // end::lists[]
}
