// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.fault.Faults.bundling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.BundleDestination;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.TimeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * The pictures of pages in {@code docs} are pages as they are made. {@code -Ddocs.write=true} takes
 * them anew.
 */
@Timeout(300)
class ScreenshotsTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 840;
  private static final int MOST_BYTES = 300_000;

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  private Path folder;

  static class RedBundleTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE =
        Ec2Fake.builder()
            .cloud(
                cloud ->
                    cloud
                        .startingAt(Instant.parse("2011-07-15T09:00:00Z"))
                        .time(TimeMode.manual())
                        .callSites())
            .build();

    @Test
    void bundlesTheInstance(AmazonEC2 ec2, Ec2Cloud cloud) {
      String instanceId =
          ec2.runInstances(new RunInstancesRequest("ami-dd20c3b4", 1, 1))
              .getReservation()
              .getInstances()
              .get(0)
              .getInstanceId();
      cloud.clock().advanceUntilSettled();
      cloud
          .faults()
          .on(bundling().atPercent(42))
          .fail("Client.S3Error", "AccessDenied(403)- Access Denied");

      String bundleId =
          ec2.bundleInstance(
                  new BundleInstanceRequest(
                      instanceId,
                      new BundleDestination("my-bucket", "winami")
                          .storage(cloud.credentials(cloud.account()).getCredentials())))
              .getBundleTask()
              .getBundleId();
      for (int i = 0; i < 6; i++) {
        cloud.clock().advance(Duration.ofSeconds(30));
        ec2.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(bundleId));
      }

      assertThat(ec2).bundleTask(bundleId).isComplete();
    }
  }

  @Test
  void showsARedTest() throws Exception {
    Path page = pageOf(RedBundleTestCases.class);
    assertThat(page)
        .content()
        .contains("\"failure\":\"", "bundling at 42 %", "\"l\":\"ScreenshotsTest.java:");
    photograph(page, "page-of-a-red-test.png");
  }

  @Test
  void showsASweep() throws Exception {
    Path page = pageOf(SweepTableTest.ThreeKindsTestCases.class);
    assertThat(page)
        .content()
        .contains("3 points of failure, 15 runs, 7 ok, 8 RED", "the run without faults");
    photograph(page, "page-of-a-sweep.png");
  }

  @ParameterizedTest
  @CsvSource({"page-of-a-red-test.png, README.md", "page-of-a-sweep.png, docs/pages.md"})
  void isInTheDocuments(String picture, String page) throws IOException {
    Path file = Pages.root().resolve("docs").resolve(picture);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(WIDTH);
    assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    assertThat(Pages.page(page).links()).anyMatch(link -> link.endsWith(picture));
  }

  /** Runs tests that are red, and returns the only page that they leave. */
  private Path pageOf(Class<?> tests) throws IOException {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .configurationParameter("ec2fake.output", folder.toString())
        .execute();
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
    }
  }

  private void photograph(Path page, String picture) throws Exception {
    boolean docs = Boolean.getBoolean("docs.write");
    Path file = docs ? Pages.root().resolve("docs").resolve(picture) : folder.resolve(picture);
    Process chromium;
    try {
      chromium =
          new ProcessBuilder(
                  "chromium",
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-quic",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--hide-scrollbars",
                  "--user-data-dir=" + folder.resolve("profile"),
                  "--window-size=" + WIDTH + "," + HEIGHT,
                  "--virtual-time-budget=3000",
                  "--screenshot=" + file,
                  page.toUri().toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException missing) {
      assumeTrue(false, "there is no chromium on this machine");
      return;
    }
    assertThat(chromium.waitFor(200, TimeUnit.SECONDS)).isTrue();
    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(HEIGHT);
  }
}
