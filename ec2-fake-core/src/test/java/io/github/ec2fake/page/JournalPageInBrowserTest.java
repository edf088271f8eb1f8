// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.page;

import static io.github.ec2fake.fault.Faults.call;
import static io.github.ec2fake.fault.Faults.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.waiters.WaiterParameters;
import com.amazonaws.waiters.WaiterTimedOutException;
import com.amazonaws.waiters.WaiterUnrecoverableException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.JournalPage;
import io.github.ec2fake.RunTable;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.page.HtmlPage;
import io.github.ec2fake.internal.page.Run;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a journal, as who looks into a red test has it. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
    value = "io.github.ec2fake.page.Browser#isThere",
    disabledReason = "there is no chromium with a chromedriver on this machine")
class JournalPageInBrowserTest {
  private static final String NASTY = "</script><script>document.title='taken'</script>\"'&amp;";
  private static final String AXE = "axe-core-4.10.3/axe.min.js";
  private static final String ARROW_DOWN = "\uE015";
  private static final String END = "\uE010";
  private static final String TAB = "\uE004";
  private static final String ESCAPE = "\uE00C";

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  static Path folder;

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private Browser browser;

  @BeforeAll
  void start() throws Exception {
    browser = Browser.start(folder.resolve("profile"), "light");
  }

  @AfterAll
  void stop() throws Exception {
    browser.close();
  }

  @Test
  void opensAtTheProblemWithTheFailureOnTop() throws Exception {
    open(page(red()));

    assertThat(browser.text("h1")).isEqualTo("SnapshotTest.keeps " + NASTY);
    assertThat(browser.text("#facts")).startsWith("failed").contains("seed 20110715", "11 calls");
    assertThat(browser.text("#failure-text")).startsWith("Expecting snapshot");
    assertThat(browser.text(".row[aria-selected=true]")).contains("fault", "snapshot fails with");
    assertThat(browser.text("#details")).startsWith("A fault fired").contains("pending", "error");
  }

  @Test
  void loadsNothing() throws Exception {
    open(page(red()));

    assertThat(browser.run("return performance.getEntriesByType('resource').length").asInt())
        .isZero();
  }

  @Test
  void showsWhateverAValueSaysAndDoesNothingOfIt() throws Exception {
    open(page(red()));
    type("CreateTags 200");
    browser.run("document.querySelector('.row').click()");
    browser.frame();

    assertThat(browser.run("return document.title").asText()).startsWith("SnapshotTest.keeps");
    assertThat(browser.text("#details")).contains(NASTY);
  }

  @Test
  void searchesAndFilters() throws Exception {
    open(page(red()));
    type("createvolume");
    assertThat(browser.text("#count")).matches("3 of \\d+ events");

    type("createvolume -fault");
    assertThat(browser.text("#count")).matches("2 of \\d+ events");

    type("nothing has this");
    assertThat(browser.text("#rows")).isEqualTo("Nothing matches.");

    browser.press(ESCAPE);
    browser.click("#kinds button[data-kind=clock]");
    browser.click("#kinds button[data-kind=state]");
    assertThat(kinds()).containsOnly("call", "fault", "stale");
  }

  @Test
  void findsWhatIsOnlyInAReply() throws Exception {
    Ec2Cloud cloud = red();
    open(page(cloud));
    type("gp2");

    assertThat(kinds()).contains("call");
    assertThat(browser.text("#rows")).contains("DescribeVolumes");
  }

  @Test
  void putsTheResourceOfTheFailureFirst() throws Exception {
    open(page(red()));

    assertThat(browser.text(".gutter .focus")).startsWith("snapshot snap-");
    assertThat(
            browser.run("return document.querySelectorAll('.gutter > div')[1].className").asText())
        .contains("focus");

    browser.press("f");
    assertThat(browser.run("return document.getElementById('focus').value").asText())
        .startsWith("snap-");
    assertThat(browser.text("#rows")).contains("CreateSnapshot").doesNotContain("CreateTags");

    browser.press("f");
    assertThat(browser.text("#count")).doesNotContain(" of ");
  }

  @Test
  void showsARequestItsReplyAndWhatWasThere() throws Exception {
    open(page(red()));
    type("DescribeVolumes stale");
    browser.run("document.querySelector('.row').click()");
    browser.frame();

    assertThat(browser.text("#details"))
        .contains("DescribeVolumes → 200", "took no time", "volumes are")
        .contains("What the code under test saw", "What was there", "Volumes: [")
        .containsOnlyOnce("Value: " + NASTY)
        .contains("available since +0:00:05.000");
    assertThat(browser.run("return document.querySelectorAll('.sides mark').length").asInt())
        .isPositive();
  }

