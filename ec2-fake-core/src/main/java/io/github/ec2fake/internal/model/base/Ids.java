// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Generates the ids, UUIDs and random bits of a cloud, as a pure function of the seed and of how
 * many were generated before. No id is generated twice.
 */
public final class Ids {
  /** How many hexadecimal digits follow an id's prefix. */
  public enum Length {
    /** Eight, as until 2016 and in the guide. */
    SHORT,
    /** Seventeen, as today. */
    LONG
  }

  private static final int SHORT_DIGITS = 8;
  private static final int LONG_DIGITS = 17;

  private final long seed;
  private final Length length;
  private final SplittableRandom random;
  private final Consumer<String> listener;
  private final DefaultIds defaults;
  private long made;
  private long drawn;
  private boolean sealed;
  private UnaryOperator<String> choice = UnaryOperator.identity();

  public Ids(long seed, Length length) {
    this(seed, length, id -> {}, DefaultIds.NONE);
  }

  /**
   * A generator that tells of each id.
   *
   * @param listener is given each id of a resource
   * @param defaults the ids of what is made when it is first asked for
   */
  public Ids(long seed, Length length, Consumer<String> listener, DefaultIds defaults) {
    this.listener = listener;
    this.defaults = defaults;
    this.seed = seed;
    this.length = length;
    this.random = new SplittableRandom(seed);
  }

  public String next(String prefix) {
    if (sealed) {
      throw new IllegalStateException("nothing is made while somebody only looks: " + prefix);
    }
    made++;
    String id =
        choice.apply(
            prefix
                + (length == Length.SHORT
                    ? HexFormat.of().toHexDigits(mix32((int) made), 8)
                    : "0" + HexFormat.of().toHexDigits(mix64(made), 16)));
    listener.accept(id);
    return id;
  }

  /**
   * Makes what EC2 makes when it is first asked for. Its ids are those that it has in the present,
   * at whatever time somebody looks at it.
   *
   * @param name of this, unique in the cloud
   */
  public void makeDefault(String name, Runnable make) {
    UnaryOperator<String> before = choice;
    choice = defaults.of(name);
    try {
      make.run();
    } finally {
      choice = before;
    }
  }

  /** Looks at something without making what EC2 makes when it is first asked for. */
  public <T> T sealed(Supplier<T> look) {
    boolean before = sealed;
    sealed = true;
    try {
      return look.get();
    } finally {
      sealed = before;
    }
  }

  /** Whether nothing may be made now. */
  public boolean areSealed() {
    return sealed;
  }

  public UUID uuid() {
    drawn++;
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | (1L << 63));
  }

  /** The UUID of something that has one name in the cloud; it does not depend on the order. */
  public UUID uuid(String name) {
    long high = mix(seed);
    long low = mix(~seed);
    for (int i = 0; i < name.length(); i++) {
      high = mix(high + name.charAt(i));
      low = mix(low - name.charAt(i));
    }
    return new UUID((high & ~0xF000L) | 0x4000L, (low >>> 2) | (1L << 63));
  }

  public SplittableRandom random() {
    drawn++;
    return random;
  }

  public long count() {
    return made + drawn;
  }

  public static boolean isWellFormed(String prefix, String value) {
    int digits = value.length() - prefix.length();
    if (!value.startsWith(prefix) || (digits != SHORT_DIGITS && digits != LONG_DIGITS)) {
      return false;
    }
    for (int i = prefix.length(); i < value.length(); i++) {
      if (!isHexDigit(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  public static void check(String prefix, String value, ErrorTemplate malformed) {
    if (!isWellFormed(prefix, value)) {
      throw malformed.ofId(prefix, value);
    }
  }

  /**
   * The id of what another resource has exactly one of: it follows from that one's id, which
   * follows from it in the same way.
   */
  public static String twin(String prefix, String id, String twinPrefix) {
    String digits = id.substring(prefix.length());
    long key = key(prefix) ^ key(twinPrefix);
    return digits.length() <= 8
        ? twinPrefix + HexFormat.of().toHexDigits(HexFormat.fromHexDigitsToLong(digits) ^ key, 8)
        : twinPrefix
            + digits.charAt(0)
            + HexFormat.of().toHexDigits(HexFormat.fromHexDigitsToLong(digits, 1, 17) ^ key, 16);
  }

  private static long key(String prefix) {
    long z = prefix.hashCode() * 0x9E3779B97F4A7C15L;
    return z ^ (z >>> 29);
  }

  /** Both are permutations, so that different numbers give different ids. */
  private long mix64(long number) {
    return mix(number + seed * 0x9E3779B97F4A7C15L);
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private int mix32(int number) {
    int z = number + (int) (seed ^ (seed >>> 32)) * 0x9E3779B9;
    z = (z ^ (z >>> 16)) * 0x85EBCA6B;
    z = (z ^ (z >>> 13)) * 0xC2B2AE35;
    return z ^ (z >>> 16);
  }
}
