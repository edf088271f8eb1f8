// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import io.github.ec2fake.internal.model.base.TextFile;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zone;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The instance types that EC2 has or had, and those that a cloud has besides. */
public final class InstanceTypes {
  public static final String DEFAULT = "m1.small";

  /** Source: EC2's service model, {@code RequestInstanceTypeList}. */
  private static final int MOST_NAMES = 100;

  private static final InstanceTypes OF_EC2 = new InstanceTypes(Map.of());

  private final Map<String, AddedInstanceType> added;

  private InstanceTypes(Map<String, AddedInstanceType> added) {
    this.added = added;
  }

  /** Those that EC2 has or had, and no others. */
  public static InstanceTypes ofEc2() {
    return OF_EC2;
  }

  /**
   * These and another one.
   *
   * @throws IllegalArgumentException if they have one of its name
   */
  public InstanceTypes with(AddedInstanceType other) {
    String name = other.type().name();
    if (isKnown(name)) {
      throw new IllegalArgumentException(
          "the instance type '" + name + "' has been added already; a new one needs another name");
    }
    Map<String, AddedInstanceType> all = new LinkedHashMap<>(added);
    all.put(name, other);
    return new InstanceTypes(all);
  }

  /** Those that EC2 does not have. */
  Collection<AddedInstanceType> added() {
    return added.values();
  }

  /** All names, in alphabetical order. */
  public List<String> names() {
    return inOrder().stream().sorted().toList();
  }

  /** All names, EC2's family by family, and from the smallest to the largest size. */
  List<String> inOrder() {
    return Stream.concat(
            All.FAMILIES.values().stream()
                .flatMap(family -> family.sizes().stream().map(size -> family.name() + "." + size)),
            added.keySet().stream())
        .toList();
  }

  public boolean isKnown(String type) {
    InstanceFamily family = family(type);
    return (family != null && family.sizes().contains(size(type))) || added.containsKey(type);
  }

  public void checkKnown(String type) {
    if (!isKnown(type)) {
      throw InstanceTypeErrors.UNKNOWN.with(type);
    }
  }

  /**
   * The types that a caller names, or all that EC2 offers in the region. A type of which no
   * offering is known anywhere, because it is too new or retired, is there for who names it.
   */
  public List<InstanceType> describe(Place place, List<String> names) {
    if (names.isEmpty()) {
      InstanceTypeOfferings offerings = InstanceTypeOfferings.in(place, this);
      return inOrder().stream().filter(offerings::has).map(this::require).toList();
    }
    if (names.size() > MOST_NAMES) {
      throw InstanceTypeErrors.TOO_MANY.with(MOST_NAMES, names.size());
    }
    InstanceTypeOfferings offerings = InstanceTypeOfferings.find(place, this);
    List<String> unknown =
        names.stream()
            .distinct()
            .filter(name -> !isKnown(name) || (offerings != null && !offerings.mayHave(name)))
            .toList();
    if (!unknown.isEmpty()) {
      throw InstanceTypeErrors.DO_NOT_EXIST.with(String.join(", ", unknown));
    }
    return names.stream().distinct().map(this::require).toList();
  }

  /** The type of a name. Only its family, and those that it is told by, are read. */
  public InstanceType require(String name) {
    InstanceType type = find(name);
    if (type == null) {
      throw InstanceTypeErrors.UNKNOWN.with(name);
    }
    return type;
  }

  /** The type of a name, which is EC2's usual one if a launch names none. */
  public InstanceType orDefault(@Nullable String name) {
    return require(name == null ? DEFAULT : name);
  }

  /** The type of a name; null if there is none. */
  public @Nullable InstanceType find(String name) {
    InstanceFamily family = family(name);
    InstanceType type = family == null ? null : family.type(size(name));
    AddedInstanceType other = type == null ? added.get(name) : null;
    return other == null ? type : other.type();
  }

  /**
   * The zones of a region in which a type can be launched. EC2's own types can be launched in all,
   * also where EC2 does not offer them.
   */
  public List<String> launchZones(InstanceType type, Place place) {
    AddedInstanceType other = added.get(type.name());
    return other == null ? place.zones() : other.zonesIn(place);
  }

  /** Whether a type can be launched in a zone of a region. */
  public boolean canLaunch(InstanceType type, Place place, String zone) {
    Zone edge = place.zones().contains(zone) ? null : Zone.edgeZone(place, zone);
    if (edge == null) {
      return launchZones(type, place).contains(zone);
    }
    AddedInstanceType other = added.get(type.name());
    return other == null ? EdgeZoneTypes.has(edge, type.name()) : other.isIn(edge, place);
  }

  static Collection<InstanceFamily> families() {
    return All.FAMILIES.values();
  }

  /** The family of a type; null if there is none. A name without a dot is of none. */
  private static @Nullable InstanceFamily family(String type) {
    return All.FAMILIES.get(type.substring(0, Math.max(0, type.indexOf('.'))));
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
