// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.junit.FaultKind.ERROR;
import static io.github.ec2fake.junit.FaultKind.LOST_REPLY;
import static io.github.ec2fake.junit.FaultKind.REFUSAL;
import static io.github.ec2fake.junit.FaultKind.TRUNCATED_REPLY;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.FaultSweep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Whatever fails, and wherever: there is the whole network, each part of it once, or nothing. */
class NetworkBuilderSweepTest {
  private @Nullable Network network;

  @FaultSweep(
      kinds = {ERROR, REFUSAL, LOST_REPLY, TRUNCATED_REPLY},
      max = 1000)
  void isBuiltOrTornDown(AmazonEC2 ec2, Ec2Cloud cloud) {
    try {
      network = builder(ec2, cloud).build();
    } catch (AmazonClientException failed) {
      tearDown(ec2, cloud);
    }
  }

  @FaultSweep(
      kinds = {ERROR, REFUSAL, LOST_REPLY, TRUNCATED_REPLY},
      max = 1000)
  void isBuiltAtTheSecondAttempt(AmazonEC2 ec2, Ec2Cloud cloud) {
    try {
      network = builder(ec2, cloud).build();
    } catch (AmazonClientException failed) {
      network = builder(ec2, cloud).build();
    }
  }

  /** What is built is left to the other sweeps: here every call of tearing down fails. */
  @Nested
  class TearingDown {
    @BeforeEach
    void build(AmazonEC2 ec2, Ec2Cloud cloud) {
      builder(ec2, cloud).build();
    }

    @FaultSweep
    void leavesNothing(AmazonEC2 ec2, Ec2Cloud cloud) {
      tearDown(ec2, cloud);
    }
  }

  private static NetworkBuilder builder(AmazonEC2 ec2, Ec2Cloud cloud) {
    return new NetworkBuilder(ec2, cloud.clock().sleeper()::sleep, "shop", NetworkParts.ZONES);
  }

  private static void tearDown(AmazonEC2 ec2, Ec2Cloud cloud) {
    new NetworkTeardown(ec2, cloud.clock().sleeper()::sleep, "shop").tearDown();
  }

  /** Its calls are not swept. */
  @AfterEach
  void thereIsAllOfItOrNothing(AmazonEC2 ec2) {
    if (network == null) {
      NetworkParts.assertThatThereAreNone(ec2);
    } else {
      NetworkParts.assertThatItIsWhole(ec2, network);
    }
  }
}
