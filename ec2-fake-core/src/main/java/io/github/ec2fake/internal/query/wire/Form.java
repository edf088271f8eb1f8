// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A form as clients send it: in the body of a POST, in the query of a GET, or in both. */
public final class Form {
  /**
   * The SDK sends these twice, from its marshaller and from its request handler: two tokens that it
   * makes up, a key as it was given and once more in Base64. The first counts.
   */
  private static final Set<String> SENT_TWICE = Set.of("ClientToken", "PublicKeyMaterial");

  private Form() {}

  /** All parameters of a request, in their order. */
  public static Map<String, String> of(WireRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int query = request.target().indexOf('?');
    if (query >= 0) {
      decode(request.target().substring(query + 1), parameters);
    }
    decode(request.body(), parameters);
    return parameters;
  }

  private static void decode(String form, Map<String, String> parameters) {
    for (int from = 0, to; from < form.length(); from = to + 1) {
      int ampersand = form.indexOf('&', from);
      to = ampersand < 0 ? form.length() : ampersand;
      if (to > from) {
        int equals = form.indexOf('=', from);
        int end = equals < 0 || equals > to ? to : equals;
        put(
            parameters,
            decoded(form.substring(from, end)),
            end == to ? "" : decoded(form.substring(end + 1, to)));
      }
    }
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    String other = parameters.putIfAbsent(name, value);
    if (other != null && !other.equals(value) && !SENT_TWICE.contains(name)) {
      throw RequestErrors.GIVEN_TWICE.with(name);
    }
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEscape) {
      throw RequestErrors.BAD_ESCAPE.with(text);
    }
  }
}
