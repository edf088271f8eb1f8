// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code DnsSuffixSettings.xml}. The Windows Guide says what is in it and not how; the elements are
 * a decision.
 */
final class DnsSuffixFile {
  private static final String ELEMENT = "DnsSuffix";
  private static final String ZONE = "AvailabilityZone";
  private static final String SUFFIX = "Suffix";

  private DnsSuffixFile() {}

  static List<DnsSuffix> read(SettingsTree tree) {
    tree.requireOnly(tree.root(), "", ELEMENT);
    List<DnsSuffix> suffixes = new ArrayList<>();
    for (JsonNode element : SettingsTree.children(tree.root(), ELEMENT)) {
      String path = ELEMENT + "[" + (suffixes.size() + 1) + "]";
      tree.requireOnly(element, path, ZONE, SUFFIX);
      String zone = tree.optionalText(element, path, ZONE);
      String suffix = tree.requiredText(element, path, SUFFIX);
      try {
        suffixes.add(new DnsSuffix(zone.isEmpty() ? "*" : zone, suffix));
      } catch (IllegalArgumentException e) {
        throw tree.malformed(path, e.getMessage());
      }
    }
    return suffixes;
  }

  static void write(List<DnsSuffix> suffixes, ObjectNode root) {
    ArrayNode elements = root.putArray(ELEMENT);
    for (DnsSuffix suffix : suffixes) {
      elements.addObject().put(ZONE, suffix.availabilityZone()).put(SUFFIX, suffix.suffix());
    }
  }
}