  @Test
  void showsWhatALostReplyWouldHaveSaid() throws Exception {
    open(page(red()));
    type("CreateVolume");
    browser.run("document.querySelector('.row').click()");
    browser.frame();

    assertThat(browser.text("#details"))
        .contains(
            "CreateVolume → no reply: Connection reset", "fault: CreateVolume loses its reply")
        .contains("Attempt 1 of 2 at this call", "VolumeId: vol-");
  }

  @Test
  void tiesAttemptsAndPollsTogether() throws Exception {
    open(page(red()));

    assertThat(
            browser
                .run("return document.querySelectorAll('.marks .tie:not(.wait)').length")
                .asInt())
        .isEqualTo(2);
    assertThat(browser.run("return document.querySelectorAll('.marks .tie.wait').length").asInt())
        .isEqualTo(1);
    type("DescribeSnapshots");
    browser.run("document.querySelectorAll('.row')[1].click()");
    browser.frame();
    assertThat(browser.text("#details")).contains("polled by a waiter", "Poll 1 of 2 of a waiter");
  }

  @Test
  void namesTheLineOfEachCall() throws Exception {
    open(page(red()));
    type("CreateSnapshot");

    assertThat(browser.text(".row .line")).startsWith("JournalPageInBrowserTest.java:");
  }

  @Test
  void tellsWhatThereWasAtTheEnd() throws Exception {
    open(page(red()));
    browser.click("#end");

    assertThat(browser.text("#details"))
        .startsWith("At the end\nEc2Cloud[seed 20110715, ")
        .contains("  volume vol-", "  snapshot snap-");
  }

  @Test
  void foldsTime() throws Exception {
    open(page(red()));
    int folded = width();
    browser.press("z");
    assertThat(width()).isGreaterThan(folded);
    assertThat(browser.run("return document.getElementById('fold').checked").asBoolean()).isFalse();

    browser.press("z");
    assertThat(width()).isEqualTo(folded);
    browser.run("document.querySelector('.gap').click()");
    browser.frame();
    assertThat(width()).isGreaterThanOrEqualTo(folded);
  }

  @Test
  void isUsedByKeysAlone() throws Exception {
    open(page(red()));
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      browser.press(TAB);
      reached.add(
          browser
              .run("const e = document.activeElement; return e.id || e.className || e.tagName")
              .asText());
    }
    assertThat(reached)
        .contains("skip", "print", "file", "theme", "help", "search", "focus", "fold", "problem")
        .contains("lanes", "list", "details", "failure-text");

    browser.run("document.getElementById('list').focus()");
    browser.press(END);
    assertThat(selected()).isEqualTo(rows() - 1);
    browser.press("\uE011", ARROW_DOWN, ARROW_DOWN);
    assertThat(selected()).isEqualTo(2);
    browser.press("n");
    int first = selected();
    browser.press("n", "N");
    assertThat(selected()).isEqualTo(first);
    assertThat(
            browser
                .run("return document.getElementById('list').getAttribute('aria-activedescendant')")
                .asText())
        .isEqualTo("row-" + first);

