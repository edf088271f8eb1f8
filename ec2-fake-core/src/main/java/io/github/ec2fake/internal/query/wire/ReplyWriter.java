// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import io.github.ec2fake.internal.query.wire.RecordShape.Component;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes a reply record as XML: components are elements, a list is an element with {@code item}
 * children unless it is {@link Flattened}, null is left out.
 */
public final class ReplyWriter {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ReplyWriter() {}

  public static String write(String action, String version, String requestId, Record reply) {
    XmlDocument xml =
        new XmlDocument(action + "Response", "http://ec2.amazonaws.com/doc/" + version + "/");
    xml.text("requestId", requestId);
    components(xml, reply, false);
    return xml.end();
  }

  /** Writes the reply of another service, whose elements begin with a capital. */
  public static String write(String action, String namespace, Record reply) {
    XmlDocument xml = new XmlDocument(action + "Response", namespace);
    components(xml, reply, true);
    return xml.end();
  }

  public static String writeError(String code, String message, String requestId) {
    return new XmlDocument("Response", "")
        .open("Errors")
        .open("Error")
        .text("Code", code)
        .text("Message", message)
        .close()
        .close()
        .text("RequestID", requestId)
        .end();
  }

  public static String timestamp(Instant time) {
    return TIMESTAMP.format(time);
  }

  /** How EC2 writes a text, a number, a flag or a time. */
  public static String text(Object value) {
    return value instanceof Instant time ? timestamp(time) : value.toString();
  }

  private static void components(XmlDocument xml, Record record, boolean capitals) {
    for (Component component : RecordShape.of(record.getClass()).components()) {
      Object value = component.of(record);
      String name = capitals ? component.parameter() : component.element();
      if (component.flattened() && value instanceof List<?> list) {
        list.forEach(member -> element(xml, name, member, capitals));
      } else if (value != null) {
        element(xml, name, value, capitals);
      }
    }
  }

  private static void element(XmlDocument xml, String name, Object value, boolean capitals) {
    if (value instanceof Record record) {
      xml.open(name);
      components(xml, record, capitals);
      xml.close();
    } else if (value instanceof List<?> list) {
      xml.open(name);
      list.forEach(member -> element(xml, "item", member, capitals));
      xml.close();
    } else {
      xml.text(name, text(value));
    }
  }
}
