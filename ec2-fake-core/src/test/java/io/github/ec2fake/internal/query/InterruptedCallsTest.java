// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AbortedException;
import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Another thread interrupts a caller at any moment: a call gives its result or the SDK's {@link
 * AbortedException}, the thread stays interrupted, and what the cloud has begun it ends.
 */
@Timeout(300)
class InterruptedCallsTest {
  private static final int INTERRUPTS = 200;
  private static final int INSTANCES = 3;

  /** Far more than a caller makes before it looks whether it is interrupted. */
  private static final int TOO_MANY_CALLS = 20;

  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger seen = new AtomicInteger();
  private int aborted;

  @Test
  void endAsAWholeAndKeepTheFlag() throws Exception {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      // So that the SDK is interrupted between two attempts, too.
      Fault dropped = cloud.faults().on(Faults.anyCall()).withProbability(0.2).dropConnection();
      AtomicBoolean done = new AtomicBoolean();
      Thread interrupter = interrupter(Thread.currentThread(), done);
      interrupter.start();
      try {
        callUntilAllInterruptsAreSeen(cloud.client());
      } finally {
        done.set(true);
        interrupter.join();
      }
      dropped.release();

      assertThat(aborted).as("calls that ended early").isPositive();
      checkTheWorld(cloud);
    }
  }

  /** Sends one after the other, when the one before was seen. */
  private Thread interrupter(Thread caller, AtomicBoolean done) {
    SplittableRandom random = new SplittableRandom(20110715);
    return new Thread(
        () -> {
          while (!done.get() && sent.get() < INTERRUPTS) {
            if (sent.get() == seen.get()) {
              for (int spin = random.nextInt(200_000); spin > 0; spin--) {
                Thread.onSpinWait();
              }
              sent.incrementAndGet();
              caller.interrupt();
            }
            Thread.onSpinWait();
          }
        });
  }

  private void callUntilAllInterruptsAreSeen(AmazonEC2 ec2) {
    int calls = 0;
    while (seen.get() < INTERRUPTS) {
      int before = sent.get();
      callUnlessAborted(ec2);
      if (Thread.interrupted()) {
        seen.incrementAndGet();
        calls = 0;
      } else if (before > seen.get()) {
        calls++;
        assertThat(calls).as("calls after an interrupt, which is lost").isLessThan(TOO_MANY_CALLS);
      }
    }
  }

  private void callUnlessAborted(AmazonEC2 ec2) {
    try {
      launchOrTerminate(ec2);
    } catch (AbortedException interrupted) {
      assertThat(Thread.currentThread().isInterrupted()).as("still interrupted").isTrue();
      aborted++;
    } catch (AmazonClientException lost) {
      // All attempts of the SDK were dropped.
    }
  }

  private static void launchOrTerminate(AmazonEC2 ec2) {
    List<String> running = running(ec2.describeInstances().getReservations());
    if (running.isEmpty()) {
      ec2.runInstances(new RunInstancesRequest("ami-1b814f72", INSTANCES, INSTANCES));
    } else {
      ec2.terminateInstances(new TerminateInstancesRequest(running));
    }
  }

  private static List<String> running(List<Reservation> reservations) {
    return reservations.stream()
        .flatMap(each -> each.getInstances().stream())
        .filter(each -> each.getState().getName().equals("running"))
        .map(Instance::getInstanceId)
        .toList();
  }

  /** All instances of a launch are there, and in one state. */
  private static void checkTheWorld(Ec2Cloud cloud) {
    assertThat(cloud.client().describeInstances().getReservations())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.getInstances())
                    .hasSize(INSTANCES)
                    .extracting(Instance::getState)
                    .containsOnly(each.getInstances().get(0).getState()));
    new WorldInvariants().check(cloud, cloud.account(), cloud.region());
  }
}