    browser.press("?");
    assertThat(browser.run("return document.getElementById('keys').open").asBoolean()).isTrue();
    browser.press(ESCAPE);
    assertThat(browser.run("return document.getElementById('keys').open").asBoolean()).isFalse();
  }

  @Test
  void laysTwoRunsSideBySide() throws Exception {
    Path file =
        page(red()).beside(green().page().title("the green run")).writeTo(folder.resolve("2.html"));
    browser.open(file);

    assertThat(browser.text("#run-heads")).contains("SnapshotTest.keeps", "the green run");
    assertThat(browser.run("return document.querySelectorAll('.lanes').length").asInt())
        .isEqualTo(2);
    assertThat(browser.text(".row.differs")).contains("CreateVolume", "no reply");
    assertThat(browser.text("#details")).contains("This run has nothing here.");
    assertNothingSerious();

    browser.click("#single");
    assertThat(browser.run("return document.querySelectorAll('.half.none').length").asInt())
        .isZero();
  }

  @Test
  void leadsFromTheRedCellsOfASweepToTheirRuns() throws Exception {
    Path file =
        new RunTable("SnapshotTest.sweeps", "call")
            .summary("3 runs, 2 RED")
            .column("error")
            .run("CreateVolume #1", "error", "ok")
            .run("CreateTags #1", "error", "RED", page(red()).title("CreateTags #1 fails"))
            .run("CreateTags #1", "error", "RED", page(red()).title("CreateTags #1 <fails> always"))
            .run("CreateSnapshot #1", "hangs", "-")
            .baseline(green().page().title("the run without faults"))
            .writeTo(folder.resolve("sweep.html"));
    browser.open(file);

    assertThat(browser.text("h1")).isEqualTo("SnapshotTest.sweeps: CreateTags #1 fails");
    assertThat(browser.text("#summary")).isEqualTo("3 runs, 2 RED");
    assertThat(browser.text("#cells"))
        .isEqualTo(
            "call\terror\thangs\nCreateVolume #1\tok\t\nCreateTags #1\tREDRED\t\n"
                + "CreateSnapshot #1\t\t-");
    assertThat(browser.text("#run-heads")).contains("the run without faults");
    assertNothingSerious();

    browser.click("#cells button[data-run='1']");
    assertThat(browser.text("h1")).isEqualTo("SnapshotTest.sweeps: CreateTags #1 <fails> always");
    browser.open(URI.create(file.toUri() + "#CreateTags%20%231%20%3Cfails%3E%20always"));
    assertThat(browser.text("h1")).endsWith("<fails> always");
  }

  @Test
  void comparesWithThePageOfAnotherFile() throws Exception {
    Path other = green().page().title("from a file").writeTo(folder.resolve("other.html"));
    open(page(red()));
    browser.type("#file", other.toString());

    assertThat(browser.text("#run-heads")).contains("from a file");
  }

  @Test
  void followsACloudAtItsEndpoint() throws Exception {
    try (Ec2Cloud cloud = cloud(3);
        Ec2Endpoint endpoint = cloud.listen()) {
      cloud.client().describeRegions();
      browser.open(endpoint.uri().resolve("/_ec2fake/"));
      assertThat(browser.text("#facts")).startsWith("live");
      assertThat(browser.text("#count")).isEqualTo("1 event");

      browser.click("#follow");
      cloud.client().describeVolumes();
      for (int i = 0; i < 50 && !browser.text("#count").startsWith("2"); i++) {
        browser.runUntilDone("setTimeout(() => done(1), 200)");
      }
      assertThat(browser.text("#rows")).contains("DescribeRegions", "DescribeVolumes");
    }
  }

  @Test
  void printsAllThatIsShown() throws Exception {
    open(page(red()));
    type("CreateTags");
    byte[] paper = browser.print();

    assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(browser.run("return document.querySelectorAll('#paper tbody tr').length").asInt())
        .isEqualTo(rows())
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNothingThatKeepsAnybodyOut(String theme) throws Exception {
    open(page(red()));
    browser.run("document.documentElement.dataset.theme = '" + theme + "'");
    browser.frame();
    assertNothingSerious();
    browser.press("?");
    assertNothingSerious();
  }

  @Test
  void opensTenThousandEventsInASecondAndDrawsOnlyWhatIsSeen() throws Exception {
    Path file = folder.resolve("large.html");
    Files.writeString(file, HtmlPage.write("large", List.of(large(10_000)), null, (a, d) -> null));
    int fastest = Integer.MAX_VALUE;
    for (int i = 0; i < 5 && fastest >= 1_000; i++) {
      browser.open(file);
      fastest =
          Math.min(
              fastest,
              browser.run("return Number(document.documentElement.dataset.opened)").asInt());
    }
    assertThat(fastest)
        .as("milliseconds until it was open, at best: the machine may have other things to do")
        .isLessThan(1_000);
    assertThat(browser.text("#count")).isEqualTo("10000 events");
    assertThat(browser.run("return document.getElementsByTagName('*').length").asInt())
        .as("elements")
        .isLessThan(1_500);
    double beforeScrolling = browser.busyMillis();
    browser.runUntilDone(
        """
        const list = document.getElementById("list"), lanes = document.querySelector(".lanes");
        function step(n) {
          list.scrollTop = n * 4000;
          lanes.scrollLeft = n * 2500;
          requestAnimationFrame(() => n < 60 ? step(n + 1) : done(n));
        }
        step(0);
        """);
    assertThat((browser.busyMillis() - beforeScrolling) / 60)
        .as("milliseconds of a processor for a frame while it is scrolled")
        .isLessThan(16);
    browser.run("document.getElementById('list').focus()");
    browser.press(END);
    assertThat(browser.text(".row[aria-selected=true]")).contains("vol-");
  }

  private void assertNothingSerious() throws IOException, InterruptedException {
    browser.run(axe());
    JsonNode found =
        browser.runUntilDone(
            """
            axe.run().then(found => done(found.violations
              .filter(each => each.impact === "serious" || each.impact === "critical")
              .map(each => each.id + ": " + each.nodes.map(node => node.html).join(" "))));
            """);
    assertThat(found).isEmpty();
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(JournalPageInBrowserTest.class.getResourceAsStream(AXE), AXE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void open(JournalPage page) throws Exception {
    browser.open(page.writeTo(folder.resolve("page.html")));
    assertThat(browser.run("return document.documentElement.dataset.opened").asText())
        .as("the script came to its end")
        .matches("\\d+");
  }

  /** Searches, and waits until what is found is shown. */
  private void type(String query) throws Exception {
    browser.run("const s = document.getElementById('search'); s.value = ''; s.focus()");
    browser.type("#search", query);
  }

  private List<String> kinds() throws Exception {
    List<String> kinds = new ArrayList<>();
    browser
        .run("return [...document.querySelectorAll('.row .kind')].map(each => each.textContent)")
        .forEach(each -> kinds.add(each.asText()));
    return kinds;
  }

  private int width() throws Exception {
    return browser.run("return document.querySelector('.world').offsetWidth").asInt();
  }

  private int selected() throws Exception {
    return browser
            .run("return document.querySelector('.row[aria-selected=true]').ariaPosInSet")
            .asInt()
        - 1;
  }

  private int rows() throws Exception {
    return browser.run("return Number(document.querySelector('.row').ariaSetSize)").asInt();
  }

  private static JournalPage page(Ec2Cloud cloud) {
    String snapshot =
        cloud.journal().transitions().stream()
            .filter(each -> each.resourceType().equals("snapshot"))
            .findFirst()
            .orElseThrow()
            .resourceId();
    return cloud
        .page()
        .title("SnapshotTest.keeps " + NASTY)
        .failure("Expecting snapshot\n  " + snapshot + "\nto be completed, but was error");
  }

  private static Ec2Cloud red() {
    Ec2Cloud cloud = cloud(20110715);
    cloud.faults().on(call("CreateTags")).times(2).fail(ErrorReply.UNAVAILABLE);
    cloud.faults().on(call("CreateVolume")).loseReply();
    cloud.faults().on(snapshot()).fail("Client.Broken", "It broke.");
    cloud.faults().on(snapshot()).hang();
    return tell(cloud);
  }

  private static Ec2Cloud green() {
    return tell(cloud(17));
  }

  private static Ec2Cloud cloud(long seed) {
    return Ec2Cloud.builder()
        .seed(seed)
        .startingAt(Instant.parse("2011-07-15T09:00:00Z"))
        .time(TimeMode.manual())
        .callSites()
        .consistency(Consistency.builder().lag(ResourceKind.VOLUMES, Duration.ofSeconds(3)).build())
        .build();
  }

  private static Ec2Cloud tell(Ec2Cloud cloud) {
    AmazonEC2 ec2 = cloud.client();
    String volumeId =
        ec2.createVolume(new CreateVolumeRequest(8, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advance(Duration.ofMinutes(1));
    ec2.createTags(
        new CreateTagsRequest().withResources(volumeId).withTags(new Tag("Name", NASTY)));
    ec2.describeVolumes(new DescribeVolumesRequest().withVolumeIds(volumeId));
    backUp(volumeId, cloud);
    backUp(volumeId, cloud);
    return cloud;
  }

  private static void backUp(String volumeId, Ec2Cloud cloud) {
    AmazonEC2 ec2 = cloud.client();
    String snapshotId =
        ec2.createSnapshot(new CreateSnapshotRequest(volumeId, "backup"))
            .getSnapshot()
            .getSnapshotId();
    try {
      ec2.waiters()
          .snapshotCompleted()
          .run(
              new WaiterParameters<>(new DescribeSnapshotsRequest().withSnapshotIds(snapshotId))
                  .withPollingStrategy(cloud.pollingStrategy()));
    } catch (WaiterUnrecoverableException | WaiterTimedOutException failed) {
      assertThat(failed).hasMessageContaining("desired state");
    }
  }

  /** As many entries as are asked for, of 500 resources. */
  private static Run large(int entries) {
    JournalRecorder journal = new JournalRecorder(Instant.EPOCH);
    Instant now = Instant.EPOCH;
    for (int i = 0; i < entries; i++) {
      String id = String.format("vol-%017x", i % 500);
      if (i % 10 == 3) {
        now = now.plusSeconds(15);
        journal.add(new ClockEntry(now, Duration.ofSeconds(15), "advance"));
      } else if (i % 2 == 0) {
        journal.end(
            journal.begin(
                new CallEntry(
                    now,
                    "111122223333",
                    "us-east-1",
                    "DescribeVolumes",
                    Map.of("VolumeId.1", id),
                    200,
                    null,
                    null,
                    "request-" + i,
                    1),
                "invocation-" + i,
                false,
                false,
                null),
            "<reply><volumeId>" + id + "</volumeId><number>" + i + "</number></reply>",
            null,
            now);
      } else {
        journal.add(
            new TransitionEntry(
                now, "volume", id, "in-use", i % 4 == 1 ? "available" : "in-use", ""));
      }
    }
    return new Run(
        "large",
        1,
        Instant.EPOCH,
        now,
        journal.entries(),
        journal.exchanges(),
        List.of(),
        "",
        null,
        List.of());
  }
}
