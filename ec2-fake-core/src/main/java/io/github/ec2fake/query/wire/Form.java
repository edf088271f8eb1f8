package io.github.ec2fake.query.wire;

import io.github.ec2fake.model.base.Ec2Error;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form as clients send it: in the body of a POST, in the query of a GET, or in both. */
public final class Form {
  /** The SDK's marshaller and its request handler each make one up; the first counts. */
  private static final String MADE_UP_TWICE = "ClientToken";

  private Form() {}

  /**
   * All parameters of a request, in their order.
   *
   * @param request the request
   * @return names and values
   * @throws Ec2Error {@code MalformedQueryString} if a percent sign is not followed by two
   *     hexadecimal digits, or a name is given two values
   */
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
        boolean valued = equals >= 0 && equals < to;
        put(
            parameters,
            decoded(form.substring(from, valued ? equals : to)),
            valued ? decoded(form.substring(equals + 1, to)) : "");
      }
    }
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    String other = parameters.putIfAbsent(name, value);
    if (other != null && !other.equals(value) && !name.equals(MADE_UP_TWICE)) {
      throw malformed(
          "The parameter "
              + name
              + " is given twice. Number the members of a list: "
              + name
              + ".1, "
              + name
              + ".2");
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEscape) {
      throw malformed("The query string contains a malformed escape: " + text);
    }
  }

  private static Ec2Error malformed(String message) {
    return Ec2Error.badRequest("MalformedQueryString", message);
  }
}
