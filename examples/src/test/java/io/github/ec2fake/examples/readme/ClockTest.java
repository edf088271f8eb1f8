// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClockTest {
  // tag::manual[]
  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder().cloud(cloud -> cloud.time(TimeMode.manual())).build();

  @Test
  void bootsIn45Seconds(AmazonEC2 ec2, VirtualClock clock) {
    ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1).withInstanceType("m1.large"));

    clock.advance(Duration.ofSeconds(44));
    assertThat(stateOfTheInstance(ec2)).isEqualTo("pending");

    clock.advance(Duration.ofSeconds(1));
    assertThat(stateOfTheInstance(ec2)).isEqualTo("running");
  }

  // end::manual[]

  private static String stateOfTheInstance(AmazonEC2 ec2) {
    return ec2.describeInstances()
        .getReservations()
        .get(0)
        .getInstances()
        .get(0)
        .getState()
        .getName();
  }
}
