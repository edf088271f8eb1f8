// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import io.github.ec2fake.internal.query.CallTemplates.CallTemplate;
import io.github.ec2fake.internal.query.History.Clock;
import io.github.ec2fake.internal.query.History.Settings;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * A history that is made as it is done: what is open in the templates of its steps is filled with
 * what replies have shown before. After each step the {@link WorldInvariants} are checked.
 */
final class RandomHistory {
  /**
   * Some calls. All that their templates leave open follows from a number, so that a history stays
   * much the same when steps are taken away from it.
   *
   * @param template the first of {@link CallTemplates#all}
   * @param calls how many of those that follow each other
   * @param account which of the accounts
   * @param region which of the regions
   * @param draw the number
   * @param minutes for how long the clock moves before, if it is moved by hand
   */
  record Step(int template, int calls, int account, int region, int draw, int minutes) {}

  /** How many makers a call needs behind each other at most: an instance for an image, say. */
  private static final int MOST_MADE_BEFORE = 3;

  /** Of 1024 bits, as EC2 takes them, too. */
  private static final String RSA_KEY =
      "ssh-rsa "
          + "AAAAB3NzaC1yc2EAAAADAQABAAAAgQDO7ilgeiNbOjjmHRafUBN7j6R8Pl2gFjDN9lqAPTeqQslV"
          + "q7u35Mf+Nfn619YrCM0l4kaN9FloOAoR8ix/v1GoI8eyN/TWMy/e/6JqgJm7fiGlsV/meTztBn+b"
          + "fZ3sOVEWz1HU4LHWd06d7WIUkvuU26rF/3fbfH+29MZXClCWHw==";

  private static final Pattern IMAGE = Pattern.compile("ImageId=(ami-[0-9a-f]+)");

  private final History history;
  private final WorldInvariants invariants = new WorldInvariants();

  private final KnownIds known = new KnownIds();

  private RandomHistory(Settings settings) {
    this.history = new History(settings);
  }

