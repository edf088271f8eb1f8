// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.query.StorageFixture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

/** What EC2 gives to the caller fits together, as the JDK sees it. */
class WindowsPasswordTest {
  private static final Caller ME = new Caller(StorageFixture.ME);

  private final NewKeyPair made = created(new StorageFixture());

  private static NewKeyPair created(StorageFixture cloud) {
    return cloud
        .region()
        .keyPairs()
        .create(ME, "mine", KeyType.RSA, KeyFormat.PEM, Map.of())
        .apply();
  }

  @Test
  void isReadableWithThePrivateKey() throws GeneralSecurityException {
    RSAPublicKey key = (RSAPublicKey) made.keyPair().publicKey();

    String encrypted = WindowsPassword.encrypt("(Ge;h)?4Xy", key, new SplittableRandom(1));

    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.DECRYPT_MODE, privateKey(made.material()));
    assertThat(Base64.getDecoder().decode(encrypted)).hasSize(256);
    assertThat(cipher.doFinal(Base64.getDecoder().decode(encrypted)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("(Ge;h)?4Xy");
  }

  @Test
  void isReadableWhateverThePadding() throws GeneralSecurityException {
    RSAPublicKey key = (RSAPublicKey) made.keyPair().publicKey();
    SplittableRandom random = new SplittableRandom(2);
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.DECRYPT_MODE, privateKey(made.material()));
    for (int i = 0; i < 300; i++) {
      byte[] encrypted =
          Base64.getDecoder().decode(WindowsPassword.encrypt("pässword", key, random));

      assertThat(new String(cipher.doFinal(encrypted), StandardCharsets.UTF_8))
          .isEqualTo("pässword");
    }
  }

  @Test
  void hasToFitTheKey() {
    RSAPublicKey key = (RSAPublicKey) made.keyPair().publicKey();

    assertThat(WindowsPassword.encrypt("x".repeat(245), key, new SplittableRandom(1))).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WindowsPassword.encrypt("x".repeat(246), key, new SplittableRandom(1)))
        .withMessage("a password of 246 bytes is too long for a key of 256 bytes");
  }

  @Test
  void keyPairIsTwoThousandAndFortyEightBitsOfRsa() throws GeneralSecurityException {
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) privateKey(made.material());

    assertThat(key.getModulus().bitLength()).isEqualTo(2048);
    assertThat(key.getModulus())
        .isEqualTo(((RSAPublicKey) made.keyPair().publicKey()).getModulus());
    assertThat(made.keyPair().fingerprint())
        .isEqualTo(
            HexFormat.ofDelimiter(":")
                .formatHex(MessageDigest.getInstance("SHA-1").digest(key.getEncoded())));
  }

  @Test
  void keyPairFollowsFromTheSeed() {
    NewKeyPair again = created(new StorageFixture());
    NewKeyPair other = created(new StorageFixture(false, 2));

    assertThat(again.material()).isEqualTo(made.material());
    assertThat(other.material()).isNotEqualTo(made.material());
  }

  /** PKCS#1 from the PEM text, wrapped into the PKCS#8 that the JDK reads. */
  private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    assertThat(pem.lines())
        .startsWith("-----BEGIN RSA PRIVATE KEY-----")
        .endsWith("-----END RSA PRIVATE KEY-----")
        .allMatch(line -> line.length() <= 64);
    byte[] pkcs1 =
        Base64.getMimeDecoder()
            .decode(
                pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat));
    ByteArrayOutputStream pkcs8 = new ByteArrayOutputStream();
    pkcs8.writeBytes(HexFormat.of().parseHex("3082" + hex(pkcs1.length + 22)));
    pkcs8.writeBytes(HexFormat.of().parseHex("020100300d06092a864886f70d0101010500"));
    pkcs8.writeBytes(HexFormat.of().parseHex("0482" + hex(pkcs1.length)));
    pkcs8.writeBytes(pkcs1);
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(pkcs8.toByteArray()));
  }

  private static String hex(int length) {
    return HexFormat.of().toHexDigits((short) length);
  }
}
