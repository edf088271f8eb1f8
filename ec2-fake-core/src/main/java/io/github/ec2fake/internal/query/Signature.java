// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.signing.SignatureCheck;
import io.github.ec2fake.internal.query.wire.AccessKeyMapping;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request's signature says of who calls and where.
 *
 * @param accessKeyId the access key that it was signed with
 * @param region the region that it was signed for, or null if its version names none
 */
record Signature(String accessKeyId, @Nullable String region) {
  private static final Pattern V4 =
      Pattern.compile("AWS4-HMAC-SHA256\\s.*Credential=([^/,\\s]+)/\\d{8}/([^/,\\s]+)/.*");
  private static final Pattern V4_IN_QUERY = Pattern.compile("([^/]+)/\\d{8}/([^/]+)/.*");

  /** Version 4 in the header or in the query, or one of the older versions in the form. */
  static Signature of(WireRequest request, Map<String, String> form) {
    String header = request.headers().get("authorization");
    String credential = form.get("X-Amz-Credential");
    String accessKeyId = form.get("AWSAccessKeyId");
    if (header != null) {
      return version4(V4.matcher(header));
    }
    if (credential != null) {
      return version4(V4_IN_QUERY.matcher(credential));
    }
    if (accessKeyId != null) {
      return new Signature(accessKeyId, null);
    }
    throw CallErrors.NO_SIGNATURE.with();
  }

  /** The account that the access key stands for. */
  String account(AccessKeyMapping keys) {
    String account = keys.accountOf(accessKeyId);
    if (account == null) {
      throw SignatureCheck.unknownKey(accessKeyId);
    }
    return account;
  }

  private static Signature version4(Matcher credential) {
    if (!credential.matches()) {
      throw CallErrors.BAD_CREDENTIAL.with();
    }
    return new Signature(credential.group(1), credential.group(2));
  }
}
