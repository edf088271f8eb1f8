// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static io.github.ec2fake.time.TimingCondition.instanceType;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.image.ImageMetadata;
import io.github.ec2fake.internal.model.image.ImageOrigin;
import io.github.ec2fake.internal.model.image.ImageTemplate;
import io.github.ec2fake.internal.model.image.RootDevice;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cloud whose clock only a test moves, and whose forms are written {@code A=1&B=some text}. */
public final class StorageFixture {
  /** The account that calls unless another one is named. */
  public static final String ME = "111122223333";

  /** Another account. */
  public static final String OTHER = "999988887777";

  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");
  private static final String INSTANCE_STORE = "ami-01234567";
  private static final String EBS = "ami-07654321";
  private static final String REQUEST_ID = "<requestId>[^<]*</requestId>";

  private final Map<String, String> instances = new LinkedHashMap<>();
  private final NavigableMap<String, String> names = new TreeMap<>();
  private final EventQueue events = new EventQueue(START, (from, to, why) -> {});
  private final ClockDriver driver = new ClockDriver(events, TimeMode.manual());
  private final World world;
  private final QueryApi api;

  public StorageFixture() {
    this(false, 1);
  }

  public StorageFixture(boolean classic, long seed) {
    this(classic, seed, Timing.typical());
  }

  public StorageFixture(boolean classic, long seed, Timing timing) {
    Ids ids = new Ids(seed, Ids.Length.LONG);
    JournalRecorder journal = new JournalRecorder(START);
    Timing atOnce =
        timing.toBuilder()
            .duration(Phase.INSTANCE_STORE_BOOT, Duration.ZERO, instanceType("m1.small"))
            .duration(Phase.EBS_BOOT, Duration.ZERO, instanceType("m1.small"))
            .duration(Phase.STOP, Duration.ZERO)
            .build();
    Context context =
        new Context(
            events, atOnce, ids, journal, new FaultRegistry(1, events::now), account -> classic);
    world = new World(context, () -> List.of(image(INSTANCE_STORE, false), image(EBS, true)));
    api = new QueryApi(world, driver, ids);
  }

  private static ImageTemplate image(String id, boolean ebsBacked) {
    BlockDevice.Volume root = new BlockDevice.Volume("snap-0eeeeeee", 8, true, "standard", false);
    return new ImageTemplate(
        id,
        "123412341234",
        new ImageMetadata(id, "123412341234/" + id, null, null),
        new ImageContent(
            "i386",
            "paravirtual",
            null,
            null,
            new RootDevice("/dev/sda1", ebsBacked, 8, null),
            ebsBacked ? List.of(new BlockDevice("/dev/sda1", null, root)) : List.of(),
            List.of(),
            ImageFeatures.NONE),
        false,
        null,
        null,
        ImageOrigin.NONE,
        Map.of(),
        new ImageTemplate.SavedBy("us-east-1", ME));
  }

  public Region region() {
    return Objects.requireNonNull(world.region("us-east-1"));
  }

  /**
   * Launches an instance that is {@code pending} or {@code running}, or one with an EBS root that
   * is {@code stopped}. Forms and expectations say its name instead of its id.
   */
  public String instance(String name, String zone, String state) {
    String run =
        ok(
            "Action=RunInstances&MinCount=1&MaxCount=1&ImageId="
                + (state.equals("stopped") ? EBS : INSTANCE_STORE)
                + "&InstanceType="
                + (state.equals("pending") ? "c1.medium" : "m1.small")
                + "&Placement.AvailabilityZone="
                + zone);
    String id = named(name, first(run, "instanceId"));
    instances.put(name, id);
    if (state.equals("stopped")) {
      ok("Action=StopInstances&InstanceId.1=" + id);
    }
    assertThat(first(ok("Action=DescribeInstances&InstanceId.1=" + id), "name")).isEqualTo(state);
    return id;
  }

  /** Lets forms and expectations say a name instead of an id. */
  public String named(String name, String id) {
    names.put(name, id);
    return id;
  }

  public void advance(Duration by) {
    driver.advance(by, "test");
  }

  /** A call that succeeds. */
  public String ok(String form) {
    return ok(ME, form);
  }

  public String ok(String account, String form) {
    WireReply reply = post(account, form);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    String body = reply.body();
    for (String name : instances.keySet()) {
      body = body.replace(instances.get(name), name);
    }
    return body;
  }

  /** A call that is refused and changes nothing: its status, code and text. */
  public String refused(String form) {
    return refused(ME, form);
  }

  public String refused(String account, String form) {
    String before = everything();
    WireReply reply = post(account, form);
    assertThat(everything()).isEqualTo(before);
    String text =
        reply.status() + " " + first(reply.body(), "Code") + ": " + first(reply.body(), "Message");
    return unescaped(text);
  }

  /** Asserts a refusal; names stand for ids. */
  public void refuses(String form, String expected) {
    refuses(ME, form, expected);
  }

  public void refuses(String account, String form, String expected) {
    assertThat(refused(account, form)).isEqualTo(resolved(expected));
  }

  /** The text of the first element of a name. */
  public static String first(String document, String element) {
    return all(document, element).stream().findFirst().orElse("");
  }

  /** The texts of all elements of a name. */
  public static List<String> all(String document, String element) {
    Matcher matcher =
        Pattern.compile("<" + element + "(?:/>|>([^<]*)</" + element + ">)").matcher(document);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1) == null ? "" : unescaped(matcher.group(1)));
    }
    return found;
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#xd;", "\r")
        .replace("&amp;", "&");
  }

  private String everything() {
    return Stream.of(ME, OTHER)
        .flatMap(
            account ->
                Stream.of(
                        "DescribeTags",
                        "DescribeVolumes",
                        "DescribeSnapshots",
                        "DescribeKeyPairs",
                        "DescribeAddresses")
                    .map(action -> post(account, "Action=" + action).body()))
        .map(body -> body.replaceAll(REQUEST_ID, ""))
        .peek(body -> assertThat(body).doesNotContain("<Error>"))
        .collect(Collectors.joining("\n"));
  }

  /** A text with ids in place of names. */
  public String resolved(String text) {
    String resolved = text;
    for (String name : names.descendingKeySet()) {
      resolved = resolved.replace(name, names.get(name));
    }
    return resolved;
  }

  private WireReply post(String account, String form) {
    String encoded =
        Stream.of(resolved(form).split("&", -1))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("=", 2))
            .map(
                pair ->
                    pair[0]
                        + "="
                        + URLEncoder.encode(pair.length < 2 ? "" : pair[1], StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return Unwrapped.serve(
        api,
        new WireRequest(
            "POST",
            "/",
            Map.of("host", "ec2.amazonaws.com"),
            "AWSAccessKeyId=AKIAFAKE" + account + "&Version=2016-11-15&" + encoded));
  }
}
