// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import io.github.ec2fake.Ec2Cloud;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whole JVMs until their first reply, with the settings that make them start faster. */
final class FreshJvms {
  /** The first compiler only, which is the faster one until a JVM has run for many seconds. */
  private static final List<String> ONE_COMPILER =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path folder;
  private final String classPath;

  private FreshJvms(Path folder) throws IOException {
    this.folder = folder;
    List<String> jars = new ArrayList<>();
    for (String entry :
        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
      jars.add(jar(Path.of(entry), jars.size()).toString());
    }
    this.classPath = String.join(File.pathSeparator, jars);
  }

  static void measure(Report report) {
    try {
      Path folder = Files.createTempDirectory("ec2-fake-benchmarks");
      try {
        new FreshJvms(folder).report(report);
      } finally {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(Report report) throws IOException {
    String document = document().toString();
    String archive = archive();
    List<String> archived = List.of("-XX:SharedArchiveFile=" + archive);
    List<String> both = Stream.of(archived, ONE_COMPILER).flatMap(List::stream).toList();
    report.rowWithoutBytes(
        "a JVM until its first DescribeImages, beside the floor",
        pairs(() -> run(List.of()), () -> run(List.of(), document)));
    report.rowWithoutBytes(
        "the same, beside a JVM until the first answer of a stub of Mockito",
        pairs(() -> run(List.of()), () -> run(List.of(), FirstCall.STUB)));
    report.rowWithoutBytes(
        "the same with `" + String.join(" ", ONE_COMPILER) + "`, beside a JVM without",
        pairs(() -> run(ONE_COMPILER), () -> run(List.of())));
    report.rowWithoutBytes(
        "the same with an archive of its classes, beside a JVM without",
        pairs(() -> run(archived), () -> run(List.of())));
    report.rowWithoutBytes(
        "the same with both, beside a JVM without", pairs(() -> run(both), () -> run(List.of())));
  }

  private static SideBySide.Result pairs(
      Supplier<SideBySide.Cost> ours, Supplier<SideBySide.Cost> other) {
    SideBySide.Cost[] left = new SideBySide.Cost[SideBySide.PAIRS];
    SideBySide.Cost[] right = new SideBySide.Cost[SideBySide.PAIRS];
    Arrays.setAll(
        left,
        i -> {
          right[i] = other.get();
          return ours.get();
        });
    return SideBySide.Result.of(left, right);
  }

  /** What the floor answers. */
  private Path document() throws IOException {
    Path document = folder.resolve("DescribeImages.xml");
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      return Files.writeString(
          document,
          CannedReplies.document(cloud, "Action=DescribeImages&ImageId.1=" + SmallCalls.IMAGE));
    }
  }

  /** An archive of the classes that a first call loads. */
  private String archive() {
    String archive = folder.resolve("classes.jsa").toString();
    run(List.of("-XX:ArchiveClassesAtExit=" + archive));
    return archive;
  }

  /** A folder of classes as a jar: an archive of classes has no use for folders. */
  private Path jar(Path entry, int number) throws IOException {
    if (!Files.isDirectory(entry)) {
      return entry;
    }
    Path jar = folder.resolve("classes" + number + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(entry)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String name = entry.relativize(each).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(each, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /** Runs {@link FirstCall} in a JVM of its own, which prints its processor time. */
  private SideBySide.Cost run(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, FirstCall.class.getName()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String nanos =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && line.chars().allMatch(Character::isDigit))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no figure of " + command));
      return new SideBySide.Cost(Long.parseLong(nanos) / 1e3, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
