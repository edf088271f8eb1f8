// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Text files beside the tests. Blank lines, and those that begin with {@code #}, say nothing. */
final class TestData {
  private static final String INDENTED = "  ";

  private TestData() {}

  static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(TestData.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By title, the indented lines below it. */
  static Map<String, List<String>> sections(String resource) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : lines(resource)) {
      if (line.startsWith(INDENTED)) {
        section.add(line.strip());
      } else {
        section = sections.computeIfAbsent(line, any -> new ArrayList<>());
      }
    }
    return sections;
  }
}
