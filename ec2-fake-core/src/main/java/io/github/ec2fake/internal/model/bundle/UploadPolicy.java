// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An S3 upload policy, by which a caller allows EC2 to store a bundle. S3 checks it when the first
 * part is stored, not before.
 *
 * @param encoded the policy as it was sent, which is what is signed
 * @param signature the signature, in base64; null if it is taken on trust
 * @param accessKeyId the key that it was signed with, or null for the caller's
 */
public record UploadPolicy(
    Instant expiration,
    List<Condition> conditions,
    String encoded,
    @Nullable String signature,
    @Nullable String accessKeyId) {
  private static final List<String> ALGORITHMS = List.of("HmacSHA1", "HmacSHA256");

  /**
   * A condition.
   *
   * @param operator {@code eq} or {@code starts-with}
   * @param field for example {@code bucket}, without the dollar sign
   */
  public record Condition(String operator, String field, String value) {

    boolean holds(String actual) {
      return operator.equals("starts-with") ? actual.startsWith(value) : actual.equals(value);
    }

    @Override
    public String toString() {
      return "[\"" + operator + "\", \"$" + field + "\", \"" + value + "\"]";
    }
  }

  /** Returns S3's error for an upload, as a bundle task shows it; null if S3 accepts it. */
  @Nullable String objection(String caller, Instant now, String bucket, String key, String acl) {
    if (!isSignedBy(caller)) {
      return "SignatureDoesNotMatch(403)- The request signature we calculated does not match the"
          + " signature you provided. Check your key and signing method.";
    }
    if (now.isAfter(expiration)) {
      return "AccessDenied(403)- Invalid according to Policy: Policy expired.";
    }
    Map<String, String> upload = Map.of("bucket", bucket, "key", key, "acl", acl);
    return conditions.stream()
        .filter(condition -> !condition.holds(upload.getOrDefault(condition.field(), "")))
        .findFirst()
        .map(
            failed ->
                "AccessDenied(403)- Invalid according to Policy: Policy Condition failed: "
                    + failed)
        .orElse(null);
  }

  /** A signature by a key that is none of this cloud's cannot be checked, and is accepted. */
  private boolean isSignedBy(String caller) {
    String given = signature;
    if (given == null) {
      return true;
    }
    String account = accessKeyId == null ? caller : AccessKey.accountOf(accessKeyId);
    if (account == null) {
      return true;
    }
    String secret = AccessKey.of(account).secret();
    return ALGORITHMS.stream()
        .anyMatch(algorithm -> given.equals(signatureWith(secret, algorithm)));
  }

  private String signatureWith(String secret, String algorithm) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      byte[] expected = mac.doFinal(encoded.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(expected);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
