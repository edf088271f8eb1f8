// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of a family, for example {@code m5}: one block of the file of instance types. Only its
 * first line is read before somebody asks for what is said of the types.
 */
final class InstanceFamily {
  private static final String SAME_AS_BEFORE = "\"";

  private final String name;
  private final List<String> sizes;
  private final @Nullable InstanceFamily parent;
  private final Defaults defaults;
  private final String block;
  private @Nullable Map<String, InstanceType> types;

  /** The facts, and the value of each that a family does not give. */
  record Defaults(Map<String, Integer> places, List<String> values) {

    static Defaults of(String block) {
      Map<String, Integer> places = new HashMap<>();
      List<String> values = new ArrayList<>();
      for (String line : block.split("\n", -1)) {
        int equals = line.indexOf('=');
        places.put(line.substring(0, equals), values.size());
        values.add(line.substring(equals + 1));
      }
      return new Defaults(places, values);
    }
  }

  private InstanceFamily(
      String name,
      List<String> sizes,
      @Nullable InstanceFamily parent,
      Defaults defaults,
      String block) {
    this.name = name;
    this.sizes = sizes;
    this.parent = parent;
    this.defaults = defaults;
    this.block = block;
  }

  /** The family of a block, whose parent is one of those before. */
  static InstanceFamily of(String block, Map<String, InstanceFamily> before, Defaults defaults) {
    String[] parts = block.split("\n", 2);
    String[] words = parts[0].split(" ", -1);
    boolean hasParent = words[1].equals("<");
    return new InstanceFamily(
        words[0],
        List.of(words).subList(hasParent ? 4 : 2, words.length),
        hasParent ? before.get(words[2]) : null,
        defaults,
        parts.length == 1 ? "" : parts[1]);
  }

  String name() {
    return name;
  }

  List<String> sizes() {
    return sizes;
  }

  /** The type of a size; null if the family has none. */
  @Nullable InstanceType type(String size) {
    return sizes.contains(size) ? bySize().get(size) : null;
  }

  Collection<InstanceType> types() {
    return bySize().values();
  }

  private synchronized Map<String, InstanceType> bySize() {
    Map<String, InstanceType> read = types;
    if (read == null) {
      read = read();
      types = read;
    }
    return read;
  }

  private Map<String, InstanceType> read() {
    String[][] values = new String[sizes.size()][];
    for (int i = 0; i < values.length; i++) {
      InstanceFamily above = parent;
      InstanceType begin = above == null ? null : above.type(sizes.get(i));
      values[i] = begin == null ? defaults.values().toArray(String[]::new) : begin.values();
    }
    if (!block.isEmpty()) {
      for (String line : block.split("\n", -1)) {
        readFact(line, values);
      }
    }
    Map<String, InstanceType> read = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      String size = sizes.get(i);
      read.put(size, new InstanceType(name + "." + size, defaults.places(), values[i]));
    }
    return read;
  }

  private void readFact(String line, String[][] values) {
    int equals = line.indexOf('=');
    Integer place = defaults.places().get(line.substring(0, equals));
    String[] given = line.substring(equals + 1).split("\t", -1);
    if (place == null || (given.length != 1 && given.length != values.length)) {
      throw new IllegalStateException(
          name + " has " + Arrays.toString(given) + " in the file of instance types: " + line);
    }
    for (int i = 0; i < values.length; i++) {
      String value = given[given.length == 1 ? 0 : i];
      values[i][place] = value.equals(SAME_AS_BEFORE) ? values[i - 1][place] : value;
    }
  }
}
