// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ec2fake.Ec2Cloud;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** The guide's command-line procedures, with the AWS CLI, as {@code guide.sh} has them. */
@Timeout(240)
@EnabledIf(
    value = "io.github.ec2fake.examples.Loopback#isUp",
    disabledReason = "there is no loopback interface to listen on")
class CommandLineTest {
  @Test
  void allProceduresEndAsTheGuideSays() throws Exception {
    String missing = missing("bash", "aws");
    assumeTrue(missing.isEmpty(), missing);
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      Process script = run("bash", script().toString(), cloud.listen().uri().toString());
      String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(script.waitFor()).as(said).isZero();
      assertThat(said).endsWith("All procedures ended as the guide says.\n");
      assertThat(cloud.journal().calls("BundleInstance")).hasSize(1);
      assertThat(cloud.s3().bucket("mybucket").objects()).isNotEmpty();
    }
  }

  /** Why the script cannot run here, or an empty text. */
  private static String missing(String... programs) throws InterruptedException, IOException {
    for (String program : programs) {
      if (Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
          .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
        return "there is no " + program + " on the path";
      }
    }
    Process version = run("aws", "--version");
    String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return version.waitFor() == 0 && said.startsWith("aws-cli")
        ? ""
        : "the AWS CLI on the path does not work: " + said;
  }

  private static Process run(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().put("AWS_CONFIG_FILE", "does-not-exist");
    builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", "does-not-exist");
    builder.environment().put("NO_PROXY", "127.0.0.1");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static Path script() throws URISyntaxException {
    Path classes =
        Path.of(CommandLineTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return classes.resolve("../../src/test/scripts/guide.sh").normalize();
  }
}
