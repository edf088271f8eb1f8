// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.AvailabilityZone;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class OutagesTest {
  // tag::capacity[]
  @Test
  void goesElsewhereWhenAwsIsOutOfCapacity(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.faults().zone("us-east-1a").outOfCapacity("m1.large");
    RunInstancesRequest launch =
        new RunInstancesRequest("ami-1cbd4475", 1, 1).withInstanceType("m1.large");

    assertThatThrownBy(() -> ec2.runInstances(launch.withPlacement(new Placement("us-east-1a"))))
        .isInstanceOf(AmazonEC2Exception.class)
        .hasMessageContaining("You can currently get m1.large capacity by not specifying");

    Instance instance =
        ec2.runInstances(launch.withPlacement(null)).getReservation().getInstances().get(0);
    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1b");
  }

  // end::capacity[]

  // tag::outage[]
  @Test
  void seesTheOutageOfAZone(AmazonEC2 ec2, Ec2Cloud cloud) {
    Fault outage = cloud.faults().zone("us-east-1b").outage();
    assertThat(ec2.describeAvailabilityZones().getAvailabilityZones())
        .extracting(AvailabilityZone::getState)
        .containsExactly(
            "available", "impaired", "available", "available", "available", "available");

    outage.release();
    assertThat(ec2.describeAvailabilityZones().getAvailabilityZones())
        .allMatch(zone -> zone.getState().equals("available"));
  }

  // end::outage[]

  // tag::permissions[]
  @Test
  void isToldThatTheAccountMayNot(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.account(cloud.account()).denyAll().allow("Describe*");

    assertThatThrownBy(() -> ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1)))
        .isInstanceOf(AmazonEC2Exception.class)
        .hasMessageContaining("You are not authorized to perform this operation.");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }
  // end::permissions[]
}
