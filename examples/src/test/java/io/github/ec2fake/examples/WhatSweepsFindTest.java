// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much a sweep covers, and how little it lets pass. */
class WhatSweepsFindTest {
  private static final String WINDOWS = "ami-1cbd4475";

  @Test
  void everyCallIsSwept() {
    List<String> names = Sweeps.names(CountingTestCases.class);

    assertThat(CountingTestCases.ACTIONS).hasSizeGreaterThan(20);
    List<String> expected = new ArrayList<>(List.of("no faults"));
    List<String> before = new ArrayList<>();
    for (String action : CountingTestCases.ACTIONS) {
      before.add(action);
      long nth = before.stream().filter(action::equals).count();
      expected.add(action + " #" + nth + " is refused");
    }
    assertThat(names).containsExactlyElementsOf(expected);
  }

  /** The clock moves so little at each call that there is something to wait for. */
  static class CountingTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE =
        Ec2Fake.builder()
            .cloud(cloud -> cloud.time(TimeMode.perCall(Duration.ofMillis(100))))
            .build();

    static final List<String> ACTIONS = new ArrayList<>();

    @FaultSweep(kinds = FaultKind.REFUSAL)
    void bakes(AmazonEC2 ec2, Ec2Cloud cloud) {
      try {
        new ImageBakery(ec2, cloud.clock().sleeper()::sleep)
            .bake(WINDOWS, "My AMI", "999988887777");
      } catch (AmazonClientException failed) {
        assertThat(ec2).hasNoImages();
      }
      if (ACTIONS.isEmpty()) {
        cloud.journal().calls().stream().map(CallEntry::action).forEach(ACTIONS::add);
      }
    }
  }

  @Test
  void oneMissingLineOfCleanUpIsFound() {
    Map<String, String> red = Sweeps.red(ForgetfulTestCases.class);

    assertThat(red)
        .containsOnlyKeys(
            "DescribeInstances #1 is refused",
            "CreateImage #1 is refused",
            "DescribeImages #1 is refused",
            "snapshot #1 fails",
            "image creation #1 fails");
    assertThat(red.values()).allMatch(text -> text.contains("to have no instances"));
  }

  static class ForgetfulTestCases {
    @FaultSweep(
        kinds = {FaultKind.REFUSAL, FaultKind.LIFECYCLE_FAILS},
        percents = {})
    void bakes(AmazonEC2 ec2, Ec2Cloud cloud) {
      try {
        bakeWithoutTryingToClose(ec2, cloud);
      } catch (AmazonClientException | BakingFailedException failed) {
        assertThat(ec2).hasNoImages();
      }
      assertThat(ec2).hasNoInstances().hasNoOrphanedSnapshots();
    }

    /** {@link ImageBakery#bake} but for one line: the builder is not in a try. */
    private static void bakeWithoutTryingToClose(AmazonEC2 ec2, Ec2Cloud cloud) {
      Retries retries = new Retries(cloud.clock().sleeper()::sleep);
      BakeryJob job = new BakeryJob("job");
      try (UnfinishedImage image = new UnfinishedImage(ec2, retries, job)) {
        BuilderInstance builder = new BuilderInstance(ec2, retries, job);
        image.create(builder.launch(WINDOWS), "My AMI");
        builder.close();
        image.shareAndFinish("999988887777");
      }
    }
  }
}