  static Arbitrary<List<Step>> steps(int most) {
    return Combinators.combine(
            Arbitraries.of(numbers()),
            Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 3), Tuple.of(2, 6)),
            Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, 2)),
            Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1)),
            Arbitraries.integers()
                .between(0, 999_999)
                .withDistribution(RandomDistribution.uniform()),
            Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(3, 5), Tuple.of(1, 90)))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /**
   * The templates that a step can begin with: what only shows something need not be drawn often.
   */
  private static List<Integer> numbers() {
    List<CallTemplate> all = CallTemplates.all();
    return IntStream.range(0, all.size())
        .filter(number -> !all.get(number).action().startsWith("Describe") || number % 5 == 0)
        .boxed()
        .flatMap(number -> Collections.nCopies(weight(all.get(number)), number).stream())
        .toList();
  }

  /** Most things begin with an instance. */
  private static int weight(CallTemplate template) {
    return template.action().equals("RunInstances") && template.parameters().size() < 8 ? 5 : 1;
  }

  static Arbitrary<Settings> settings() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.of(Clock.REPEATABLE),
            Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
            Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
        .as(Settings::new);
  }

  /**
   * Does the steps, and fails with all that was done if something does not hold.
   *
   * @return the actions that succeeded
   */
  static Set<String> perform(Settings settings, List<Step> steps) {
    RandomHistory random = new RandomHistory(settings);
    try (History done = random.history) {
      random.lookAround();
      steps.forEach(random::perform);
      if (settings.seed() % 8 == 0) {
        random.checkAgain();
      }
      random.checkEnd();
      return done.succeeded();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          e.getMessage() + "\n\nA file for the folder histories:\n\n" + random.history + "\n", e);
    }
  }

  /** Does a kept history, with the same checks. */
  static void perform(List<String> lines) {
    RandomHistory kept = new RandomHistory(Settings.of(lines.get(0)));
    try (History done = kept.history) {
      lines.stream().skip(1).forEach(kept::perform);
      assertThat(done.lines()).isEqualTo(lines);
      kept.checkEnd();
    }
  }

  /** Learns the ids of what accounts have from the beginning. */
  private void lookAround() {
    for (String action :
        List.of(
            "DescribeVpcs",
            "DescribeSubnets",
            "DescribeSecurityGroups",
            "DescribeRouteTables",
            "DescribeNetworkAcls",
            "DescribeInternetGateways")) {
      for (String account : History.ACCOUNTS) {
        perform(History.line(account, History.REGIONS.get(0), action, Map.of()));
      }
    }
  }

  private void perform(Step step) {
    SplittableRandom random = new SplittableRandom(step.draw());
    if (step.minutes() > 0 && history.settings().clock() == Clock.MANUAL) {
      perform("advance " + Duration.ofMinutes(step.minutes()));
    }
    List<CallTemplate> all = CallTemplates.all();
    int end = Math.min(step.template() + step.calls(), all.size());
    String account = History.ACCOUNTS.get(step.account());
    for (CallTemplate template : all.subList(step.template(), end)) {
      call(account, History.REGIONS.get(step.region()), template, random, MOST_MADE_BEFORE);
    }
  }

  /** Makes a call, and before it what it needs of kinds of which the caller has nothing. */
  private void call(
      String account, String region, CallTemplate template, SplittableRandom random, int deep) {
    if (deep > 0) {
      for (String prefix : known.missing(account, region, template)) {
        CallTemplate maker = CallTemplates.makerOf(prefix);
        if (maker != null) {
          call(account, region, maker, random, deep - 1);
        }
      }
    }
    Map<String, String> parameters = known.filled(account, region, template.parameters(), random);
    String action = template.action();
    if (action.equals("CreateKeyPair") && random.nextInt(8) != 0) {
      // To make a key takes longer than a whole history; other accounts bring their own.
      action = "ImportKeyPair";
      parameters.put(
          "PublicKeyMaterial", Base64.getEncoder().encodeToString(RSA_KEY.getBytes(US_ASCII)));
    }
    perform(History.line(account, region, action, parameters));
  }

  private void perform(String line) {
    String[] words = line.split(" ", 4);
    if (words[0].equals("advance")) {
      history.perform(line);
      return;
    }
    String account = words[0];
    String region = words[1];
    boolean compares = comparesWhatIsShown(line);
    List<String> before = compares ? shown(account, region) : List.of();
    if (compares) {
      history.dryRun(line);
      assertSame("after a dry run", before, history.shown(account, region));
    }
    Optional<String> reply = history.perform(line);
    reply.ifPresent(
        shown ->
            known.learn(
                account,
                region,
                words[2],
                History.parameters(words.length > 3 ? words[3] : ""),
                shown));
    if (compares && reply.isEmpty()) {
      assertSame("after a refusal", before, history.shown(account, region));
    }
    if (history.settings().standsStill()) {
      if (reply.isPresent() && words[2].equals("RunInstances")) {
        checkLaunch(account, region, line);
      }
      invariants.check(history.cloud(), account, region);
    }
  }

  /**
   * All that an account sees in a region. Some of it, such as the status of volumes, is awaited by
   * a clock that settles only when it is asked for; what was asked for before that is asked again.
   */
  private List<String> shown(String account, String region) {
    if (history.settings().clock() == Clock.SETTLING) {
      history.shown(account, region);
    }
    return history.shown(account, region);
  }

  /** Who has launched an image may see it. */
  private void checkLaunch(String account, String region, String line) {
    AmazonEC2 ec2 = history.cloud().client(account, region);
    IMAGE
        .matcher(line)
        .results()
        .map(image -> new DescribeImagesRequest().withImageIds(image.group(1)))
        .forEach(request -> assertThat(ec2.describeImages(request).getImages()).hasSize(1));
  }

  /** Not of every call, because it takes many to look at all there is. */
  private boolean comparesWhatIsShown(String line) {
    return history.settings().standsStill() && line.hashCode() % 16 == 0;
  }

  /** Shows no more than the first reply that differs. */
  private static void assertSame(String when, List<String> expected, List<String> shown) {
    for (int i = 0; i < expected.size(); i++) {
      assertThat(shown.get(i)).as(when).isEqualTo(expected.get(i));
    }
  }

  /** The same calls lead to the same world. */
  private void checkAgain() {
    RandomHistory second = new RandomHistory(history.settings());
    try (History again = second.history) {
      history.lines().stream().skip(1).forEach(second::perform);
      // A look that fails by chance says nothing of the world.
      history.releaseFaults();
      again.releaseFaults();
      assertSame("after the same calls", history.shown(), again.shown());
    }
  }

  /** When nothing is pending and nothing lags any more, all that holds otherwise holds here. */
  private void checkEnd() {
    history.releaseFaults();
    history.cloud().clock().advanceUntilSettled();
    history.cloud().clock().advance(Duration.ofHours(2));
    for (String account : History.ACCOUNTS) {
      for (String region : History.REGIONS) {
        invariants.check(history.cloud(), account, region);
        WorldInvariants.describesAgree(history.cloud(), account, region);
      }
    }
  }
}
