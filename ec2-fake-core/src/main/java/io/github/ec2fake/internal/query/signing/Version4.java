// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.signing;

import io.github.ec2fake.internal.query.signing.SignatureCheck.Claim;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version 4: a canonical request, signed with a key for one day, region and service. */
final class Version4 {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String HMAC = "HmacSHA256";
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
  private static final Pattern PARTS =
      Pattern.compile("(Credential|SignedHeaders|Signature)=([^,\\s]+)");
  private static final Pattern SPACES = Pattern.compile(" +");

  /** The longest that a signature in the query can be good for: seven days. */
  private static final long MOST_SECONDS = 604_800;

  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final WireRequest request;
  private final String[] scope;
  private final String signedHeaders;
  private final Instant signed;
  private final String secret;

  private Version4(
      WireRequest request, String credential, String signedHeaders, Instant signed, String secret) {
    this.request = request;
    // The key's id comes first.
    this.scope = credential.substring(credential.indexOf('/') + 1).split("/", -1);
    this.signedHeaders = signedHeaders;
    this.signed = signed;
    this.secret = secret;
    if (scope.length != 4 || !scope[3].equals("aws4_request")) {
      throw SignatureErrors.INCOMPLETE.with(
          "the credential is not of the form <access key>/<date>/<region>/ec2/aws4_request");
    }
    if (!List.of(signedHeaders.split(";", -1)).contains("host")) {
      throw SignatureErrors.INCOMPLETE.with("the header host has to be among the SignedHeaders");
    }
  }

  static Claim inHeader(WireRequest request, String secret) {
    Map<String, String> parts = new LinkedHashMap<>();
    Matcher matcher = PARTS.matcher(request.headers().getOrDefault("authorization", ""));
    while (matcher.find()) {
      parts.put(matcher.group(1), matcher.group(2));
    }
    Instant signed =
        request.headers().containsKey("x-amz-date")
            ? basic(request.headers().get("x-amz-date"))
            : date(part(request.headers(), "date"));
    Version4 version =
        new Version4(
            request, part(parts, "Credential"), part(parts, "SignedHeaders"), signed, secret);
    return Claim.stamped(
        part(parts, "Signature"),
        List.of(version.signature(Canonical.query(request.target()))),
        signed);
  }

  static Claim inQuery(WireRequest request, Map<String, String> form, String secret) {
    if (!part(form, "X-Amz-Algorithm").equals(ALGORITHM)) {
      throw SignatureErrors.INCOMPLETE.with("X-Amz-Algorithm has to be " + ALGORITHM);
    }
    Instant signed = basic(part(form, "X-Amz-Date"));
    Version4 version =
        new Version4(
            request,
            part(form, "X-Amz-Credential"),
            part(form, "X-Amz-SignedHeaders"),
            signed,
            secret);
    Map<String, String> query = Canonical.query(request.target());
    query.remove("X-Amz-Signature");
    Claim stamped =
        Claim.stamped(part(form, "X-Amz-Signature"), List.of(version.signature(query)), signed);
    return new Claim(
        stamped.given(),
        stamped.valid(),
        stamped.from(),
        signed.plus(Duration.ofSeconds(seconds(part(form, "X-Amz-Expires")))));
  }

  private String signature(Map<String, String> query) {
    String day = BASIC.format(signed.atZone(ZoneOffset.UTC)).substring(0, 8);
    if (!scope[0].equals(day)) {
      throw SignatureErrors.INCOMPLETE.with(
          "the credential is for the day " + scope[0] + ", but the request was signed on " + day);
    }
    String toSign =
        String.join(
            "\n",
            ALGORITHM,
            BASIC.format(signed.atZone(ZoneOffset.UTC)),
            String.join("/", scope),
            Crypto.hexSha256(canonicalRequest(query)));
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String step : scope) {
      key = Crypto.hmac(HMAC, key, step);
    }
    return HexFormat.of().formatHex(Crypto.hmac(HMAC, key, toSign));
  }

  private String canonicalRequest(Map<String, String> query) {
    StringBuilder headers = new StringBuilder();
    for (String name : signedHeaders.split(";", -1)) {
      String value = request.headers().getOrDefault(name, "");
      headers
          .append(name)
          .append(':')
          .append(SPACES.matcher(value.strip()).replaceAll(" "))
          .append('\n');
    }
    boolean unsigned = UNSIGNED.equals(request.headers().get("x-amz-content-sha256"));
    return String.join(
        "\n",
        request.method(),
        // Once more: the path is encoded already, and every service but S3 signs it so.
        Canonical.encodedPath(Canonical.path(request.target())),
        Canonical.parameters(query),
        headers.toString(),
        signedHeaders,
        unsigned ? UNSIGNED : Crypto.hexSha256(request.body()));
  }

  private static String part(Map<String, String> parts, String name) {
    String part = parts.get(name);
    if (part == null || part.isEmpty()) {
      throw SignatureErrors.INCOMPLETE.with("it lacks " + name);
    }
    return part;
  }

  private static Instant basic(String text) {
    try {
      return LocalDateTime.parse(text, BASIC).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw SignatureErrors.INCOMPLETE.with("X-Amz-Date must be of the form 20110715T120000Z");
    }
  }

  private static Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      throw SignatureErrors.INCOMPLETE.with("it lacks the header X-Amz-Date");
    }
  }

  private static long seconds(String text) {
    if (text.matches("[0-9]{1,6}") && Long.parseLong(text) <= MOST_SECONDS) {
      return Long.parseLong(text);
    }
    throw SignatureErrors.INCOMPLETE.with(
        "X-Amz-Expires must be a number of seconds up to " + MOST_SECONDS);
  }
}
