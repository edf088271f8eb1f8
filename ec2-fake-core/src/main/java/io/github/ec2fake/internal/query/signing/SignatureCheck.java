// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.signing;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Verifies a request's signature, of whichever version, with the secret of the access key that it
 * names.
 *
 * <p>Source: Signature Version 4 signing process (header and query), Signature Version 2; the Query
 * API's Common Parameters and Common Errors.
 */
public final class SignatureCheck {
  private static final Duration TOLERANCE = Duration.ofMinutes(15);

  private SignatureCheck() {}

  /**
   * What a signature comes down to.
   *
   * @param given the signature that the request carries
   * @param valid the signatures that are valid for it; more than one where clients differ
   * @param from when it begins to be good
   * @param until when it ends
   */
  record Claim(String given, List<String> valid, Instant from, Instant until) {
    /** Good around the time of signing. */
    static Claim stamped(String given, List<String> valid, Instant at) {
      return new Claim(given, valid, at.minus(TOLERANCE), at.plus(TOLERANCE));
    }
  }

  /** Verifies a signature. */
  public static void check(
      WireRequest request, Map<String, String> form, String secret, Instant now) {
    Claim claim;
    if (request.headers().containsKey("authorization")) {
      claim = Version4.inHeader(request, secret);
    } else if (form.containsKey("X-Amz-Credential")) {
      claim = Version4.inQuery(request, form, secret);
    } else {
      claim = OlderVersions.claim(request, form, secret);
    }
    byte[] given = bytes(claim.given());
    if (claim.valid().stream().noneMatch(each -> MessageDigest.isEqual(bytes(each), given))) {
      throw SignatureErrors.NOT_VALIDATED.with();
    }
    if (now.isBefore(claim.from()) || now.isAfter(claim.until())) {
      throw SignatureErrors.EXPIRED.with();
    }
  }

  /** The refusal of an access key that is no account's. */
  public static Ec2Error unknownKey(String accessKeyId) {
    return SignatureErrors.UNKNOWN_KEY.with(accessKeyId);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
