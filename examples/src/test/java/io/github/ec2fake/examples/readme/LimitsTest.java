// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitsTest {
  // tag::limits[]
  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder()
          .cloud(
              cloud ->
                  cloud
                      .time(TimeMode.manual())
                      .throttling()
                      .quotas(Quotas.standard().with(Quota.INSTANCES, 20))
                      .capacity("us-east-1a", "m1.large", 3))
          .build();

  @Test
  void isThrottledAtTheSixthLaunchAndGetsThrough(AmazonEC2 ec2, Ec2Cloud cloud) {
    for (int i = 0; i < 6; i++) {
      ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
    }
    assertThat(cloud.journal().calls("RunInstances"))
        .extracting(CallEntry::status)
        .containsExactly(200, 200, 200, 200, 200, 503, 503, 200);
  }

  @Test
  void runsTwentyInstancesAndNoMore(AmazonEC2 ec2, Ec2Cloud cloud) {
    ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 20, 20));
    RunInstancesRequest oneMore = new RunInstancesRequest("ami-1cbd4475", 1, 1);
    assertThatThrownBy(() -> ec2.runInstances(oneMore))
        .hasMessageContaining("more instances (21) than your current instance limit of 20");

    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.INSTANCES, 40));
    ec2.runInstances(oneMore);
  }
  // end::limits[]
}
