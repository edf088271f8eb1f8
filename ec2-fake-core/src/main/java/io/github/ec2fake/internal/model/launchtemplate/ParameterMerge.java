// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Overwrites parameters of a launch with others. A value takes the place of a value, and a list of
 * values that of the whole list. Block devices are merged by their device name, network interfaces
 * by their network card and device index, tags by what they are for and their key.
 *
 * <p>Source: RunInstances, {@code LaunchTemplate}: "Any additional parameters that you specify for
 * the new instance overwrite the corresponding parameters included in the launch template." Which
 * parameters correspond in lists is a decision of ec2-fake.
 */
final class ParameterMerge {
  private static final String DEVICES = "BlockDeviceMapping";
  private static final String INTERFACES = "NetworkInterface";
  private static final String TAGS = "TagSpecification";
  private static final String TAG = "Tag";

  /** The parameters up to the first number of a list's member. */
  private static final Pattern HEAD = Pattern.compile("(.*?)\\.\\d+(?:\\..*)?");

  /** Names of the same thing in different ways: one overwrites all the others. */
  private static final List<Set<String>> ALTERNATIVES =
      List.of(
          Set.of("SecurityGroup", "SecurityGroupId"),
          Set.of("IamInstanceProfile.Arn", "IamInstanceProfile.Name"),
          Set.of("Placement.GroupId", "Placement.GroupName"));

  private ParameterMerge() {}

  static Map<String, String> merged(Map<String, String> base, Map<String, String> over) {
    Map<String, String> below = new LinkedHashMap<>(base);
    Map<String, String> above = new LinkedHashMap<>(over);
    Map<String, String> lists = new LinkedHashMap<>();
    moveList(DEVICES, List.of("DeviceName"), ParameterMerge::device, below, above, lists);
    moveList(
        INTERFACES,
        List.of("NetworkCardIndex", "DeviceIndex"),
        ParameterMerge::structure,
        below,
        above,
        lists);
    moveList(TAGS, List.of("ResourceType"), ParameterMerge::tags, below, above, lists);
    Map<String, String> all = structure(below, above);
    all.putAll(lists);
    return all;
  }

  /** Merges a structure: what is overwritten is overwritten as a whole. */
  private static Map<String, String> structure(Map<String, String> base, Map<String, String> over) {
    Set<String> overwritten = new HashSet<>();
    for (String name : over.keySet()) {
      String head = head(name);
      overwritten.add(head);
      for (Set<String> alternatives : ALTERNATIVES) {
        if (alternatives.contains(head)) {
          overwritten.addAll(alternatives);
        }
      }
    }
    Map<String, String> all = new LinkedHashMap<>();
    base.forEach(
        (name, value) -> {
          if (!overwritten.contains(head(name))) {
            all.put(name, value);
          }
        });
    all.putAll(over);
    return all;
  }

  private static String head(String name) {
    Matcher list = HEAD.matcher(name);
    return list.matches() ? list.group(1) : name;
  }

  /** A device is a volume, one of the instance store, or none. Only volumes have parts to merge. */
  private static Map<String, String> device(Map<String, String> base, Map<String, String> over) {
    return isVolume(base) && isVolume(over) ? structure(base, over) : over;
  }

  private static boolean isVolume(Map<String, String> device) {
    return !device.containsKey("NoDevice") && !device.containsKey("VirtualName");
  }

  private static Map<String, String> tags(Map<String, String> base, Map<String, String> over) {
    Map<String, String> below = new LinkedHashMap<>(base);
    Map<String, String> above = new LinkedHashMap<>(over);
    Map<String, String> lists = new LinkedHashMap<>();
    moveList(TAG, List.of("Key"), ParameterMerge::structure, below, above, lists);
    Map<String, String> all = structure(below, above);
    all.putAll(lists);
    return all;
  }

  /** Takes a list out of both, and puts the merged one into a third. */
  private static void moveList(
      String list,
      List<String> keys,
      BinaryOperator<Map<String, String>> merge,
      Map<String, String> base,
      Map<String, String> over,
      Map<String, String> into) {
    Map<List<String>, Map<String, String>> members = new LinkedHashMap<>();
    for (Map<String, String> each : List.of(base, over)) {
      for (Map<String, String> member : takeMembers(list, each)) {
        members.merge(
            keys.stream().map(key -> member.getOrDefault(key, "0")).toList(), member, merge);
      }
    }
    int number = 1;
    for (Map<String, String> member : members.values()) {
      String prefix = list + "." + number + ".";
      member.forEach((name, value) -> into.put(prefix + name, value));
      number++;
    }
  }

  /** Takes the members of a list out of the parameters, in the order of their numbers. */
  private static Iterable<Map<String, String>> takeMembers(
      String list, Map<String, String> parameters) {
    Pattern member = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,9})\\.(.+)");
    Map<Integer, Map<String, String>> members = new TreeMap<>();
    parameters.forEach(
        (name, value) -> {
          Matcher parts = member.matcher(name);
          if (parts.matches()) {
            members
                .computeIfAbsent(
                    Integer.valueOf(Objects.requireNonNull(parts.group(1))),
                    number -> new LinkedHashMap<>())
                .put(Objects.requireNonNull(parts.group(2)), value);
          }
        });
    parameters.keySet().removeIf(name -> member.matcher(name).matches());
    return members.values();
  }
}
