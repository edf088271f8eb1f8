// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.windows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code EventLogConfig.xml}.
 *
 * <p>Source: the user guide, "EC2Config settings files"; plus3it/watchmaker, which adds events to
 * the file.
 */
final class EventLogFile {
  /** How .NET writes a time with its offset. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSxxx", Locale.ROOT);

  private EventLogFile() {}

  static List<EventLogFilter> read(SettingsTree tree) {
    tree.requireOnly(tree.root(), "", "Event");
    List<EventLogFilter> filters = new ArrayList<>();
    for (JsonNode event : SettingsTree.children(tree.root(), "Event")) {
      filters.add(read(tree, event, "Event[" + (filters.size() + 1) + "]"));
    }
    return filters;
  }

  private static EventLogFilter read(SettingsTree tree, JsonNode event, String path) {
    tree.requireOnly(
        event, path, "Category", "AppName", "ErrorType", "LastMessageTime", "NumEntries");
    String word = tree.requiredText(event, path, "ErrorType");
    EventType type = EventType.find(word);
    if (type == null) {
      String allowed =
          Arrays.stream(EventType.values()).map(EventType::word).collect(Collectors.joining(", "));
      throw tree.malformed(
          path + "/ErrorType", "it is '" + word + "' and must be one of " + allowed);
    }
    int numEntries = number(tree, tree.requiredText(event, path, "NumEntries"), path);
    Instant last = time(tree, tree.optionalText(event, path, "LastMessageTime"), path);
    String category = tree.requiredText(event, path, "Category");
    String appName = tree.optionalText(event, path, "AppName");
    try {
      return new EventLogFilter(category, appName, type, numEntries, last);
    } catch (IllegalArgumentException e) {
      throw tree.malformed(path, e.getMessage());
    }
  }

  private static int number(SettingsTree tree, String text, String path) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw tree.malformed(path + "/NumEntries", "'" + text + "' is no whole number");
    }
  }

  private static Instant time(SettingsTree tree, String text, String path) {
    try {
      return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw tree.malformed(
          path + "/LastMessageTime",
          "'" + text + "' is no time such as 2011-07-15T12:00:00.0000000+00:00");
    }
  }

  static void write(List<EventLogFilter> filters, ObjectNode root) {
    ArrayNode events = root.putArray("Event");
    for (EventLogFilter filter : filters) {
      events
          .addObject()
          .put("Category", filter.category())
          .put("AppName", filter.appName())
          .put("ErrorType", filter.type().word())
          .put("LastMessageTime", TIME.format(filter.lastMessageTime().atOffset(ZoneOffset.UTC)))
          .put("NumEntries", filter.numEntries());
    }
  }
}
