// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.endpoint;

import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages out. Any page in a browser of this machine can send requests to a loopback
 * address. The browser says so in headers that a page cannot set: {@code Origin}, or {@code
 * Sec-Fetch-Site} if it leaves that out, as it does for images and links. A page whose own name was
 * made to point to this machine (DNS rebinding) is known by its name in {@code Host}.
 *
 * <p>Source: WHATWG Fetch, "CORS protocol"; W3C Fetch Metadata Request Headers.
 */
final class OriginPolicy {
  private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Nobody but AWS can name a page so; clients name their region so. */
  private static final Pattern EC2 =
      Pattern.compile(
          "(?:ec2|ec2\\.[a-z0-9-]+|[a-z0-9-]+\\.ec2)\\.amazonaws\\.(?:com(?:\\.cn)?|eu)");

  private static final Pattern PORT = Pattern.compile(":[0-9]*$");
  private static final Set<String> NOT_FROM_ELSEWHERE = Set.of("same-origin", "none");

  private final EndpointOptions options;

  OriginPolicy(EndpointOptions options) {
    this.options = options;
  }

  /** The refusal of a request, or the answer to a preflight; null if it is to be served. */
  @Nullable WireReply answer(WireRequest request) {
    Map<String, String> headers = request.headers();
    String host = headers.get("host");
    if (host != null
        && !host.isEmpty()
        && !isAllowedHost(PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceAll(""))) {
      return forbidden(
          "This endpoint does not answer to the host name '%s'. Allow it by"
              + " EndpointOptions.allowingHosts or the server's option --allow-host.",
          host);
    }
    String origin = headers.get("origin");
    if (origin == null) {
      String site = headers.getOrDefault("sec-fetch-site", "none");
      return NOT_FROM_ELSEWHERE.contains(site)
          ? null
          : forbidden(
              "This endpoint does not answer to other web pages, and a request of such a page has"
                  + " to name its origin, which this one (Sec-Fetch-Site: %s) does not.",
              site);
    }
    if (!isOwn(origin, host) && !isAllowed(origin)) {
      return forbidden(
          "This endpoint does not answer to web pages of the origin '%s'. Allow it by"
              + " EndpointOptions.allowingOrigins or the server's option --allow-origin.",
          origin);
    }
    return request.method().equals("OPTIONS")
            && headers.containsKey("access-control-request-method")
        ? preflight(headers)
        : null;
  }

  /** What tells a browser that an allowed page may read a reply. */
  Map<String, String> headers(WireRequest request) {
    String origin = request.headers().get("origin");
    return origin == null || !isAllowed(origin)
        ? Map.of()
        : Map.of(
            "Access-Control-Allow-Origin", origin,
            "Access-Control-Expose-Headers", "x-amzn-RequestId, Date",
            "Vary", "Origin");
  }

  private static WireReply preflight(Map<String, String> asked) {
    Map<String, String> reply = new LinkedHashMap<>();
    reply.put("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
    reply.put("Access-Control-Max-Age", "600");
    String headers = asked.get("access-control-request-headers");
    if (headers != null) {
      reply.put("Access-Control-Allow-Headers", headers);
    }
    if (asked.containsKey("access-control-request-private-network")) {
      reply.put("Access-Control-Allow-Private-Network", "true");
    }
    return new WireReply(204, reply, "");
  }

  private boolean isAllowedHost(String name) {
    return OWN_HOSTS.contains(name)
        || options.allowedHosts().contains(name)
        || EC2.matcher(name).matches();
  }

  private boolean isAllowed(String origin) {
    return options.allowedOrigins().contains(origin.toLowerCase(Locale.ROOT));
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    return host != null && origin.equalsIgnoreCase("http://" + host);
  }

  private static WireReply forbidden(String text, String value) {
    return EndpointHandler.error(403, "AccessDenied", text.replace("%s", value));
  }
}
