// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ProductCode;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class PaidWindowsAmisTest {
  private static final String PAID = "ami-a5bf59cc";
  private static final String CODE = "ACD42B6F";

  @Test
  void toCheckIfAnAmiIsPaid(AmazonEC2 ec2) {
    assertThat(
            ec2.describeImages(new DescribeImagesRequest().withImageIds(PAID))
                .getImages()
                .get(0)
                .getProductCodes())
        .extracting(ProductCode::getProductCodeId)
        .containsExactly(CODE);
    assertThat(ec2).image(PAID).isInstanceStoreBacked();
  }

  @Test
  void toLaunchAPaidAmiYouMustSignUpFirst(AmazonEC2 ec2, Ec2Cloud cloud) {
    assertThatThrownBy(() -> ec2.runInstances(new RunInstancesRequest(PAID, 1, 1)))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> {
              assertThat(refusal.getErrorCode()).isEqualTo("OptInRequired");
              assertThat(refusal.getStatusCode()).isEqualTo(401);
            });

    cloud.account(cloud.account()).subscribeTo(CODE);

    String instanceId =
        ec2.runInstances(new RunInstancesRequest(PAID, 1, 1))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    assertThat(
            ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instanceId))
                .getReservations()
                .get(0)
                .getInstances()
                .get(0)
                .getProductCodes())
        .extracting(ProductCode::getProductCodeId)
        .containsExactly(CODE);
  }

  @Test
  void toAssociateTheProductCodeWithYourAmi(AmazonEC2 ec2) {
    String imageId = Guide.ownImage(ec2);

    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest().withImageId(imageId).withProductCodes("774F4FF8"));

    assertThat(ec2).image(imageId).hasProductCodes("774F4FF8");
    // Once set, the product code attribute cannot be changed or removed.
    assertThatThrownBy(
            () ->
                ec2.modifyImageAttribute(
                    new ModifyImageAttributeRequest()
                        .withImageId(imageId)
                        .withProductCodes("D6F6052A")))
        .isInstanceOf(AmazonEC2Exception.class);
    assertThat(ec2).image(imageId).hasProductCodes("774F4FF8");
  }
}
