// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what the AWS CLI prints; its path is a JMESPath, as {@code --query} takes it. */
final class JsonElement extends Element {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode node;

  private JsonElement(String path, JsonNode node) {
    super(path);
    this.node = node;
  }

  static Element read(String json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      try {
        JsonElement root = new JsonElement("", MAPPER.readTree(parser));
        if (parser.nextToken() != null) {
          throw root.malformed("there is more after the end of the JSON document");
        }
        return root;
      } catch (JsonProcessingException e) {
        throw new JsonElement(path(parser.getParsingContext()), MAPPER.nullNode())
            .malformed(
                "this is no JSON: "
                    + (e instanceof JsonEOFException ? "it ends too early" : e.getOriginalMessage())
                    + at(e.getLocation()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document that is too deep or too long is so nowhere in particular. */
  private static String at(@Nullable JsonLocation place) {
    return place == null
        ? ""
        : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }

  @Override
  @Nullable Element child(String name) {
    if (!node.isObject()) {
      throw malformed("expected an object, but found " + found());
    }
    JsonNode child = node.get(name);
    return child == null || child.isNull() || (child.isTextual() && child.asText().isEmpty())
        ? null
        : new JsonElement(pathOf(name), child);
  }

  @Override
  boolean has(String name) {
    return node.has(name);
  }

  @Override
  String pathOf(String name) {
    return path().isEmpty() ? name : path() + "." + name;
  }

  @Override
  List<Element> items() {
    if (!node.isArray()) {
      throw malformed("expected a list, but found " + found());
    }
    List<Element> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(new JsonElement(path() + "[" + items.size() + "]", item));
    }
    return items;
  }

  @Override
  String text() {
    if (!node.isValueNode() || node.isNull()) {
      throw malformed("expected a single value, but found " + found());
    }
    return node.asText();
  }

  private String found() {
    return node.isObject() ? "an object" : node.isArray() ? "a list" : node.toString();
  }

  private static String path(JsonStreamContext place) {
    if (place.inRoot()) {
      return "";
    }
    String parent = path(place.getParent());
    if (place.inArray()) {
      return place.hasCurrentIndex() ? parent + "[" + place.getCurrentIndex() + "]" : parent;
    }
    String name = place.getCurrentName();
    return name == null || parent.isEmpty()
        ? parent + (name == null ? "" : name)
        : parent + "." + name;
  }
}
