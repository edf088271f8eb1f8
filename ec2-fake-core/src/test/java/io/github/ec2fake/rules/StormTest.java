// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.anyCall;
import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.fault.Faults.bundling;
import static io.github.ec2fake.fault.Faults.call;
import static io.github.ec2fake.fault.Faults.imageCreation;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.time.DurationDistribution;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whatever is left to chance follows from the seed: a storm of faults over spread durations leaves
 * the same journal, byte for byte, however often, in whatever order, wherever and on whichever JDK.
 * The journal of one is kept beside this class; {@code -Dstorm.write=true} writes it anew.
 */
@Isolated("changes the default locale and time zone")
class StormTest {
  private static final int REPETITIONS = 100;

  @Test
  void isTheSameAHundredTimes() {
    String first = storm(42);

    for (int repetition = 1; repetition < REPETITIONS; repetition++) {
      assertThat(storm(42)).as("repetition %d", repetition).isEqualTo(first);
    }
  }

  @Test
  void isTheSameOnEveryJdk() throws IOException {
    String journal = storm(42);
    if (Boolean.getBoolean("storm.write")) {
      Files.writeString(
          Path.of("src/test/resources/io/github/ec2fake/rules/storm-42.txt"), journal);
    }
    try (InputStream kept = getClass().getResourceAsStream("storm-42.txt")) {
      assertThat(journal)
          .isEqualTo(
              new String(Objects.requireNonNull(kept).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void doesNotDependOnWhichCameBefore() {
    List<Long> seeds = new ArrayList<>(List.of(1L, 2L, 3L, 4L, 5L));
    TreeMap<Long, String> forwards = new TreeMap<>();
    seeds.forEach(seed -> forwards.put(seed, storm(seed)));
    Collections.reverse(seeds);
    TreeMap<Long, String> backwards = new TreeMap<>();
    seeds.forEach(seed -> backwards.put(seed, storm(seed)));

    assertThat(backwards).isEqualTo(forwards);
    assertThat(forwards.values()).doesNotHaveDuplicates();
  }

  @Test
  void dependsOnNeitherLocaleNorTimeZone() {
    String here = storm(42);

    ForeignDefaults.inEach(language -> assertThat(storm(42)).as(language).isEqualTo(here));
  }

  private static String storm(long seed) {
    Timing timing =
        Timing.builder()
            .duration(
                Phase.EBS_BOOT,
                DurationDistribution.between(Duration.ofSeconds(20), Duration.ofMinutes(2)))
            .duration(
                Phase.IMAGE_CREATION,
                DurationDistribution.median(Duration.ofMinutes(2))
                    .percentile(99, Duration.ofHours(1)))
            .build();
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .seed(seed)
            .startingAt(START)
            .time(TimeMode.perCall(Duration.ofSeconds(7)))
            .timing(timing)
            .build()) {
      inject(cloud.faults());
      String refusals = work(cloud);
      return cloud.journal().toText() + refusals;
    }
  }

  private static void inject(Faults faults) {
    faults.on(anyCall()).withProbability(0.05).dropConnection();
    faults.on(anyCall()).withProbability(0.05).delay(Duration.ofSeconds(20));
    faults.on(call("RunInstances")).withProbability(0.2).loseReply();
    faults.on(anyCall().by(PARTNER)).withProbability(0.2).throttle();
    faults.on(call("CreateImage")).withProbability(0.2).fail(ErrorReply.INTERNAL_ERROR);
    faults.on(booting()).withProbability(0.1).fail("Server.InternalError", "Internal error");
    faults.on(imageCreation().atPercent(50)).withProbability(0.3).slowDown(5);
    faults.on(bundling().atPercent(42)).withProbability(0.5).fail("Client.S3Error", "Slow Down");
  }

  /** What is done follows from another seed, which is always the same; what the caller saw. */
  private static String work(Ec2Cloud cloud) {
    StringBuilder refusals = new StringBuilder();
    SplittableRandom random = new SplittableRandom(7);
    AmazonEC2 owner = cloud.client();
    AmazonEC2 partner = cloud.client(PARTNER);
    List<String> instances = new ArrayList<>();
    List<String> images = new ArrayList<>(List.of(LINUX_EBS));
    for (int step = 0; step < 60; step++) {
      String name = "image " + step;
      // Not in an expression each: what one step draws must not depend on what became of another.
      int action = random.nextInt(7);
      int any = random.nextInt(1000);
      try {
        switch (action) {
          case 0 ->
              instances.add(
                  Fixtures.launched(owner, launch(pick(images, any)).withClientToken(name))
                      .getInstanceId());
          case 1 -> instances.add(Fixtures.launched(owner, WINDOWS_STORE).getInstanceId());
          case 2 ->
              images.add(
                  owner
                      .createImage(new CreateImageRequest(pick(instances, any), name))
                      .getImageId());
          case 3 -> owner.modifyImageAttribute(sharing(pick(images, any), account(PARTNER)));
          case 4 -> Fixtures.launched(partner, pick(images, any));
          case 5 -> owner.bundleInstance(Bundling.bundling(cloud, OWNER, pick(instances, any)));
          default ->
              owner.terminateInstances(
                  new TerminateInstancesRequest(List.of(pick(instances, any))));
        }
      } catch (AmazonClientException refused) {
        refusals.append(step).append(": ").append(refused.getMessage()).append('\n');
      }
    }
    return refusals.toString();
  }

  private static String pick(List<String> ids, int any) {
    return ids.isEmpty() ? "i-00000000" : ids.get(any % ids.size());
  }
}
