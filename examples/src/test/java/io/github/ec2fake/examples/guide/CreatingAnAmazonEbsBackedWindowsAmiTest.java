// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class CreatingAnAmazonEbsBackedWindowsAmiTest {

  @Test
  void toCreateAnAmazonEbsBackedAmi(AmazonEC2 ec2) {
    String instanceId = Guide.launch(ec2, Guide.WINDOWS_2008);

    String imageId = ec2.createImage(new CreateImageRequest(instanceId, "My AMI")).getImageId();

    assertThat(Guide.ids(ec2, new DescribeImagesRequest().withOwners("self")))
        .containsExactly(imageId);
    assertThat(ec2).image(imageId).isAvailable().isEbsBacked().isWindows().hasName("My AMI");
    assertThat(ec2).instance(instanceId).isRunning();
  }

  @Test
  void youCannotStartWithAnInstanceStoreBackedAmi(AmazonEC2 ec2) {
    String instanceId = Guide.launch(ec2, Guide.WINDOWS_2003);

    assertThatThrownBy(() -> ec2.createImage(new CreateImageRequest(instanceId, "My AMI")))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> {
              assertThat(refusal.getErrorCode()).isEqualTo("InvalidParameterValue");
              assertThat(refusal.getErrorMessage())
                  .contains("Instance does not have a volume attached at root");
            });
  }
}
