package io.github.ec2fake.query.wire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node in the tree that the dotted, numbered names of a form make: {@code
 * BlockDeviceMapping.1.Ebs.VolumeSize=8} is a value four nodes below the root. It remembers whether
 * anybody asked for it, so that nothing that a client sends is silently ignored.
 */
final class Parameter {
  private final String path;
  private final Map<String, Parameter> children = new LinkedHashMap<>();
  private @Nullable String value;
  private boolean read;

  private Parameter(String path) {
    this.path = path;
  }

  /** The tree of a form. */
  static Parameter treeOf(Map<String, String> form) {
    Parameter root = new Parameter("");
    form.forEach((name, value) -> root.descendant(name).value = value);
    return root;
  }

  private Parameter descendant(String name) {
    Parameter node = this;
    int from = 0;
    while (from <= name.length()) {
      int dot = name.indexOf('.', from);
      int to = dot < 0 ? name.length() : dot;
      String path = name.substring(0, to);
      node = node.children.computeIfAbsent(name.substring(from, to), key -> new Parameter(path));
      from = to + 1;
    }
    return node;
  }

  /** Its full name, for messages. */
  String path() {
    return path;
  }

  @Nullable Parameter child(String name) {
    return children.get(name);
  }

  /** The value given to exactly this name, which counts as read from now on. */
  @Nullable String value() {
    read = true;
    return value;
  }

  boolean hasChildren() {
    return !children.isEmpty();
  }

  /**
   * The members of a list: numbered from one or from zero, with or without gaps, or a single one
   * without a number.
   */
  Collection<Parameter> members() {
    Map<Integer, Parameter> numbered = new TreeMap<>();
    children.forEach(
        (name, node) -> {
          if (name.length() <= 9 && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            numbered.put(Integer.parseInt(name), node);
          }
        });
    return numbered.isEmpty() ? List.of(this) : numbered.values();
  }

  /** Every value below that nobody has asked for, in the form's order. */
  Stream<Parameter> unread() {
    Stream<Parameter> below = children.values().stream().flatMap(Parameter::unread);
    return value != null && !read ? Stream.concat(Stream.of(this), below) : below;
  }

  /** What stands after the last dot. */
  String lastName() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  String rawValue() {
    return value == null ? "" : value;
  }
}
