// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.signing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The one way of writing a request down that signer and verifier agree on. */
final class Canonical {
  private static final String UNRESERVED = "-_.~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Canonical() {}

  /** The path of a request's target, which may be a whole URL. */
  static String path(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    int authority = path.indexOf("://");
    if (authority >= 0) {
      int slash = path.indexOf('/', authority + 3);
      path = slash < 0 ? "" : path.substring(slash);
    }
    return path.isEmpty() ? "/" : path;
  }

  static Map<String, String> query(String target) {
    Map<String, String> parameters = new TreeMap<>();
    int from = target.indexOf('?') + 1;
    for (String pair : from == 0 ? new String[0] : target.substring(from).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        parameters.put(
            decoded(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  /** Sorted by their encoded names, as version 2 and 4 want it. */
  static String parameters(Map<String, String> parameters) {
    Map<String, String> encoded = new TreeMap<>();
    parameters.forEach((name, value) -> encoded.put(encoded(name), encoded(value)));
    return encoded.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&"));
  }

  /** All but letters, digits and {@code -_.~} as percent and two digits (RFC 3986). */
  static String encoded(String text) {
    return encoded(text, UNRESERVED);
  }

  /** The same, with the slashes of a path as they are. */
  static String encodedPath(String path) {
    return encoded(path, UNRESERVED + "/");
  }

  private static String encoded(String text, String unreserved) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char symbol = (char) Byte.toUnsignedInt(each);
      if (isLetterOrDigit(symbol) || unreserved.indexOf(symbol) >= 0) {
        encoded.append(symbol);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }

  private static boolean isLetterOrDigit(char symbol) {
    return (symbol >= 'A' && symbol <= 'Z')
        || (symbol >= 'a' && symbol <= 'z')
        || (symbol >= '0' && symbol <= '9');
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
