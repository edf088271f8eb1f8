// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.signing;

import io.github.ec2fake.internal.query.signing.SignatureCheck.Claim;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Version 2, and the versions 1 and 0 before it, which sign the parameters only. */
final class OlderVersions {
  private static final Map<String, String> METHODS =
      Map.of("HmacSHA256", "HmacSHA256", "HmacSHA1", "HmacSHA1");

  private OlderVersions() {}

  static Claim claim(WireRequest request, Map<String, String> form, String secret) {
    String given = form.get("Signature");
    if (given == null || given.isEmpty()) {
      throw SignatureErrors.INCOMPLETE.with("it lacks Signature");
    }
    List<String> valid =
        switch (form.getOrDefault("SignatureVersion", "0")) {
          case "2" -> version2(request, form, secret);
          case "1" -> List.of(Crypto.base64Hmac("HmacSHA1", secret, version1(form)));
          case "0" -> List.of(Crypto.base64Hmac("HmacSHA1", secret, version0(form)));
          default -> throw SignatureErrors.INCOMPLETE.with("SignatureVersion must be 0, 1 or 2");
        };
    String expires = form.get("Expires");
    return expires == null
        ? Claim.stamped(given, valid, time("Timestamp", form.get("Timestamp")))
        : new Claim(given, valid, Instant.MIN, time("Expires", expires));
  }

  private static List<String> version2(
      WireRequest request, Map<String, String> form, String secret) {
    String method = METHODS.get(form.getOrDefault("SignatureMethod", ""));
    if (method == null) {
      throw SignatureErrors.INCOMPLETE.with("SignatureMethod must be HmacSHA256 or HmacSHA1");
    }
    Map<String, String> signed = new TreeMap<>(form);
    signed.remove("Signature");
    String host = request.headers().getOrDefault("host", "").toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    // A port other than the usual one belongs to it; some clients leave it out all the same.
    List<String> hosts = port < 0 ? List.of(host) : List.of(host, host.substring(0, port));
    return hosts.stream()
        .map(
            each ->
                String.join(
                    "\n",
                    request.method(),
                    each,
                    Canonical.path(request.target()),
                    Canonical.parameters(signed)))
        .map(toSign -> Crypto.base64Hmac(method, secret, toSign))
        .toList();
  }

  /** All names and values, without anything between them, in the order of the names. */
  private static String version1(Map<String, String> form) {
    Map<String, String> signed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    signed.putAll(form);
    signed.remove("Signature");
    return signed.entrySet().stream()
        .map(each -> each.getKey() + each.getValue())
        .collect(Collectors.joining());
  }

  private static String version0(Map<String, String> form) {
    return form.getOrDefault("Action", "")
        + form.getOrDefault("Timestamp", form.getOrDefault("Expires", ""));
  }

  private static Instant time(String name, @Nullable String text) {
    if (text == null) {
      throw SignatureErrors.INCOMPLETE.with("it lacks Timestamp or Expires");
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException noOffset) {
      try {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      } catch (DateTimeParseException e) {
        throw SignatureErrors.INCOMPLETE.with(name + " must be of the form 2011-07-15T12:00:00Z");
      }
    }
  }
}
