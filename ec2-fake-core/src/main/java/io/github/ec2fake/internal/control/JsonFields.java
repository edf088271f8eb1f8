// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, each to be read as what it has to be, and none to be left over. */
public final class JsonFields {
  private final JsonNode object;
  private final Set<String> unread = new LinkedHashSet<>();

  JsonFields(JsonNode object) {
    if (!object.isObject()) {
      throw new IllegalArgumentException("it must be an object, but was " + object);
    }
    this.object = object;
    object.fieldNames().forEachRemaining(unread::add);
  }

  /** The only one of these names that is there. */
  public String oneOf(String what, Set<String> names) {
    List<String> found = new ArrayList<>();
    for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
      String name = all.next();
      if (names.contains(name)) {
        found.add(name);
      }
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "it must have one " + what + " of " + names + ", but has " + found);
    }
    return found.get(0);
  }

  /** Refuses what nobody has read. */
  public void finish() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("it cannot have " + unread);
    }
  }

  /** Refuses what nobody has read, except for the one that is read next. */
  void finishBut(String next) {
    unread.remove(next);
    finish();
  }

  public boolean has(String name) {
    return object.has(name);
  }

  /** True, the only value of a member that says no more than that it is there. */
  public void flag(String name) {
    JsonNode value = take(name);
    check(name, value.isBoolean() && value.booleanValue(), "true");
  }

  public String text(String name) {
    JsonNode value = take(name);
    check(name, value.isTextual(), "a text");
    return value.textValue();
  }

  public @Nullable String optionalText(String name) {
    return has(name) ? text(name) : null;
  }

  public int integer(String name) {
    JsonNode value = take(name);
    check(name, value.isIntegralNumber() && value.canConvertToInt(), "a whole number");
    return value.intValue();
  }

  double number(String name) {
    JsonNode value = take(name);
    check(name, value.isNumber(), "a number");
    return value.doubleValue();
  }

  public Duration duration(String name) {
    String text = text(name);
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + " must be a duration in ISO 8601 such as PT2M, but was '" + text + "'", e);
    }
  }

  /** A time, such as {@code 2011-07-15T12:00:00Z}. */
  public Instant instant(String name) {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + " must be a time in ISO 8601 such as 2011-07-15T12:00:00Z, but was '" + text + "'",
          e);
    }
  }

  /** A list of texts; none if it is not there. */
  public List<String> optionalList(String name) {
    return has(name) ? List.of(list(name)) : List.of();
  }

  /** An object of texts. */
  public Map<String, String> texts(String name) {
    JsonFields members = object(name);
    Map<String, String> texts = new LinkedHashMap<>();
    List.copyOf(members.unread).forEach(each -> texts.put(each, members.text(each)));
    return texts;
  }

  /** An object of whole numbers; none if it is not there. */
  public Map<String, Integer> optionalNumbers(String name) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    if (has(name)) {
      JsonFields members = object(name);
      List.copyOf(members.unread).forEach(each -> numbers.put(each, members.integer(each)));
    }
    return numbers;
  }

  /** Whether a member is there that says no more than that. */
  public boolean optionalFlag(String name) {
    if (has(name)) {
      flag(name);
      return true;
    }
    return false;
  }

  /** An array of texts; empty for true. */
  public String[] list(String name) {
    JsonNode value = take(name);
    List<String> texts = new ArrayList<>();
    for (JsonNode each : value) {
      check(name, each.isTextual(), "a list of texts");
      texts.add(each.textValue());
    }
    check(name, (value.isArray() && !texts.isEmpty()) || value.asBoolean(false), "a list, or true");
    return texts.toArray(String[]::new);
  }

  public JsonFields object(String name) {
    JsonNode value = take(name);
    check(name, value.isObject(), "an object");
    return new JsonFields(value);
  }

  private JsonNode take(String name) {
    unread.remove(name);
    JsonNode value = object.get(name);
    if (value == null) {
      throw new IllegalArgumentException("it lacks " + name);
    }
    return value;
  }

  private void check(String name, boolean valid, String allowed) {
    if (!valid) {
      throw new IllegalArgumentException(
          name + " must be " + allowed + ", but was " + object.get(name));
    }
  }
}
