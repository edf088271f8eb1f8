// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2AssertFactories.AMAZON_SERVICE_EXCEPTION;
import static io.github.ec2fake.assertj.Ec2AssertFactories.VOLUME;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class SdkObjectsTest {

  private static Instance launch(AmazonEC2 ec2, String group) {
    ec2.createSecurityGroup(new CreateSecurityGroupRequest(group, "web servers"));
    return ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1).withSecurityGroups(group))
        .getReservation()
        .getInstances()
        .get(0);
  }

  // tag::objects[]
  @Test
  void theObjectsOfTheSdkSpeakForThemselves(AmazonEC2 ec2) {
    Instance web = launch(ec2, "web");

    assertThat(web).hasType("m1.small").isInSecurityGroups("web");
    assertThat(ec2.describeVolumes().getVolumes()).singleElement(VOLUME).isInUse().hasSize(35);
    assertThatThrownBy(() -> ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest("web")))
        .asInstanceOf(AMAZON_SERVICE_EXCEPTION)
        .hasErrorCode("DependencyViolation")
        .isNotThrottling();
  }
  // end::objects[]
}
