// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import io.github.ec2fake.Catalogue;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.MalformedCatalogueException;
import io.github.ec2fake.NewInstanceType;
import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.time.TimeMode;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the command line says. */
final class Options {
  static final String HELP =
      """
      Serves an Amazon EC2 that lives in memory, on 127.0.0.1, until it is stopped.

      java -jar ec2-fake-server.jar [options]

        --port NUMBER            where to listen; 8773 by default, 0 for a free port
        --seed NUMBER            what all ids and other made-up values follow from; 20110715 by default
        --time MODE              how the clock moves:
                                   settling      before each call, until nothing is pending (default)
                                   per-call=15s  by so much before each call (units: ms, s, m, h)
                                   wall-clock=60 with real time, so many times as fast
                                   manual        not at all
        --regions NAME,NAME,...  the regions that there are, the default one first; all by default,
                                 us-east-1 first
        --catalogue WHICH        the images to start with: built-in (default), empty, or a file with
                                 the output of aws ec2 describe-images
        --instance-type NEW=TYPE adds an instance type that is like another, such as
                                 m9x.large=m8g.large; can be repeated
        --platform PLATFORM      vpc (default), or classic for accounts on EC2-Classic
        --lenient-images         takes an unknown image id for a public Linux image of that id;
                                 --lenient-images=windows for a Windows one
        --verify-signatures      refuses requests that are signed with a wrong secret
        --any-access-key         takes any access key for that of the account 111122223333;
                                 --any-access-key=ACCOUNT for that of another account
        --access-key ID=ACCOUNT  takes this access key for that of the account; can be repeated
        --allow-host NAME        answers to this host name too; can be repeated
        --allow-origin ORIGIN    answers to web pages of this origin, such as http://localhost:3000;
                                 can be repeated
        --own-region-endpoint    DescribeRegions shows this server's URL for each region
        --journal                prints calls and what comes of them
        --help                   prints this

      Any twelve digits are an account and its access key. Without --verify-signatures any secret will
      do; with it, an account's is ec2-fake/secret/key/of/acct/ followed by the twelve digits.
      POST /_ec2fake/reset brings back the initial state.
      """;

  private static final int DEFAULT_PORT = 8773;
  private static final String DEFAULT_ACCOUNT = "111122223333";
  private static final long DEFAULT_SEED = 20110715;
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private long seed = DEFAULT_SEED;
  private TimeMode time = TimeMode.settling();
  private List<String> regions = List.of();
  private Catalogue catalogue = Catalogue.builtIn();
  private final List<NewInstanceType> instanceTypes = new ArrayList<>();
  private boolean classic;
  private @Nullable String unknownImages;
  private EndpointOptions endpoint = EndpointOptions.defaults().port(DEFAULT_PORT);
  private boolean journal;
  private boolean help;

  private Options() {}

