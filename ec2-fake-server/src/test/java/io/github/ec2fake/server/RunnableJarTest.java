// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** The jar as users start it; runs after it has been packed. */
@Timeout(120)
@EnabledIf(
    value = "io.github.ec2fake.server.Loopback#isUp",
    disabledReason = "there is no loopback interface to listen on")
class RunnableJarTest {
  @Test
  void servesFromOneJar() throws IOException, InterruptedException {
    Process process = start("--port", "0");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      assertThat(line).startsWith("ec2-fake listens on http://127.0.0.1:");
      URI server = URI.create(line.split("[ ,]+", -1)[3]);

      assertThat(MainTest.post(server, "DescribeImages&ImageId=ami-1cbd4475"))
          .contains("Windows-2008R2-SP1-English-Base-v103");
      assertThat(MainTest.post(server, "RunInstances&ImageId=ami-1cbd4475&MinCount=1&MaxCount=1"))
          .contains("<instanceId>i-");
      // Not process.destroy(), which closes the stream that is still to be read.
      process.toHandle().destroy();
      assertThat(lines.readLine()).as("nothing but its address").isNull();
    }
    process.waitFor();
  }

  @Test
  void exitsWithTwoIfAnOptionIsWrong() throws IOException, InterruptedException {
    Process process = start("--colour", "blue");

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("ec2-fake-server: there is no option --colour");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static Process start(String... arguments) throws IOException {
    String command = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(command, "-jar", System.getProperty("runnable.jar"));
    builder.command().addAll(List.of(arguments));
    // The JVM names these options on the stream that is read here.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.redirectErrorStream(true).start();
  }
}
