// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.fault.Faults.imageCreation;
import static io.github.ec2fake.fault.Faults.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.CloudFaults;
import io.github.ec2fake.internal.fault.Ec2Names;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.image.PredefinedImages;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.time.Timing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a replica shows is what the present showed: whoever called what, and wherever. */
class ReplicasTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");
  private static final Duration LAG = Duration.ofSeconds(17);
  private static final Pattern ID =
      Pattern.compile("(?<![\\w-])(?:i|ami|snap|vol|sg|eipalloc|eipassoc|bun)-[0-9a-f]{17}");
  private static final List<String> ACCOUNTS = List.of("111122223333", "999988887777");
  private static final List<String> REGIONS = List.of("us-east-1", "eu-west-1");
  private static final List<String> SHOWING =
      List.of(
          "DescribeInstances",
          "DescribeSnapshots",
          "DescribeVolumes",
          "DescribeSecurityGroups",
          "DescribeKeyPairs",
          "DescribeAddresses",
          "DescribeTags",
          "DescribeBundleTasks",
          "DescribeSubnets");

  private final Map<String, Set<String>> ids = new LinkedHashMap<>();
  private final Map<Instant, List<String>> shown = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void showWhatThePresentShowed(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    EventQueue events = new EventQueue(START, (from, to, why) -> {});
    FaultRegistry faults = new FaultRegistry(seed, events::now);
    World world = world(seed, events, faults);
    Replicas replicas =
        new Replicas(world, () -> another(seed), Consistency.builder().lag(LAG).build(), seed);
    Replicas.View past = Objects.requireNonNull(replicas.staleView(ResourceKind.IMAGES));
    Faults injected = new CloudFaults(events, faults, new Anything());

    int compared = 0;
    for (int step = 0; step < 400; step++) {
      disturb(injected, random);
      RequestContext call = call(random, call(random));
      try {
        find(replicas.primary().write(any -> Dispatcher.answer(any, call)));
        count(call.action() + " done");
      } catch (Ec2Error refused) {
        count(call.action() + " " + refused.code());
      }
      if (random.nextInt(3) == 0) {
        // Asking the past for what it does not have yet must not do it any harm.
        RequestContext peek = call(random, call(random));
        past.read(any -> Dispatcher.dryRun(any, peek));
      }
      if (random.nextInt(3) == 0) {
        shown.put(events.now(), replicas.primary().read(this::show));
      }
      Instant next =
          events.now().plusMillis(1 + random.nextLong(random.nextInt(2) == 0 ? 9_000 : 90_000));
      for (Instant then : List.copyOf(shown.keySet())) {
        if (then.plus(LAG).isAfter(next)) {
          break;
        }
        events.advanceTo(then.plus(LAG), "the test");
        assertThat(past.read(this::show)).isEqualTo(shown.remove(then));
        compared++;
      }
      events.advanceTo(next, "the test");
    }

    assertThat(compared).isGreaterThan(80);
    assertThat(outcomes.keySet())
        .as("%s", outcomes)
        .filteredOn(each -> each.endsWith(" done"))
        .hasSizeGreaterThan(20);
  }

  private void disturb(Faults injected, SplittableRandom random) {
    switch (random.nextInt(40)) {
      case 0 ->
          faults.add(
              injected.on(booting()).withProbability(0.5).fail("Server.InternalError", "no"));
      case 1 -> faults.add(injected.on(imageCreation()).hang());
      case 2 -> faults.add(injected.on(snapshot()).slowDown(2.5));
      case 3, 4 -> {
        if (!faults.isEmpty()) {
          faults.remove(random.nextInt(faults.size())).release();
        }
      }
      default -> {}
    }
  }

  private World another(long seed) {
    EventQueue events = new EventQueue(START, (from, to, why) -> {});
    return world(seed, events, new FaultRegistry(seed, events::now));
  }

  private static World world(long seed, EventQueue events, FaultRegistry faults) {
    return new World(
        new Context(
            events,
            Timing.typical(),
            new Ids(seed, Ids.Length.LONG),
            new JournalRecorder(START),
            faults,
            account -> false),
        PredefinedImages::builtIn);
  }

  private List<String> show(World world) {
    List<String> all = new ArrayList<>();
    for (String account : ACCOUNTS) {
      for (String region : REGIONS) {
        for (String action : SHOWING) {
          all.add(Dispatcher.answer(world, call(account, region, form(action))));
        }
        Map<String, String> images = form("DescribeImages", "Filter.1.Name", "owner-id");
        images.put("Filter.1.Value.1", ACCOUNTS.get(0));
        images.put("Filter.1.Value.2", ACCOUNTS.get(1));
        all.add(Dispatcher.answer(world, call(account, region, images)));
      }
    }
    return all;
  }

  private Map<String, String> call(SplittableRandom random) {
    String name = "name" + random.nextInt(4);
    String device = "/dev/sd" + "fgh".charAt(random.nextInt(3));
    String image = random.nextInt(3) == 0 ? any("ami", random) : "ami-1b814f72";
    return switch (random.nextInt(34)) {
      case 0, 1, 2, 3 ->
          form(
              "RunInstances",
              "ImageId",
              image,
              "MinCount",
              "1",
              "MaxCount",
              "2",
              "InstanceType",
              "m1.small");
      case 4 ->
          form(
              "RunInstances",
              "ImageId",
              "ami-dd20c3b4",
              "MinCount",
              "1",
              "MaxCount",
              "1",
              "InstanceType",
              "m1.large",
              "KeyName",
              name);
      case 5, 6 -> form("StopInstances", "InstanceId.1", any("i", random));
      case 7, 8 -> form("StartInstances", "InstanceId.1", any("i", random));
      case 9 -> form("TerminateInstances", "InstanceId.1", any("i", random));
      case 10 -> form("RebootInstances", "InstanceId.1", any("i", random));
      case 11, 12 -> form("CreateImage", "InstanceId", any("i", random), "Name", name);
      case 13 -> form("DeregisterImage", "ImageId", any("ami", random));
      case 14 ->
          form(
              "ModifyImageAttribute",
              "ImageId",
              any("ami", random),
              "LaunchPermission.Add.1.UserId",
              ACCOUNTS.get(1));
      case 15 ->
          form(
              "CopyImage",
              "SourceImageId",
              any("ami", random),
              "SourceRegion",
              REGIONS.get(random.nextInt(2)),
              "Name",
              name);
      case 16, 17 -> form("CreateSnapshot", "VolumeId", any("vol", random));
      case 18 -> form("DeleteSnapshot", "SnapshotId", any("snap", random));
      case 19 -> form("CreateVolume", "Size", "3", "AvailabilityZone", "us-east-1a");
      case 20, 21 ->
          form(
              "AttachVolume",
              "VolumeId",
              any("vol", random),
              "InstanceId",
              any("i", random),
              "Device",
              device);
      case 22 -> form("DetachVolume", "VolumeId", any("vol", random));
      case 23 -> form("DeleteVolume", "VolumeId", any("vol", random));
      case 24 -> form("CreateSecurityGroup", "GroupName", name, "GroupDescription", "of the test");
      case 25 ->
          form(
              "AuthorizeSecurityGroupIngress",
              "GroupId",
              any("sg", random),
              "IpPermissions.1.IpProtocol",
              "tcp",
              "IpPermissions.1.FromPort",
              "80",
              "IpPermissions.1.ToPort",
              "" + (80 + random.nextInt(9)),
              "IpPermissions.1.IpRanges.1.CidrIp",
              "10.0.0.0/8");
      case 26 -> form("DeleteSecurityGroup", "GroupId", any("sg", random));
      case 27 -> form("CreateKeyPair", "KeyName", name);
      case 28 -> form("DeleteKeyPair", "KeyName", name);
      case 29 -> form("AllocateAddress", "Domain", "vpc");
      case 30 ->
          form(
              "AssociateAddress",
              "AllocationId",
              any("eipalloc", random),
              "InstanceId",
              any("i", random));
      case 31 -> form("ReleaseAddress", "AllocationId", any("eipalloc", random));
      case 32 ->
          form(
              "CreateTags",
              "ResourceId.1",
              any("i", random),
              "Tag.1.Key",
              name,
              "Tag.1.Value",
              "" + random.nextInt(9));
      default -> form("GetConsoleOutput", "InstanceId", any("i", random));
    };
  }

  private static Map<String, String> form(String action, String... parameters) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("Action", action);
    for (int i = 0; i < parameters.length; i += 2) {
      form.put(parameters[i], parameters[i + 1]);
    }
    return form;
  }

  /** One of the ids that replies have held. */
  private String any(String prefix, SplittableRandom random) {
    Set<String> known = ids.getOrDefault(prefix, Set.of(prefix + "-00000000000000000"));
    return known.stream().skip(random.nextInt(known.size())).findFirst().orElseThrow();
  }

  private void find(String document) {
    Matcher matcher = ID.matcher(document);
    while (matcher.find()) {
      String id = matcher.group();
      ids.computeIfAbsent(id.substring(0, id.indexOf('-')), any -> new LinkedHashSet<>()).add(id);
    }
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  private RequestContext call(SplittableRandom random, Map<String, String> form) {
    return call(
        ACCOUNTS.get(random.nextInt(8) == 0 ? 1 : 0),
        REGIONS.get(random.nextInt(8) == 0 ? 1 : 0),
        form);
  }

  private RequestContext call(String account, String region, Map<String, String> form) {
    StringBuilder body = new StringBuilder("AWSAccessKeyId=AKIAFAKE" + account);
    form.forEach(
        (name, value) ->
            body.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    String host = "ec2." + region + ".amazonaws.com";
    return new Authenticator(region)
        .identify(new WireRequest("POST", "/", Map.of("host", host), body.toString()), "same");
  }

  /** Takes any name for one of EC2's. */
  private static final class Anything implements Ec2Names {
    @Override
    public String parameter(String action, String name) {
      return name;
    }

    @Override
    public String action(String name) {
      return name;
    }

    @Override
    public String region(String name) {
      return name;
    }

    @Override
    public String regionOf(String zone) {
      return zone.substring(0, zone.length() - 1);
    }

    @Override
    public String instanceType(String name) {
      return name;
    }
  }
}
