package io.github.ec2fake.query.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form as clients send it: in the body of a POST, in the query of a GET, or in both. */
public final class Form {
  private Form() {}

  /**
   * All parameters of a request, in their order.
   *
   * @param request the request
   * @return names and values
   * @throws MalformedQueryString if a percent sign is not followed by two hexadecimal digits
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
        parameters.put(
            decoded(form.substring(from, valued ? equals : to)),
            valued ? decoded(form.substring(equals + 1, to)) : "");
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new MalformedQueryString(text, malformed);
    }
  }

  /** The form cannot be decoded. */
  public static final class MalformedQueryString extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedQueryString(String text, Throwable cause) {
      super("The query string contains a malformed escape: " + text, cause);
    }
  }
}
