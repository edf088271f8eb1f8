// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.consumer;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A user's test. */
@ExtendWith(Ec2Fake.class)
class LaunchTest {
  @Test
  void whatIsLaunchedRuns(AmazonEC2 ec2) {
    ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
    assertThat(ec2).hasRunningInstances(1);
  }
}
