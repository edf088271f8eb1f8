// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;

/** What whoever has the private key does with the reply of GetPasswordData. */
final class Decryption {
  private Decryption() {}

  /** The password, read with the private key that CreateKeyPair gave. */
  static String decrypted(String privateKey, String passwordData) throws Exception {
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.DECRYPT_MODE, rsa(privateKey));
    return new String(
        cipher.doFinal(Base64.getMimeDecoder().decode(passwordData)), StandardCharsets.UTF_8);
  }

  /** The key material is PKCS#1, which Java reads when it is wrapped in PKCS#8. */
  private static PrivateKey rsa(String pem) throws Exception {
    byte[] pkcs1 =
        Base64.getMimeDecoder()
            .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    byte[] header = {
      0x30,
      (byte) 0x82,
      0,
      0,
      2,
      1,
      0,
      0x30,
      13,
      6,
      9,
      0x2a,
      (byte) 0x86,
      0x48,
      (byte) 0x86,
      (byte) 0xf7,
      0x0d,
      1,
      1,
      1,
      5,
      0,
      4,
      (byte) 0x82,
      0,
      0
    };
    byte[] pkcs8 = new byte[header.length + pkcs1.length];
    System.arraycopy(header, 0, pkcs8, 0, header.length);
    System.arraycopy(pkcs1, 0, pkcs8, header.length, pkcs1.length);
    pkcs8[2] = (byte) ((pkcs8.length - 4) >> 8);
    pkcs8[3] = (byte) (pkcs8.length - 4);
    pkcs8[24] = (byte) (pkcs1.length >> 8);
    pkcs8[25] = (byte) pkcs1.length;
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }
}
