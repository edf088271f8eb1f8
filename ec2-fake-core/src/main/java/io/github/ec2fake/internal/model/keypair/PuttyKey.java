// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * PuTTY's file of a private key, in version 2 and not encrypted.
 *
 * <p>Source: the PuTTY manual, "PPK file format".
 */
final class PuttyKey {
  private static final int WIDTH = 64;
  private static final String ENCRYPTION = "none";
  private static final String MAC_KEY = "putty-private-key-file-mac-key";

  private PuttyKey() {}

  static String write(GeneratedKey key, String comment) {
    byte[] publicBlob = key.openSsh().blob();
    byte[] privateBlob = key.puttyBlob();
    String algorithm = key.openSsh().type().sshName();
    byte[] signed =
        new SshBlob()
            .string(algorithm)
            .string(ENCRYPTION)
            .string(comment)
            .string(publicBlob)
            .string(privateBlob)
            .bytes();
    return "PuTTY-User-Key-File-2: "
        + algorithm
        + "\r\nEncryption: "
        + ENCRYPTION
        + "\r\nComment: "
        + comment
        + "\r\nPublic-Lines: "
        + lines(publicBlob)
        + "\r\nPrivate-Lines: "
        + lines(privateBlob)
        + "\r\nPrivate-MAC: "
        + HexFormat.of().formatHex(mac(signed))
        + "\r\n";
  }

  /** How many lines there are, and the lines. */
  private static String lines(byte[] blob) {
    String text = Base64.getMimeEncoder(WIDTH, new byte[] {'\r', '\n'}).encodeToString(blob);
    return text.lines().count() + "\r\n" + text;
  }

  private static byte[] mac(byte[] signed) {
    try {
      byte[] key =
          MessageDigest.getInstance("SHA-1").digest(MAC_KEY.getBytes(StandardCharsets.US_ASCII));
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA1", impossible);
    }
  }
}
