// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.RestoreImageFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.RetentionRule;
import io.github.ec2fake.examples.Janitor;
import io.github.ec2fake.examples.Orphan;
import io.github.ec2fake.junit.Ec2Fake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class RecycleBinTest {
  // tag::recycle-bin[]
  @Test
  void bringsBackWhatTheJanitorRemovedByMistake(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.arrange().retentionRule("us-east-1", cloud.account(), RetentionRule.images(7));
    String imageId = bake(ec2);
    Janitor janitor = new Janitor(ec2, cloud.clock().instant());

    janitor.remove(List.of(new Orphan(Orphan.Kind.IMAGE, imageId)));
    assertThat(ownImages(ec2)).isEmpty();

    ec2.restoreImageFromRecycleBin(new RestoreImageFromRecycleBinRequest().withImageId(imageId));
    assertThat(ec2).image(imageId).isAvailable();
  }

  // end::recycle-bin[]

  private static String bake(AmazonEC2 ec2) {
    String instanceId =
        ec2.runInstances(new RunInstancesRequest("ami-1b814f72", 1, 1))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    ec2.describeInstances();
    return ec2.createImage(new CreateImageRequest(instanceId, "web")).getImageId();
  }

  private static List<?> ownImages(AmazonEC2 ec2) {
    return ec2.describeImages(new DescribeImagesRequest().withOwners("self")).getImages();
  }
}
