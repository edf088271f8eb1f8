// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.signing.SignatureCheck;
import io.github.ec2fake.internal.query.wire.AccessKeyMapping;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request's signature says of who calls and where.
 *
 * @param accessKeyId the access key that it was signed with
 * @param region the region that it was signed for, or null if its version names none
 */
record Signature(String accessKeyId, @Nullable String region) {
  private static final String V4 = "AWS4-HMAC-SHA256 ";
  private static final String CREDENTIAL = "Credential=";

  /** Version 4 in the header or in the query, or one of the older versions in the form. */
  static Signature of(WireRequest request, Map<String, String> form) {
    String header = request.headers().get("authorization");
    String credential = form.get("X-Amz-Credential");
    String accessKeyId = form.get("AWSAccessKeyId");
    if (header != null) {
      return version4(
          header,
          header.startsWith(V4)
              ? header.lastIndexOf(CREDENTIAL) + CREDENTIAL.length()
              : header.length());
    }
    if (credential != null) {
      return version4(credential, 0);
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

  /** Reads {@code <access key>/<date>/<region>/ec2/aws4_request}; what follows does not matter. */
  private static Signature version4(String text, int from) {
    int key = text.indexOf('/', from);
    int date = text.indexOf('/', key + 1);
    int region = text.indexOf('/', date + 1);
    if (key < from + 1 || date != key + 9 || region < date + 2 || !isOneWord(text, from, region)) {
      throw CallErrors.BAD_CREDENTIAL.with();
    }
    return new Signature(text.substring(from, key), text.substring(date + 1, region));
  }

  private static boolean isOneWord(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) == ',') {
        return false;
      }
    }
    return true;
  }
}
