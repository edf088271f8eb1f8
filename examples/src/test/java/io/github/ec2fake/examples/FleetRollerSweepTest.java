// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Chaos;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Whatever fails, and wherever: there is the old fleet or the new one, in full. */
class FleetRollerSweepTest {
  private enum Outcome {
    ROLLED,
    ROLLED_BACK,
    STUCK
  }

  private WebFleet fleet = new WebFleet("", List.of());
  private Outcome outcome = Outcome.STUCK;

  @BeforeEach
  void launchTheFleet(AmazonEC2 ec2, Ec2Cloud cloud) {
    fleet = WebFleet.launch(ec2, cloud);
  }

  @FaultSweep
  void isWholeWhateverFails(AmazonEC2 ec2, Ec2Cloud cloud) {
    roll(ec2, cloud);
    assertThat(outcome).isNotEqualTo(Outcome.STUCK);
  }

  @FaultSweep(kinds = FaultKind.LIFECYCLE_HANGS)
  void waitsForNothingForEver(AmazonEC2 ec2, Ec2Cloud cloud) {
    roll(ec2, cloud);
    assertThat(outcome).isNotEqualTo(Outcome.STUCK);
  }

  /** So many things can fail at once that rolling back is given up as well, but never silently. */
  @Chaos(seeds = 40)
  void isNotLeftInPiecesInSilence(AmazonEC2 ec2, Ec2Cloud cloud) {
    roll(ec2, cloud);
  }

  private void roll(AmazonEC2 ec2, Ec2Cloud cloud) {
    try {
      new FleetRoller(ec2, cloud.clock().sleeper()::sleep).roll(fleet.rollout());
      outcome = Outcome.ROLLED;
    } catch (AmazonClientException | RolloutFailedException failed) {
      outcome =
          String.valueOf(failed.getMessage()).endsWith("by hand")
              ? Outcome.STUCK
              : Outcome.ROLLED_BACK;
    }
  }

  /** Its calls are not swept. */
  @AfterEach
  void thereIsTheOldFleetOrTheNewOne(AmazonEC2 ec2, Ec2Cloud cloud) {
    WebFleet.assertThatItWasNeverSmaller(cloud.journal());
    switch (outcome) {
      case ROLLED -> fleet.assertThatItIsTheNewOneInFull(ec2);
      case ROLLED_BACK -> fleet.assertThatItIsTheOldOneInFull(ec2);
      case STUCK -> {}
    }
  }
}
