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
import org.jspecify.annotations.Nullable;

/**
 * A node in the tree that the dotted, numbered names of a form make: {@code
 * BlockDeviceMapping.1.Ebs.VolumeSize=8} is a value four nodes below the root. It remembers whether
 * anybody asked for it, so that nothing that a client sends is silently ignored.
 */
final class Parameter {
  private static final int MOST_DIGITS = 9;

  /** Most have one child or none. */
  private static final int FEW = 2;

  private final @Nullable Parameter parent;
  private final String name;
  private Map<String, Parameter> children = Map.of();
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
      List<Parameter> unread = new ArrayList<>(0);
      for (Parameter parameter : given) {
        if (!parameter.read) {
          unread.add(parameter);
        }
      }
      return unread;
    }
  }

  static Tree treeOf(Map<String, String> form) {
    Tree tree = new Tree(new Parameter(null, ""), new ArrayList<>());
    for (Map.Entry<String, String> each : form.entrySet()) {
      Parameter parameter = tree.root.descendant(each.getKey());
      parameter.value = each.getValue();
      tree.given.add(parameter);
    }
    return tree;
  }

  private Parameter descendant(String path) {
    Parameter node = this;
    int from = 0;
    while (from <= path.length()) {
      int dot = path.indexOf('.', from);
      int to = dot < 0 ? path.length() : dot;
      node = node.childOrNew(path.substring(from, to));
      from = to + 1;
    }
    return node;
  }

  private Parameter childOrNew(String childName) {
    Parameter child = children.get(childName);
    if (child == null) {
      child = new Parameter(this, childName);
      if (children.isEmpty()) {
        children = new LinkedHashMap<>(FEW);
      }
      children.put(childName, child);
    }
    return child;
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
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= MOST_DIGITS;
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
    if (children.isEmpty()) {
      return List.of(this);
    }
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
