// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import io.github.ec2fake.internal.model.base.TextFile;
import io.github.ec2fake.internal.model.place.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instance types that EC2 has or had. */
public final class InstanceTypes {
  public static final String DEFAULT = "m1.small";

  /** Source: EC2's service model, {@code RequestInstanceTypeList}. */
  private static final int MOST_NAMES = 100;

  private InstanceTypes() {}

  /** All names, in alphabetical order. */
  public static List<String> names() {
    return inOrder().stream().sorted().toList();
  }

  /** All names, family by family, and from the smallest to the largest size. */
  static List<String> inOrder() {
    return All.FAMILIES.values().stream()
        .flatMap(family -> family.sizes().stream().map(size -> family.name() + "." + size))
        .toList();
  }

  public static boolean isKnown(String type) {
    InstanceFamily family = family(type);
    return family != null && family.sizes().contains(size(type));
  }

  public static void checkKnown(String type) {
    if (!isKnown(type)) {
      throw InstanceTypeErrors.UNKNOWN.with(type);
    }
  }

  /**
   * The types that a caller names, or all that EC2 offers in the region. A type of which no
   * offering is known anywhere, because it is too new or retired, is there for who names it.
   */
  public static List<InstanceType> describe(Place place, List<String> names) {
    if (names.isEmpty()) {
      InstanceTypeOfferings offerings = InstanceTypeOfferings.in(place);
      return inOrder().stream().filter(offerings::has).map(InstanceTypes::require).toList();
    }
    if (names.size() > MOST_NAMES) {
      throw InstanceTypeErrors.TOO_MANY.with(MOST_NAMES, names.size());
    }
    InstanceTypeOfferings offerings = InstanceTypeOfferings.find(place);
    List<String> unknown =
        names.stream()
            .distinct()
            .filter(name -> !isKnown(name) || (offerings != null && !offerings.mayHave(name)))
            .toList();
    if (!unknown.isEmpty()) {
      throw InstanceTypeErrors.DO_NOT_EXIST.with(String.join(", ", unknown));
    }
    return names.stream().distinct().map(InstanceTypes::require).toList();
  }

  /** The type of a name. Only its family, and those that it is told by, are read. */
  public static InstanceType require(String name) {
    InstanceType type = find(name);
    if (type == null) {
      throw InstanceTypeErrors.UNKNOWN.with(name);
    }
    return type;
  }

  /** The type of a name; null if EC2 has none. */
  static @Nullable InstanceType find(String name) {
    InstanceFamily family = family(name);
    return family == null ? null : family.type(size(name));
  }

  static Collection<InstanceFamily> families() {
    return All.FAMILIES.values();
  }

  private static @Nullable InstanceFamily family(String type) {
    int dot = type.indexOf('.');
    return dot < 0 ? null : All.FAMILIES.get(type.substring(0, dot));
  }

  private static String size(String type) {
    return type.substring(type.indexOf('.') + 1);
  }

  /** Read at the first launch. */
  private static final class All {
    private static final String SEPARATOR = "\n\n";

    static final Map<String, InstanceFamily> FAMILIES = read();

    private static Map<String, InstanceFamily> read() {
      String text = TextFile.read(InstanceTypes.class, "instance-types.txt");
      int end = text.indexOf(SEPARATOR);
      InstanceFamily.Defaults defaults = InstanceFamily.Defaults.of(text.substring(0, end));
      Map<String, InstanceFamily> families = new LinkedHashMap<>();
      while (end >= 0) {
        int begin = end + SEPARATOR.length();
        end = text.indexOf(SEPARATOR, begin);
        String block = text.substring(begin, end < 0 ? text.length() : end);
        InstanceFamily family = InstanceFamily.of(block, families, defaults);
        families.put(family.name(), family);
      }
      return families;
    }
  }
}
