// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.ForkedJvm;
import io.github.ec2fake.ForkedJvm.Outcome;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cloud on a class path that has neither the SDK nor what comes with it. */
@Timeout(120)
@NeedsLoopback
class WithoutSdkTest {
  /** What core depends on at run time; class files of its own are in folders. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(jackson-(core|annotations|databind|dataformat-xml)|stax2|woodstox|jspecify)-.*");

  @Test
  void aCloudIsServedThroughItsEndpoint(@TempDir Path folder) throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(
                entry ->
                    new File(entry).isDirectory()
                        || KEPT.matcher(new File(entry).getName()).matches())
            .collect(Collectors.joining(File.pathSeparator));

    Outcome outcome = new ForkedJvm(folder, classPath).run(Map.of(), List.of(), WithoutSdk.class);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .hasSize(7)
        .startsWith(
            "SDK: false",
            "Apache: false",
            "ec2.eu-west-1.amazonaws.com",
            "running",
            "calls: 3",
            "page: true")
        .last()
        .asString()
        .startsWith("missing: com/amazonaws/");
  }
}
