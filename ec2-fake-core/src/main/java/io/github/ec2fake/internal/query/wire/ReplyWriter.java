// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import io.github.ec2fake.internal.query.wire.RecordShape.Component;
import java.time.Instant;
import java.util.List;

/**
 * Writes a reply record as XML: components are elements, a list is an element with {@code item}
 * children unless it is {@link Flattened}, null is left out.
 */
public final class ReplyWriter {
  private static final int SMALL = 512;

  private ReplyWriter() {}

  public static String write(String action, String version, String requestId, Record reply) {
    RecordShape shape = RecordShape.of(reply.getClass());
    XmlDocument xml =
        new XmlDocument(
            action + "Response",
            "http://ec2.amazonaws.com/doc/" + version + "/",
            shape.usualLength());
    xml.text("requestId", requestId);
    components(xml, reply, false);
    String document = xml.end();
    shape.usualLength(document.length());
    return document;
  }

  /** Writes the reply of another service, whose elements begin with a capital. */
  public static String write(String action, String namespace, Record reply) {
    XmlDocument xml = new XmlDocument(action + "Response", namespace, SMALL);
    components(xml, reply, true);
    return xml.end();
  }

  public static String writeError(String code, String message, String requestId) {
    return new XmlDocument("Response", "", SMALL)
        .open("Errors")
        .open("Error")
        .text("Code", code)
        .text("Message", message)
        .close("Error")
        .close("Errors")
        .text("RequestID", requestId)
        .end();
  }

  public static String timestamp(Instant time) {
    return Timestamp.of(time);
  }

  /** How EC2 writes a text, a number, a flag or a time. */
  public static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
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
      xml.close(name);
    } else if (value instanceof List<?> list) {
      list(xml, name, list, capitals);
    } else {
      xml.text(name, text(value));
    }
  }

  private static void list(XmlDocument xml, String name, List<?> list, boolean capitals) {
    if (list.isEmpty()) {
      xml.empty(name);
      return;
    }
    xml.open(name);
    for (Object member : list) {
      element(xml, "item", member, capitals);
    }
    xml.close(name);
  }
}