  static Options parse(List<String> arguments) {
    Options options = new Options();
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      options.take(left.remove(), left);
    }
    options.cloud();
    return options;
  }

  private void take(String argument, Deque<String> left) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    String value = equals < 0 ? null : argument.substring(equals + 1);
    switch (name) {
      case "--help", "-h" -> help = flag(name, value);
      case "--journal" -> journal = flag(name, value);
      case "--verify-signatures" ->
          endpoint(name, flag(name, value), EndpointOptions::checkingSignatures);
      case "--own-region-endpoint" ->
          endpoint(name, flag(name, value), EndpointOptions::asRegionEndpoint);
      case "--any-access-key" -> {
        String account = value == null ? DEFAULT_ACCOUNT : value;
        endpoint(name, true, now -> now.anyAccessKey(account));
      }
      case "--access-key" -> accessKey(name, value(name, value, left));
      case "--allow-host" -> {
        String host = value(name, value, left);
        endpoint(name, true, now -> now.allowingHosts(host));
      }
      case "--allow-origin" -> {
        String origin = value(name, value, left);
        endpoint(name, true, now -> now.allowingOrigins(origin));
      }
      case "--lenient-images" ->
          unknownImages = oneOf(name, value == null ? "linux" : value, "linux", "windows");
      case "--port" -> {
        int port = (int) number(name, value(name, value, left), 0, 65_535);
        endpoint(name, true, now -> now.port(port));
      }
      case "--seed" ->
          seed = number(name, value(name, value, left), Long.MIN_VALUE, Long.MAX_VALUE);
      case "--time" -> time = time(value(name, value, left));
      case "--regions" -> regions = List.of(value(name, value, left).split(",", -1));
      case "--catalogue" -> catalogue = catalogue(value(name, value, left));
      case "--instance-type" -> instanceType(name, value(name, value, left));
      case "--platform" ->
          classic = oneOf(name, value(name, value, left), "vpc", "classic").equals("classic");
      default -> throw new BadOptionException("there is no option " + name);
    }
  }

  private void instanceType(String name, String value) {
    int equals = value.indexOf('=');
    if (equals < 0) {
      throw new BadOptionException(
          "the option " + name + " must be NEW=TYPE, such as m9x.large=m8g.large, not " + value);
    }
    try {
      instanceTypes.add(
          NewInstanceType.named(value.substring(0, equals)).like(value.substring(equals + 1)));
      NewInstanceType[] all = instanceTypes.toArray(NewInstanceType[]::new);
      Ec2Cloud.Builder ignored = Ec2Cloud.builder().instanceTypes(all);
    } catch (IllegalArgumentException e) {
      throw new BadOptionException("the option " + name + " is wrong: " + e.getMessage());
    }
  }

  private void accessKey(String name, String value) {
    int equals = value.lastIndexOf('=');
    if (equals < 0) {
      throw new BadOptionException("the option " + name + " must be ID=ACCOUNT, not " + value);
    }
    endpoint(
        name, true, now -> now.accessKey(value.substring(0, equals), value.substring(equals + 1)));
  }

  private void endpoint(String name, boolean on, UnaryOperator<EndpointOptions> change) {
    try {
      endpoint = on ? change.apply(endpoint) : endpoint;
    } catch (IllegalArgumentException e) {
      throw new BadOptionException("the option " + name + " is wrong: " + e.getMessage());
    }
  }

  private static String value(String name, @Nullable String value, Deque<String> left) {
    if (value != null) {
      return value;
    }
    if (left.isEmpty() || left.element().startsWith("--")) {
      throw new BadOptionException("the option " + name + " needs a value");
    }
    return left.remove();
  }

  private static boolean flag(String name, @Nullable String value) {
    if (value != null) {
      throw new BadOptionException("the option " + name + " takes no value, but has " + value);
    }
    return true;
  }

  private static long number(String name, String value, long least, long most) {
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new BadOptionException(
        "the option "
            + name
            + " must be a number from "
            + least
            + " to "
            + most
            + ", not "
            + value);
  }

  private static String oneOf(String name, String value, String first, String second) {
    if (!value.equals(first) && !value.equals(second)) {
      throw new BadOptionException(
          "the option " + name + " must be " + first + " or " + second + ", not " + value);
    }
    return value;
  }

  private static TimeMode time(String value) {
    int equals = value.indexOf('=');
    String mode = equals < 0 ? value : value.substring(0, equals);
    String amount = equals < 0 ? "" : value.substring(equals + 1);
    try {
      if (mode.equals("per-call")) {
        return TimeMode.perCall(duration(amount));
      }
      if (mode.equals("wall-clock")) {
        return TimeMode.wallClock(equals < 0 ? 1 : Double.parseDouble(amount));
      }
    } catch (IllegalArgumentException e) {
      throw badTime(value);
    }
    return switch (value) {
      case "settling" -> TimeMode.settling();
      case "manual" -> TimeMode.manual();
      default -> throw badTime(value);
    };
  }

  private static BadOptionException badTime(String value) {
    return new BadOptionException(
        "the option --time must be settling, manual, per-call=15s or wall-clock=60, or the like,"
            + " not "
            + value);
  }

  private static Duration duration(String text) {
    Matcher duration = DURATION.matcher(text);
    if (!duration.matches()) {
      throw new IllegalArgumentException(text);
    }
    long number = Long.parseLong(duration.group(1));
    return switch (duration.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  private static Catalogue catalogue(String value) {
    try {
      return switch (value) {
        case "built-in" -> Catalogue.builtIn();
        case "empty" -> Catalogue.empty();
        default -> Catalogue.from(Path.of(value));
      };
    } catch (InvalidPathException | UncheckedIOException | MalformedCatalogueException e) {
      throw new BadOptionException(
          "the option --catalogue must be built-in, empty or a readable file: " + e.getMessage());
    }
  }

  Ec2Cloud cloud() {
    Ec2Cloud.Builder builder = Ec2Cloud.builder().seed(seed).time(time);
    Catalogue images = catalogue;
    if (unknownImages != null) {
      images = unknownImages.equals("windows") ? images.andAnyWindows() : images.andAnyLinux();
    }
    builder.catalogue(images).instanceTypes(instanceTypes.toArray(NewInstanceType[]::new));
    if (classic) {
      builder.ec2Classic();
    }
    if (!regions.isEmpty()) {
      try {
        builder.regions(regions.toArray(String[]::new)).region(regions.get(0));
      } catch (IllegalArgumentException e) {
        throw new BadOptionException("the option --regions is wrong: " + e.getMessage());
      }
    }
    return builder.build();
  }

  EndpointOptions endpoint() {
    return endpoint;
  }

  long seed() {
    return seed;
  }

  boolean journal() {
    return journal;
  }

  boolean help() {
    return help;
  }
}
