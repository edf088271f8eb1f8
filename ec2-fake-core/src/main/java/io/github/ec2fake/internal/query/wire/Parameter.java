// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A node in the tree that the dotted, numbered names of a form make: {@code
 * BlockDeviceMapping.1.Ebs.VolumeSize=8} is a value four nodes below the root. It remembers whether
 * anybody asked for it, so that nothing that a client sends is silently ignored.
 */
final class Parameter {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final @Nullable Parameter parent;
  private final String name;
  private final Map<String, Parameter> children = new LinkedHashMap<>();
  private @Nullable String value;
  private boolean read;

  private Parameter(@Nullable Parameter parent, String name) {
    this.parent = parent;
    this.name = name;
  }

  /**
   * The tree of a form.
   *
   * @param root its root
   * @param given the nodes that the form gives a value to, in its order
   */
  record Tree(Parameter root, List<Parameter> given) {
    /** What nobody has asked for, in the form's order. */
    List<Parameter> unread() {
      return given.stream().filter(parameter -> !parameter.read).toList();
    }
  }

  static Tree treeOf(Map<String, String> form) {
    Tree tree = new Tree(new Parameter(null, ""), new ArrayList<>());
    form.forEach(
        (name, value) -> {
          Parameter parameter = tree.root.descendant(name);
          parameter.value = value;
          tree.given.add(parameter);
        });
    return tree;
  }

  private Parameter descendant(String path) {
    Parameter node = this;
    int from = 0;
    while (from <= path.length()) {
      int dot = path.indexOf('.', from);
      int to = dot < 0 ? path.length() : dot;
      Parameter above = node;
      node =
          node.children.computeIfAbsent(
              path.substring(from, to), name -> new Parameter(above, name));
      from = to + 1;
    }
    return node;
  }

  /** Its full name, for messages. */
  String path() {
    Deque<String> names = new ArrayDeque<>();
    for (Parameter node = this; node != null && node.parent != null; node = node.parent) {
      names.addFirst(node.name);
    }
    return String.join(".", names);
  }

  @Nullable Parameter child(String childName) {
    return children.get(childName);
  }

  /** The value given to exactly this name, which counts as read from now on. */
  @Nullable String value() {
    read = true;
    return value;
  }

  boolean hasChildren() {
    return !children.isEmpty();
  }

  /** Whether it is one of a list's members that have a number. */
  boolean isNumbered() {
    return NUMBER.matcher(name).matches();
  }

  /** Its full name, without the number of a list's member. */
  String pathOfList() {
    return isNumbered() && parent != null ? parent.path() : path();
  }

  /**
   * The members of a list: numbered from one or from zero, with or without gaps, or a single one
   * without a number.
   */
  Collection<Parameter> members() {
    Map<Integer, Parameter> numbered = new TreeMap<>();
    for (Parameter child : children.values()) {
      if (child.isNumbered()) {
        numbered.putIfAbsent(Integer.valueOf(child.name), child);
      }
    }
    return numbered.isEmpty() ? List.of(this) : numbered.values();
  }

  /** The value, without counting it as read. */
  String rawValue() {
    return value == null ? "" : value;
  }
}
