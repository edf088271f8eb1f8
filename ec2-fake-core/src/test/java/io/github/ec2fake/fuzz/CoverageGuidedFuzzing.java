// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer look for inputs that reach code which none before has reached, each target in a JVM
 * of its own: {@code ./mvnw -Pendurance -pl ec2-fake-core test -Dtest=CoverageGuidedFuzzing}, with
 * {@code -Dfuzzing.seconds=N} for as long as wanted. What breaks a target is in the message, in
 * Base64.
 */
class CoverageGuidedFuzzing {
  private static final String SECONDS = System.getProperty("fuzzing.seconds", "600");

  static Stream<Arguments> targets() {
    return Stream.of(
        arguments(InMemoryConnectionTarget.class, InMemoryConnectionTarget.seeds()),
        arguments(SavedCatalogueTarget.class, SavedCatalogueTarget.seeds()),
        arguments(Ec2ConfigFileTarget.class, Ec2ConfigFileTarget.seeds()),
        arguments(ControlRequestTarget.class, ControlRequestTarget.seeds()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void findsNothing(Class<?> target, List<byte[]> seeds, @TempDir Path folder) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    for (byte[] seed : seeds) {
      Files.write(corpus.resolve("seed-" + seeds.indexOf(seed)), seed);
    }
    Path said = folder.resolve("said");

    int exit = jazzer(target, corpus, folder, said);

    assertThat(exit).as(Files.readString(said)).isZero();
  }

  private static int jazzer(Class<?> target, Path corpus, Path folder, Path said)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=io.github.ec2fake.**",
                // It takes the orders' way to the endpoint for an attack.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--reproducer_path=" + folder,
                "-max_total_time=" + SECONDS,
                "-seed=20110715",
                "-max_len=4096",
                "-artifact_prefix=" + folder + "/",
                corpus.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.HOURS)).as("ended").isTrue();
    return process.exitValue();
  }
}
