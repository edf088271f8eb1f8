// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.fault.Faults.statusChecks;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Faults that are registered when the resource is on its way already. */
class LateFaultsTest {
  private static final Duration BOOT = Duration.ofSeconds(100);

  @Test
  void aResourceThatIsAtThePercentIsHit() {
    assertThat(timesFired(50, 50)).isEqualTo(1);
  }

  @Test
  void aResourceThatHasPassedThePercentIsNotHit() {
    assertThat(timesFired(51, 50)).isEqualTo(0);
  }

  @Test
  void statusChecksThatHaveFailedAreNotHitAgain() {
    Timing timing =
        Timing.builder().duration(Phase.EBS_BOOT, BOOT).duration(Phase.STATUS_CHECKS, BOOT).build();
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).timing(timing).build()) {
      AmazonEC2 ec2 = cloud.client();
      ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
      cloud.clock().advance(BOOT);
      Fault fails = cloud.faults().on(statusChecks().atPercent(20)).fail("InternalError", "lost");
      cloud.clock().advance(BOOT.dividedBy(2));
      assertThat(fails.hasFired()).isTrue();
      Fault late = cloud.faults().on(statusChecks().atPercent(90)).hang();

      cloud.clock().advance(BOOT);

      assertThat(late.hasFired()).isFalse();
      assertThat(
              ec2.describeInstanceStatus(new DescribeInstanceStatusRequest())
                  .getInstanceStatuses()
                  .get(0)
                  .getInstanceStatus()
                  .getStatus())
          .isEqualTo("impaired");
    }
  }

  private static int timesFired(int passed, int percent) {
    Timing timing = Timing.builder().duration(Phase.EBS_BOOT, BOOT).build();
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).timing(timing).build()) {
      AmazonEC2 ec2 = cloud.client();
      ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
      cloud.clock().advance(BOOT.multipliedBy(passed).dividedBy(100));
      Fault fault = cloud.faults().on(booting().atPercent(percent)).hang();
      cloud.clock().advance(BOOT);
      String state =
          ec2.describeInstances()
              .getReservations()
              .get(0)
              .getInstances()
              .get(0)
              .getState()
              .getName();
      assertThat(state).isEqualTo(fault.hasFired() ? "pending" : "running");
      return fault.timesFired();
    }
  }
}
