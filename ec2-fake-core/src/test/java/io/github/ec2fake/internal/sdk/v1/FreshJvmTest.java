// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.ForkedJvm;
import io.github.ec2fake.ForkedJvm.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the SDK reads once, when its classes load, or from the environment. */
@Timeout(120)
class FreshJvmTest {
  private static final String BANNER = "reached end of support";

  private final Path folder;

  FreshJvmTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theAnnouncementOfTheEndOfSupportIsSilenced() throws Exception {
    Outcome outcome = run(Map.of(), List.of(), "call");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).containsExactly("key pairs 1", "threads [main]", "property null");
  }

  @Test
  void theAnnouncementWouldBeThereOtherwise() throws Exception {
    assertThat(run(Map.of(), List.of(), "sdk").err()).contains(BANNER);
  }

  @Test
  void theEnvironmentDoesNotLeakIn() throws Exception {
    String nobody = "proxy.invalid";
    Path profiles = Files.writeString(folder.resolve("config"), "[broken\nregion = mars-1\n");
    Outcome outcome =
        run(
            Map.ofEntries(
                Map.entry("AWS_ACCESS_KEY_ID", "AKIDBOGUS"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "bogus"),
                Map.entry("AWS_SESSION_TOKEN", "bogus"),
                Map.entry("AWS_REGION", "mars-1"),
                Map.entry("AWS_PROFILE", "nosuch"),
                Map.entry("AWS_CONFIG_FILE", profiles.toString()),
                Map.entry("AWS_RETRY_MODE", "adaptive"),
                Map.entry("AWS_MAX_ATTEMPTS", "1"),
                Map.entry("HTTPS_PROXY", "http://" + nobody + ":3128"),
                Map.entry("https_proxy", "http://" + nobody + ":3128"),
                Map.entry("HTTP_PROXY", "http://" + nobody + ":3128"),
                Map.entry("http_proxy", "http://" + nobody + ":3128")),
            List.of(
                "-Daws.accessKeyId=AKIDBOGUS",
                "-Daws.secretKey=bogus",
                "-Daws.sessionToken=bogus",
                "-Daws.region=mars-1",
                "-Daws.profile=nosuch",
                "-Dcom.amazonaws.sdk.retryMode=adaptive",
                "-Dcom.amazonaws.sdk.maxAttempts=1",
                "-Dhttps.proxyHost=" + nobody,
                "-Dhttps.proxyPort=3128",
                "-Dhttp.proxyHost=" + nobody,
                "-Dhttp.proxyPort=3128",
                "-DsocksProxyHost=" + nobody,
                // Every look-up of a name fails.
                "-Djdk.net.hosts.file=" + folder.resolve("hosts")),
            "retries");

    List<String> expected = new ArrayList<>();
    expected.add("retry mode LEGACY");
    expected.addAll(
        Collections.nCopies(12, "host ec2.eu-west-1.amazonaws.com key AKIDALICE token null"));
    expected.add("slept [PT0.1S, PT0.2S, PT0.4S, PT0.1S, PT0.2S, PT0.4S, PT0.1S, PT0.2S, PT0.4S]");
    expected.add("threads [main]");
    assertThat(outcome.out()).as(outcome.err()).isEqualTo(expected);
  }

  @Test
  void clientSideMonitoringStaysOff() throws Exception {
    Outcome outcome = run(Map.of("AWS_CSM_ENABLED", "true"), List.of(), "call");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).startsWith("key pairs 1", "threads [main]");
  }

  @Test
  void aSocksProxyIsNotAskedForAPlainHttpEndpoint() throws Exception {
    try (ServerSocketChannel proxy = ServerSocketChannel.open()) {
      proxy.configureBlocking(false);
      proxy.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Outcome outcome =
          run(
              Map.of(),
              List.of(
                  "-DsocksProxyHost=127.0.0.1",
                  "-DsocksProxyPort=" + proxy.socket().getLocalPort()),
              "http",
              "http://ec2.example.com");

      assertThat(outcome.out()).as(outcome.err()).containsExactly(NoNetwork.EXPLANATION);
      assertThat(proxy.accept()).as("a connection").isNull();
    }
  }

  private Outcome run(Map<String, String> environment, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    return new ForkedJvm(folder).run(environment, options, FreshJvm.class, arguments);
  }
}
