// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ec2fake.Mutations;
import io.github.ec2fake.endpoint.NeedsLoopback;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Good input with some of its bytes changed. Little of it in the usual build, and more than a
 * million with the Maven profile {@code endurance}.
 */
@Timeout(7200)
@Isolated("measures the memory in use")
class MutatedInputsTest {
  private static final int INPUTS = Integer.getInteger("mutated.inputs", 3_000);
  private static final int ORDERS = Integer.getInteger("mutated.orders", 500);
  private static final long MEGABYTE = 1 << 20;

  @AfterAll
  static void closeTheEndpoint() throws IOException {
    ControlRequestTarget.end();
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        arguments(
            "requests in memory",
            InMemoryConnectionTarget.seeds(),
            (Consumer<byte[]>) InMemoryConnectionTarget::fuzzerTestOneInput),
        arguments(
            "saved catalogues",
            SavedCatalogueTarget.seeds(),
            (Consumer<byte[]>) SavedCatalogueTarget::fuzzerTestOneInput),
        arguments(
            "files of EC2Config",
            Ec2ConfigFileTarget.seeds(),
            (Consumer<byte[]>) Ec2ConfigFileTarget::fuzzerTestOneInput));
  }

  /** Their own test, because they need an endpoint. */
  @Test
  @NeedsLoopback
  void ordersOfScriptsAreCarriedOutOrRefusedAndLeaveNothing() throws IOException {
    List<byte[]> seeds = ControlRequestTarget.seeds();
    for (byte[] order : seeds) {
      ControlRequestTarget.begin();
      // Its instance is not a Spot Instance.
      String text = new String(order, ISO_8859_1);
      assertThat(ControlRequestTarget.checkedStatus(order))
          .as(text)
          .isEqualTo(text.contains("spot-interruption") ? 409 : 200);
    }

    tryMutated("orders of scripts", seeds, ControlRequestTarget::fuzzerTestOneInput, ORDERS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void areTakenOrRefusedAndLeaveNothing(String name, List<byte[]> seeds, Consumer<byte[]> target) {
    tryMutated(name, seeds, target, INPUTS);
  }

  private static void tryMutated(
      String name, List<byte[]> seeds, Consumer<byte[]> target, int inputs) {
    Mutations mutations = new Mutations(20110715);
    seeds.forEach(target);
    long before = memoryInUse();
    int threads = Thread.activeCount();
    for (int i = 0; i < inputs; i++) {
      byte[] input = mutations.next(seeds);
      try {
        target.accept(input);
      } catch (RuntimeException | Error defect) {
        throw new AssertionError(name + ", for\n" + new String(input, ISO_8859_1), defect);
      }
    }

    assertThat(Thread.activeCount()).as("threads").isLessThanOrEqualTo(threads);
    assertThat(memoryInUse() - before).as("bytes that stay").isLessThan(32 * MEGABYTE);
  }

  private static long memoryInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
