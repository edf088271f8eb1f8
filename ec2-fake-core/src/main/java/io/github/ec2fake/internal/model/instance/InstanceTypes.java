package io.github.ec2fake.internal.model.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The instance types that EC2 has or had, and the architectures that they run. */
public final class InstanceTypes {
  static final String DEFAULT = "m1.small";

  private static final Pattern ARM = Pattern.compile("(a1|[a-z]+\\d+g[a-z]*)\\..*");
  private static final Pattern MAC = Pattern.compile("mac.*");
  private static final Pattern OLD_ENOUGH_FOR_I386 =
      Pattern.compile("t1\\.micro|m1\\.small|m1\\.medium|c1\\.medium|t2\\..*|m3\\.medium");

  private InstanceTypes() {}

  public static List<String> names() {
    return All.NAMES.stream().sorted().toList();
  }

  static boolean isKnown(String type) {
    return All.NAMES.contains(type);
  }

  public static void checkKnown(String type) {
    if (!isKnown(type)) {
      throw InstanceErrors.UNKNOWN_TYPE.with(type);
    }
  }

  /** Refuses a type that EC2 does not have, or that has another architecture than the image. */
  static void check(String type, String imageId, String imageArchitecture) {
    checkKnown(type);
    List<String> architectures = architectures(type);
    if (!architectures.contains(imageArchitecture)) {
      throw InstanceErrors.otherArchitecture(architectures, imageId, imageArchitecture);
    }
  }

  private static List<String> architectures(String type) {
    if (MAC.matcher(type).matches()) {
      return List.of(type.startsWith("mac1") ? "x86_64_mac" : "arm64_mac");
    }
    if (ARM.matcher(type).matches()) {
      return List.of("arm64");
    }
    return OLD_ENOUGH_FOR_I386.matcher(type).matches()
        ? List.of("i386", "x86_64")
        : List.of("x86_64");
  }

  /** Read at the first launch. */
  private static final class All {
    static final Set<String> NAMES = read();

    private static Set<String> read() {
      try (InputStream in = InstanceTypes.class.getResourceAsStream("instance-types.txt")) {
        if (in == null) {
          throw new IllegalStateException(
              "instance-types.txt is missing from the jar of ec2-fake-core");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .flatMap(All::family)
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The names of one line, which is a family and its sizes. */
    private static Stream<String> family(String line) {
      String[] words = line.split(" ", -1);
      return Arrays.stream(words).skip(1).map(size -> words[0] + "." + size);
    }
  }
}
