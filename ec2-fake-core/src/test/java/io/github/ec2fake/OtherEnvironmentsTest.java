// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same calls lead to the same journal, whatever surrounds the JVM, of whichever JDK it is. */
@Timeout(240)
@Isolated("sets the zone of the machine")
class OtherEnvironmentsTest {
  /** Where machines keep their JDKs. */
  private static final Path JDKS = Path.of("/usr/lib/jvm");

  private static final int OLDEST = 17;

  private final Path folder;

  OtherEnvironmentsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata"
            + " -Dfile.encoding=US-ASCII",
        "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Kiritimati"
            + " -Dfile.encoding=ISO-8859-1",
        "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.timezone=America/St_Johns"
      })
  void localeZoneAndCharsetMakeNoDifference(String options) throws Exception {
    assertSame(new ForkedJvm(folder), Map.of(), List.of(options.split(" ", -1)));
  }

  @Test
  void settingsOfAwsAndProxiesMakeNoDifference() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path settings = Files.createDirectory(home.resolve(".aws"));
    Files.writeString(settings.resolve("config"), "[default]\nregion = mars-1\n[broken\n");
    Files.writeString(settings.resolve("credentials"), "[default]\naws_access_key_id\n");
    String proxy = "http://proxy.invalid:3128";

    assertSame(
        new ForkedJvm(folder),
        Map.of(
            "HOME", home.toString(),
            "AWS_REGION", "mars-1",
            "AWS_PROFILE", "nosuch",
            "AWS_ACCESS_KEY_ID", "AKIDBOGUS",
            "AWS_SECRET_ACCESS_KEY", "bogus",
            "AWS_MAX_ATTEMPTS", "1",
            "AWS_RETRY_MODE", "adaptive",
            "HTTPS_PROXY", proxy,
            "http_proxy", proxy),
        List.of(
            "-Duser.home=" + home,
            "-Dhttps.proxyHost=proxy.invalid",
            "-DsocksProxyHost=proxy.invalid",
            "-Djava.net.useSystemProxies=true",
            // Every look-up of a name fails.
            "-Djdk.net.hosts.file=" + home.resolve("hosts")));
  }

  @Test
  void noFileIsWritten() throws Exception {
    // Not even root can write there.
    Path readOnly = Path.of("/proc");
    assumeTrue(Files.isDirectory(readOnly), "there is no folder that nobody can write to");

    assertSame(
        new ForkedJvm(folder).in(readOnly),
        Map.of(),
        List.of("-Djava.io.tmpdir=/proc", "-Duser.home=/proc"));
  }

  @Test
  void noNetworkInterfaceIsNeeded() throws Exception {
    List<String> withoutNetwork = List.of("unshare", "--map-root-user", "--net");
    assumeTrue(runs(withoutNetwork), "unshare cannot take the network away");

    assertSame(new ForkedJvm(folder).startedBy(withoutNetwork), Map.of(), List.of());
  }

  private static boolean runs(List<String> launcher) throws InterruptedException {
    List<String> command = new ArrayList<>(launcher);
    command.add("true");
    try {
      Process process = new ProcessBuilder(command).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  static Stream<Path> jdks() throws IOException {
    if (!Files.isDirectory(JDKS)) {
      return Stream.of(Path.of(System.getProperty("java.home")));
    }
    try (Stream<Path> all = Files.list(JDKS)) {
      return all
          .filter(home -> !Files.isSymbolicLink(home))
          .filter(home -> Files.isExecutable(home.resolve("bin").resolve("java")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void eachJdkOfTheMachineDoesTheSame(Path home) throws Exception {
    assumeTrue(version(home) >= OLDEST, home + " is no JDK of version 17 or newer");

    assertSame(new ForkedJvm(folder).of(home), Map.of(), List.of());
  }

  /** As its file {@code release} says; 0 if it does not. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceFirst("^\\D*(\\d+).*", "$1"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }

  private void assertSame(ForkedJvm jvm, Map<String, String> environment, List<String> options)
      throws Exception {
    Path journal = folder.resolve("journal");

    jvm.run(environment, options, OtherEnvironmentsTest.class, journal.toString());

    assertThat(Files.readString(journal)).isEqualTo(told());
  }

  /** Run in the other JVM. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), told());
  }

  /** The SDK prints its dates in the zone of the machine, and names its proxy. */
  private static String told() {
    TimeZone machine = TimeZone.getDefault();
    try {
      return OtherJvmTest.journal(1, () -> TimeZone.setDefault(TimeZone.getTimeZone("UTC")))
          .replaceAll("; Proxy: [^)]*", "");
    } finally {
      TimeZone.setDefault(machine);
    }
  }
}
