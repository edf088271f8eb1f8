package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be handed to an instance at its launch: base64, in lines or not, of not too much. */
final class UserData {
  private static final int MOST_ENCODED = 25600;
  private static final int MOST = 16384;
  private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]");

  private UserData() {}

  /**
   * Checks it.
   *
   * @throws Ec2Error {@code InvalidUserData.Malformed}, {@code InvalidParameterValue}
   */
  static void check(@Nullable String encoded) {
    if (encoded == null) {
      return;
    }
    if (encoded.length() > MOST_ENCODED) {
      throw Ec2Error.invalidParameterValue(
          "Encoded User data is limited to " + MOST_ENCODED + " bytes");
    }
    if (decoded(encoded).length > MOST) {
      throw Ec2Error.invalidParameterValue("User data is limited to " + MOST + " bytes");
    }
  }

  private static byte[] decoded(String encoded) {
    try {
      return Base64.getDecoder().decode(LINE_BREAKS.matcher(encoded).replaceAll(""));
    } catch (IllegalArgumentException notBase64) {
      throw Ec2Error.badRequest(
          "InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
    }
  }
}
