// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a settings file. Its exceptions name an element by its path below the root
 * element; the path of the root element is empty.
 *
 * @param file the file
 * @param root the content of the root element
 */
record SettingsTree(Ec2ConfigFile file, JsonNode root) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static SettingsTree parse(Ec2ConfigFile file, String xml, String root) {
    XmlMapper mapper = new XmlMapper();
    String text = xml.startsWith(BYTE_ORDER_MARK) ? xml.substring(BYTE_ORDER_MARK.length()) : xml;
    try {
      XMLStreamReader stream =
          mapper
              .getFactory()
              .getXMLInputFactory()
              .createXMLStreamReader(new StringReader(text.strip()));
      while (!stream.isStartElement()) {
        stream.next();
      }
      if (!stream.getLocalName().equalsIgnoreCase(root)) {
        throw malformed(
            file, "", "its root is <" + stream.getLocalName() + "> and must be <" + root + ">");
      }
      return new SettingsTree(file, mapper.readTree(mapper.getFactory().createParser(stream)));
    } catch (XMLStreamException | IOException e) {
      throw new IllegalArgumentException(file.fileName() + " is no XML: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the text of a child element.
   *
   * @throws IllegalArgumentException if the child is missing or contains anything but a text
   */
  String requiredText(JsonNode parent, String path, String name) {
    JsonNode child = parent.get(name);
    if (child == null) {
      throw malformed(path + "/" + name, "it is missing");
    }
    return text(child, path + "/" + name);
  }

  /** Returns the text of a child element; an empty one if the child is missing. */
  String optionalText(JsonNode parent, String path, String name) {
    return parent.has(name) ? requiredText(parent, path, name) : "";
  }

  String text(JsonNode node, String path) {
    if (!node.isValueNode()) {
      throw malformed(path, "it must hold a text and nothing else, once");
    }
    return node.asText().strip();
  }

  /** Returns all child elements of a name. */
  static List<JsonNode> children(JsonNode parent, String name) {
    JsonNode child = parent.path(name);
    List<JsonNode> children = new ArrayList<>();
    if (child.isArray()) {
      child.forEach(children::add);
    } else if (!child.isMissingNode()) {
      children.add(child);
    }
    return children;
  }

  /**
   * Checks that an element occurs at most once, has no text, and has only child elements of the
   * allowed names.
   */
  void requireOnly(JsonNode node, String path, String... allowed) {
    requireNoText(node, path);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!List.of(allowed).contains(name)) {
                throw malformed(
                    path.isEmpty() ? name : path + "/" + name,
                    "it is unknown; there can be " + String.join(", ", allowed));
              }
            });
  }

  /** Checks that an element occurs at most once and has no text, whatever its child elements. */
  void requireNoText(JsonNode node, String path) {
    if (node.isArray()) {
      throw malformed(path, "it is there twice");
    }
    // Beside child elements, a text is a field without a name.
    JsonNode text = node.isValueNode() ? node : node.path("");
    for (JsonNode each : text.isArray() ? text : List.of(text)) {
      if (!each.asText().isBlank()) {
        throw malformed(path, "it holds the text '" + each.asText().strip() + "'");
      }
    }
  }

  IllegalArgumentException malformed(String path, @Nullable String why) {
    return malformed(file, path, why);
  }

  private static IllegalArgumentException malformed(
      Ec2ConfigFile file, String path, @Nullable String why) {
    return new IllegalArgumentException(
        file.fileName() + (path.isEmpty() ? "" : ", " + path) + ": " + why);
  }
}
