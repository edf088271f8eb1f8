// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.time.Phase.EBS_BOOT;
import static io.github.ec2fake.time.Phase.SNAPSHOT;
import static io.github.ec2fake.time.TimingCondition.instanceType;
import static io.github.ec2fake.time.TimingCondition.windows;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.DurationDistribution;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import io.github.ec2fake.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimingTest {
  // tag::timing[]
  static final Timing TIMING =
      Timing.builder()
          .duration(EBS_BOOT, ofSeconds(30))
          .duration(
              EBS_BOOT,
              DurationDistribution.median(ofMinutes(4)).percentile(99, ofMinutes(15)),
              windows())
          .duration(EBS_BOOT, ofMinutes(20), windows(), instanceType("m1.small"))
          .duration(SNAPSHOT, DurationDistribution.always(ofMinutes(1)).plusPerGiB(ofSeconds(3)))
          .build();

  // end::timing[]

  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder().cloud(cloud -> cloud.time(TimeMode.manual()).timing(TIMING)).build();

  @Test
  void aSmallWindowsInstanceTakesItsTime(AmazonEC2 ec2, VirtualClock clock) {
    ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1).withInstanceType("m1.small"));

    assertThat(clock.advanceUntilSettled())
        .as("the boot, and the reboot that sets the computer's name")
        .isEqualTo(ofMinutes(20).plus(Phase.COMPUTER_NAME_REBOOT.typical()));
  }

  @Test
  void aLargeOneTakesAsLongAsTheSeedSays(AmazonEC2 ec2, VirtualClock clock) {
    ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1).withInstanceType("m1.large"));

    assertThat(clock.advanceUntilSettled()).isBetween(ofMinutes(1), ofMinutes(20));
  }
}
