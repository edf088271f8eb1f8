// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.catalogue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a saved reply in any format, with its path in the document. Its children are looked up
 * by the names that the AWS CLI gives them. A child that is null or empty counts as absent: some
 * tools leave it out, others do not.
 */
abstract class Element {
  private final String path;

  Element(String path) {
    this.path = path;
  }

  /** The child of a name, or null if there is none or nothing is in it. */
  abstract @Nullable Element child(String name);

  /** Whether there is a child of a name, even an empty one. */
  abstract boolean has(String name);

  /** The path of a child, whether or not it is there. */
  abstract String pathOf(String name);

  abstract List<Element> items();

  /** The text of an element that has no children. */
  abstract String text();

  final String path() {
    return path;
  }

  final MalformedReplyException malformed(String problem) {
    return new MalformedReplyException(path.isEmpty() ? problem : path + ": " + problem);
  }

  final MalformedReplyException unexpected(String expected) {
    return malformed("expected " + expected + ", but found \"" + text() + "\"");
  }

  final Element require(String name) {
    Element child = child(name);
    if (child == null) {
      throw new MalformedReplyException(pathOf(name) + " is missing");
    }
    return child;
  }

  final String text(String name) {
    return require(name).text();
  }

  final @Nullable String textOrNull(String name) {
    Element child = child(name);
    return child == null ? null : child.text();
  }

  /** The members of a list that may be absent. */
  final List<Element> list(String name) {
    Element child = child(name);
    return child == null ? List.of() : child.items();
  }

  final String word(String name, String... allowed) {
    Element child = require(name);
    if (!Arrays.asList(allowed).contains(child.text())) {
      throw child.unexpected("one of " + String.join(", ", allowed));
    }
    return child.text();
  }

  final String word(String name, List<String> allowed, String absent) {
    return child(name) == null ? absent : word(name, allowed.toArray(String[]::new));
  }

  final boolean flag(String name) {
    Element child = require(name);
    return switch (child.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw child.unexpected("true or false");
    };
  }

  final boolean flag(String name, boolean absent) {
    return child(name) == null ? absent : flag(name);
  }

  final int positive(String name) {
    Element child = require(name);
    int number;
    try {
      number = Integer.parseInt(child.text());
    } catch (NumberFormatException e) {
      throw child.unexpected("a number");
    }
    if (number < 1) {
      throw child.unexpected("a number of 1 or more");
    }
    return number;
  }
}
