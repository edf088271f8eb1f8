// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of user data: base64, with or without line breaks, up to a size. */
public final class UserData {
  private static final int MAX_ENCODED = 25600;
  private static final int MAX_DECODED = 16384;
  private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]");

  private UserData() {}

  /** Checks the user data of an instance. */
  static void check(@Nullable String encoded) {
    check(encoded, InstanceErrors.MALFORMED_USER_DATA);
  }

  /** Checks the user data of a launch template. */
  public static void checkOfTemplate(@Nullable String encoded) {
    check(encoded, InstanceErrors.MALFORMED_USER_DATA_OF_TEMPLATE);
  }

  private static void check(@Nullable String encoded, ErrorTemplate malformed) {
    if (encoded == null) {
      return;
    }
    if (encoded.length() > MAX_ENCODED) {
      throw InstanceErrors.ENCODED_USER_DATA_TOO_LONG.with(MAX_ENCODED);
    }
    if (decoded(encoded, malformed).length > MAX_DECODED) {
      throw InstanceErrors.USER_DATA_TOO_LONG.with(MAX_DECODED);
    }
  }

  /** The user data as a text; empty if there is none. */
  static String text(@Nullable String encoded) {
    return encoded == null
        ? ""
        : new String(decoded(encoded, InstanceErrors.MALFORMED_USER_DATA), StandardCharsets.UTF_8);
  }

  private static byte[] decoded(String encoded, ErrorTemplate malformed) {
    try {
      return Base64.getDecoder().decode(LINE_BREAKS.matcher(encoded).replaceAll(""));
    } catch (IllegalArgumentException notBase64) {
      throw malformed.with();
    }
  }
}
