// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the public keys that callers bring: in OpenSSH's format, as a file of RFC 4716, or in
 * Base64-encoded DER. In Base64, white space does not count.
 *
 * <p>Source: ImportKeyPair and the page "Create a key pair using a third-party tool".
 */
final class PublicKeyMaterial {
  private static final int LONGEST = 2048;
  private static final String RFC_4716_BEGIN = "---- BEGIN SSH2 PUBLIC KEY ----";
  private static final String RFC_4716_END = "---- END SSH2 PUBLIC KEY ----";

  /** A header of RFC 4716, which goes on after a line that ends in a backslash. */
  private static final Pattern HEADER = Pattern.compile("(?m)^[^\\s:]+:(?:.*\\\\\\n)*.*$");

  private static final byte DER_SEQUENCE = 0x30;

  private PublicKeyMaterial() {}

  /** Reads what a request brings: the text, or the text or plain DER once more in Base64. */
  static OpenSsh read(String material) {
    if (material.length() > LONGEST) {
      throw KeyPairErrors.TOO_LONG.with(material, LONGEST);
    }
    try {
      String text = material.strip();
      if (text.startsWith("ssh-") || text.startsWith("----")) {
        return ofText(text);
      }
      byte[] decoded = Base64.getMimeDecoder().decode(text);
      return decoded.length > 0 && decoded[0] == DER_SEQUENCE
          ? OpenSsh.ofDer(decoded)
          : ofText(new String(decoded, StandardCharsets.UTF_8).strip());
    } catch (IllegalArgumentException | BufferUnderflowException | GeneralSecurityException e) {
      throw KeyPairErrors.NOT_OPEN_SSH.with();
    }
  }

  private static OpenSsh ofText(String text) throws GeneralSecurityException {
    if (text.startsWith("ssh-")) {
      return ofOpenSsh(text);
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.startsWith(RFC_4716_BEGIN) && lines.endsWith(RFC_4716_END)) {
      String body =
          lines.substring(RFC_4716_BEGIN.length(), lines.length() - RFC_4716_END.length());
      return OpenSsh.ofBlob(base64(HEADER.matcher(body).replaceAll("")));
    }
    return OpenSsh.ofDer(base64(lines));
  }

  /** The key goes on until it is complete; the rest of the words are a comment. */
  private static OpenSsh ofOpenSsh(String text) {
    String[] words = text.split("\\s+", -1);
    StringBuilder base64 = new StringBuilder();
    for (int i = 1; i < words.length; i++) {
      OpenSsh key = complete(base64.append(words[i]).toString());
      if (key != null && key.type().sshName().equals(words[0])) {
        return key;
      }
    }
    throw KeyPairErrors.NOT_OPEN_SSH.with();
  }

  private static @Nullable OpenSsh complete(String base64) {
    try {
      return OpenSsh.ofBlob(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException | BufferUnderflowException | GeneralSecurityException e) {
      return null;
    }
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder()
        .decode(text.lines().map(String::strip).collect(Collectors.joining()).replace(" ", ""));
  }
}
