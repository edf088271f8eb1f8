// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.endpoint;

import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.internal.query.wire.AccessKeyMapping;
import io.github.ec2fake.internal.query.wire.CallOrigin.Credentials;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers the requests at an endpoint: those for the cloud, and the few for the endpoint itself.
 */
final class EndpointHandler {
  /** Kept for the endpoint; every other path is EC2's. */
  private static final String OWN = "/_ec2fake/";

  private static final String RESET = OWN + "reset";

  /** A day in two digits, as HTTP wants it and RFC_1123_DATE_TIME does not. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final EndpointOptions options;
  private final OriginPolicy origins;
  private final Credentials credentials;
  private final HttpHandler api;
  private final HttpHandler control;
  private final Clock clock;

  EndpointHandler(EndpointOptions options, HttpHandler api, HttpHandler control, Clock clock) {
    this.options = options;
    this.origins = new OriginPolicy(options);
    boolean verify = options.checksSignatures();
    this.credentials =
        new Credentials(
            verify,
            verify,
            new AccessKeyMapping(options.accessKeys(), options.anyAccessKeyAccount()));
    this.api = api;
    this.control = control;
    this.clock = clock;
  }

  EndpointOptions options() {
    return options;
  }

  Credentials credentials() {
    return credentials;
  }

  /** The fake's time, by which clients can set their own. */
  String date() {
    return HTTP_DATE.format(clock.instant());
  }

  /**
   * Serves a request.
   *
   * @throws IOException if the connection is to break instead of carrying a reply
   */
  WireReply serve(WireRequest request) throws IOException {
    WireReply answer = origins.answer(request);
    WireReply reply = answer == null ? serveAllowed(request) : answer;
    Map<String, String> headers = origins.headers(request);
    return headers.isEmpty() ? reply : reply.with(headers);
  }

  private WireReply serveAllowed(WireRequest request) throws IOException {
    try {
      if (path(request).startsWith(OWN)) {
        return serveOwn(request);
      }
      return switch (request.method()) {
        case "GET", "POST" -> api.serve(request);
        default -> notAllowed(request.method(), "GET, POST");
      };
    } catch (RuntimeException | Error defect) {
      // Told to the client, who can do nothing about it; the journal has it as well.
      return error(500, "InternalError", "ec2-fake failed: " + defect);
    }
  }

  private WireReply serveOwn(WireRequest request) throws IOException {
    Runnable reset = options.reset();
    if (reset == null || !path(request).equals(RESET)) {
      return control.serve(request);
    }
    if (!request.method().equals("POST")) {
      return notAllowed(request.method(), "POST");
    }
    reset.run();
    return new WireReply(200, Map.of("Content-Type", "text/plain;charset=UTF-8"), "reset\n");
  }

  private static WireReply notAllowed(String method, String allowed) {
    return error(405, "UnsupportedProtocol", "The method " + method + " is not one of: " + allowed)
        .with(Map.of("Allow", allowed));
  }

  static WireReply error(int status, String code, String message) {
    return new WireReply(
        status,
        Map.of("Content-Type", "text/xml;charset=UTF-8"),
        ReplyWriter.writeError(code, message, ""));
  }

  private static String path(WireRequest request) {
    return List.of(request.target().split("\\?", 2)).get(0);
  }
}
