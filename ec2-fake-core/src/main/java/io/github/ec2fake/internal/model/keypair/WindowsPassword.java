// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.SplittableRandom;

/**
 * The administrator's password as GetPasswordData hands it out: encrypted with the public key of
 * the key pair that the instance was launched with, so that only its private key decrypts it (the
 * Windows Guide's "Retrieving the Initial Administrator Password").
 */
public final class WindowsPassword {
  private WindowsPassword() {}

  /**
   * Encrypts a password by RSA with the padding of PKCS#1 v1.5, without the JDK's cipher, so that
   * the padding follows from the cloud's seed. Each call returns another text, so callers keep it.
   */
  public static String encrypt(String password, RSAPublicKey key, SplittableRandom random) {
    byte[] text = password.getBytes(StandardCharsets.UTF_8);
    int length = (key.getModulus().bitLength() + 7) / 8;
    int padding = length - text.length - 3;
    if (padding < 8) {
      throw new IllegalArgumentException(
          "a password of " + text.length + " bytes is too long for a key of " + length + " bytes");
    }
    ByteBuffer block = ByteBuffer.allocate(length).put((byte) 0).put((byte) 2);
    for (int i = 0; i < padding; i++) {
      block.put((byte) random.nextInt(1, 256));
    }
    block.put((byte) 0).put(text);
    BigInteger encrypted =
        new BigInteger(1, block.array()).modPow(key.getPublicExponent(), key.getModulus());
    return Base64.getEncoder().encodeToString(fixedLength(encrypted, length));
  }

  private static byte[] fixedLength(BigInteger number, int length) {
    byte[] digits = number.toByteArray();
    byte[] fixed = new byte[length];
    int copied = Math.min(digits.length, length);
    System.arraycopy(digits, digits.length - copied, fixed, length - copied, copied);
    return fixed;
  }
}
