// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a main class in a JVM of its own, with a known environment. */
public final class ForkedJvm {
  private final Path folder;
  private final String classPath;
  private Path javaHome = Path.of(System.getProperty("java.home"));
  private Path workingFolder = Path.of("").toAbsolutePath();
  private List<String> launcher = List.of();

  /** Runs with the class path of the tests, and keeps its files in a folder. */
  public ForkedJvm(Path folder) {
    this(folder, System.getProperty("java.class.path"));
  }

  /** Runs with a class path, and keeps its files in a folder. */
  public ForkedJvm(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  /** Runs another JDK than that of the tests. */
  public ForkedJvm of(Path home) {
    javaHome = home;
    return this;
  }

  /** Runs in another working folder than that of the tests. */
  public ForkedJvm in(Path working) {
    workingFolder = working;
    return this;
  }

  /** Lets another program start the JVM, such as {@code unshare}. */
  public ForkedJvm startedBy(List<String> command) {
    launcher = command;
    return this;
  }

  /** What the JVM has written. */
  public record Outcome(List<String> out, String err) {}

  /** Runs to the end, which has to be a good one. */
  public Outcome run(
      Map<String, String> environment, List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(launcher);
    command.add(javaHome.resolve("bin").resolve("java").toString());
    // Starts faster; loading classes is the work.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> variables = builder.environment();
    // The JVM says on its error output that it picked these up; the rest would steer the SDK.
    variables.keySet().removeIf(name -> name.startsWith("AWS_") || name.endsWith("JAVA_OPTIONS"));
    variables.remove("JAVA_TOOL_OPTIONS");
    variables.putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
    String errors = Files.readString(err);
    assertThat(process.exitValue()).as(errors).isZero();
    return new Outcome(Files.readAllLines(out), errors);
  }
}
