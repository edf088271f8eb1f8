// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import io.github.ec2fake.internal.query.wire.RecordShape.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request record as the parameters that {@link RequestReader} reads into an equal one. The
 * members of lists are numbered from one on.
 */
public final class RequestWriter {
  private RequestWriter() {}

  /** The parameters of a record, in the order of its components. */
  public static Map<String, String> write(Record request) {
    Map<String, String> form = new LinkedHashMap<>();
    components(request, "", form);
    return form;
  }

  private static void components(Record record, String prefix, Map<String, String> form) {
    for (Component component : RecordShape.of(record.getClass()).components()) {
      String name = prefix + component.parameter();
      Object value = component.of(record);
      if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          value(list.get(i), name + "." + (i + 1), form);
        }
      } else {
        value(value, name, form);
      }
    }
  }

  private static void value(@Nullable Object value, String name, Map<String, String> form) {
    if (value instanceof Record record) {
      components(record, name + ".", form);
    } else if (value != null) {
      form.put(name, ReplyWriter.text(value));
    }
  }
}
