// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Organization;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class OrganizationTest {
  private String imageId = "";

  @BeforeEach
  void makeAnImage(AmazonEC2 ec2) {
    imageId = Images.create(ec2, "My AMI");
  }

  // tag::organization[]
  @Test
  void aMemberOfTheUnitLaunchesTheImage(
      AmazonEC2 ec2, Ec2Cloud cloud, @Ec2Client(account = "999988887777") AmazonEC2 tester) {
    Organization testers =
        cloud.organization("o-exampleorgid").unit("ou-a1b2-example1").withAccounts("999988887777");

    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest()
            .withImageId(imageId)
            .withLaunchPermission(
                new LaunchPermissionModifications()
                    .withAdd(new LaunchPermission().withOrganizationalUnitArn(testers.arn()))));

    assertThat(ec2).image(imageId).isLaunchableBy(tester);
  }
  // end::organization[]
}
