// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// tag::first[]
@ExtendWith(Ec2Fake.class)
class LaunchTest {
  @Test
  void whatIsLaunchedRuns(AmazonEC2 ec2) {
    ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1).withInstanceType("m1.large"));
    Reservation launched = ec2.describeInstances().getReservations().get(0);
    assertThat(launched.getInstances().get(0).getState().getName()).isEqualTo("running");
  }
}
// end::first[]
