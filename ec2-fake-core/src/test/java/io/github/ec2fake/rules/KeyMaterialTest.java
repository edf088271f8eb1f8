// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import com.amazonaws.services.ec2.model.ImportKeyPairRequest;
import com.amazonaws.services.ec2.model.KeyPair;
import com.amazonaws.services.ec2.model.KeyPairInfo;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public keys that EC2 takes, and the private keys that it makes. */
class KeyMaterialTest {
  /** Made and converted by ssh-keygen; the fingerprints are what openssl says. */
  private static final String RFC_4716 =
      """
      ---- BEGIN SSH2 PUBLIC KEY ----
      Comment: "2048-bit RSA, converted \\
      from OpenSSH"
      AAAAB3NzaC1yc2EAAAADAQABAAABAQDCBGKkzrNE6PsOQBVW9QmkjMx8J7YHSpSaRhrCzr
      nqqCIUANa7PPaUo4qmQcc8CqSB0CNDknhOVh50BgKuOj+9KNLolEv5kV3xEqwmlYuWmh8e
      pqZhClHZYRDMZE54hJ7wBSuxWGr0GGbeTrRWF7Ft0QsDZn41OnZzDHtmGIxNvdviH7V3jj
      HPRvwY6GwHTxAXpWYkUuiUWZmDFB7fU6Y270TYO/6FWi1Jocm8zT343qduzuFxlwpsNHpQ
      i4JsbAkY6WI2Paa2+8Eoulx3rnSxX4XMSJ5MC98/EEaVAm2jqfBLZK5osR3S+fOgB7QmF4
      a87yT8d6OGtL9tePqKUzDr
      ---- END SSH2 PUBLIC KEY ----
      """;

  private static final String DER =
      """
      MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwgRipM6zROj7DkAVVvUJ
      pIzMfCe2B0qUmkYaws656qgiFADWuzz2lKOKpkHHPAqkgdAjQ5J4TlYedAYCrjo/
      vSjS6JRL+ZFd8RKsJpWLlpofHqamYQpR2WEQzGROeISe8AUrsVhq9Bhm3k60Vhex
      bdELA2Z+NTp2cwx7ZhiMTb3b4h+1d44xz0b8GOhsB08QF6VmJFLolFmZgxQe31Om
      Nu9E2Dv+hVotSaHJvM09+N6nbs7hcZcKbDR6UIuCbGwJGOliNj2mtvvBKLpcd650
      sV+FzEieTAvfPxBGlQJto6nwS2SuaLEd0vnzoAe0JheGvO8k/HejhrS/bXj6ilMw
      6wIDAQAB
      """;

  private static final String BLOB =
      "AAAAB3NzaC1yc2EAAAADAQABAAABAQDCBGKkzrNE6PsOQBVW9QmkjMx8J7YHSpSaRhrCzr"
          + "nqqCIUANa7PPaUo4qmQcc8CqSB0CNDknhOVh50BgKuOj+9KNLolEv5kV3xEqwmlYuWmh8e"
          + "pqZhClHZYRDMZE54hJ7wBSuxWGr0GGbeTrRWF7Ft0QsDZn41OnZzDHtmGIxNvdviH7V3jj"
          + "HPRvwY6GwHTxAXpWYkUuiUWZmDFB7fU6Y270TYO/6FWi1Jocm8zT343qduzuFxlwpsNHpQ"
          + "i4JsbAkY6WI2Paa2+8Eoulx3rnSxX4XMSJ5MC98/EEaVAm2jqfBLZK5osR3S+fOgB7QmF4"
          + "a87yT8d6OGtL9tePqKUzDr";

  private static final String RSA_1024 =
      "ssh-rsa "
          + "AAAAB3NzaC1yc2EAAAADAQABAAAAgQDBr0mjHJ3IreI9EQVl/UQETSpAxho2Yzd65T1LSW"
          + "TP1ghhjQR45UCYoRfkplxDELYxmX2MqvHZGYVTIXoXHhJStJqcqI9AEpVBcgnfyU7v7ZgT"
          + "pX7tTG/P5JHpy/MeP+XQHdzVtTJD+EBvNZXG19TnlUZSbL4DVe5jmomWxd8GiQ==";

  private static final String ED25519_BLOB =
      "AAAAC3NzaC1lZDI1NTE5AAAAIFyZS7GDqZ5mq5XDal7gtD5h36A5YvFTxwP7QQiXnNfT";

  private static final String FINGERPRINT = "8d:c9:65:e7:21:d3:00:2f:4b:35:5d:29:34:7a:85:7f";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().startingAt(START).build();
  private final AmazonEC2 ec2 = cloud.client();

  static List<String> forms() {
    return List.of(
        "ssh-rsa " + BLOB,
        "ssh-rsa " + BLOB + " me@example and my key",
        "  ssh-rsa\t" + BLOB + "\r\n",
        "ssh-rsa " + BLOB.substring(0, 70) + "\n" + BLOB.substring(70) + " me",
        "ssh-rsa " + BLOB.replaceAll("(.{64})", "$1 \r\n"),
        RFC_4716,
        RFC_4716.replace("\n", "\r\n"),
        RFC_4716.replace("Comment: \"2048-bit RSA, converted \\\nfrom OpenSSH\"\n", ""),
        DER,
        DER.replace("\n", ""),
        DER.replace("\n", " \r\n"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void takesEveryFormOfAPublicKey(String text) {
    assertThat(imported("once", text)).isEqualTo(FINGERPRINT);
    assertThat(imported("twice", base64(text))).isEqualTo(FINGERPRINT);
    assertThat(
            ec2.describeKeyPairs(new DescribeKeyPairsRequest().withIncludePublicKey(true))
                .getKeyPairs())
        .extracting(KeyPairInfo::getPublicKey)
        .containsExactly("ssh-rsa " + BLOB + " once", "ssh-rsa " + BLOB + " twice");
  }

  @Test
  void takesEveryFormOfAnEd25519Key() {
    byte[] blob = Base64.getDecoder().decode(ED25519_BLOB);
    ByteArrayOutputStream der = new ByteArrayOutputStream();
    der.writeBytes(HexFormat.of().parseHex("302a300506032b6570032100"));
    der.write(blob, blob.length - 32, 32);

    for (String text :
        List.of(
            "ssh-ed25519 " + ED25519_BLOB,
            "---- BEGIN SSH2 PUBLIC KEY ----\n" + ED25519_BLOB + "\n---- END SSH2 PUBLIC KEY ----",
            Base64.getEncoder().encodeToString(der.toByteArray()))) {
      assertThat(imported("key of " + text.length(), base64(text)))
          .isEqualTo("+HZO3+StA7YJpw81l+SCoI0/yIFn5fkcbw9dQz8t1Ic=");
    }
  }

  @Test
  void takesRsaKeysOf1024Bits() {
    assertThat(imported("small", RSA_1024))
        .isEqualTo("aa:b3:a0:0a:8c:e8:f0:f6:dd:0b:c6:d5:b4:d1:bd:e9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB,AAABAQDC",
        "---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2EAAAADAQAB",
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----",
        "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A",
        "MCowBQYDK2VwAyEAAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==",
        "MCowBQYDK2VwAyEA",
        "****",
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY="
      })
  void refusesWhatIsNoPublicKey(String text) {
    assertThatRefusal(() -> imported("x", text))
        .isEqualTo("400 InvalidKey.Format: Key is not in valid OpenSSH public key format");
    assertThat(ec2.describeKeyPairs().getKeyPairs()).isEmpty();
  }

  @Test
  void takesTheLongestKey() {
    String text = RSA_1024 + " " + "c".repeat(2047 - RSA_1024.length());

    assertThat(imported("long", text)).startsWith("aa:b3:a0:0a:");
  }

  @Test
  void refusesMoreThanTheLongestKey() {
    String text = "ssh-rsa " + "A".repeat(2041);

    assertThatRefusal(() -> imported("x", text))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + text
                + ") for parameter PublicKeyMaterial is invalid. Length exceeds maximum of 2048.");
  }

  @Test
  void makesEd25519Keys() throws GeneralSecurityException {
    KeyPair made =
        ec2.createKeyPair(new CreateKeyPairRequest("my key").withKeyType("ed25519")).getKeyPair();
    KeyPairInfo shown =
        ec2.describeKeyPairs(new DescribeKeyPairsRequest().withIncludePublicKey(true))
            .getKeyPairs()
            .get(0);

    byte[] blob = Base64.getDecoder().decode(shown.getPublicKey().split(" ", -1)[1]);
    assertThat(shown.getKeyType()).isEqualTo("ed25519");
    assertThat(made.getKeyFingerprint())
        .isEqualTo(shown.getKeyFingerprint())
        .isEqualTo(
            Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(blob)));
    assertThat(made.getKeyMaterial().lines())
        .startsWith("-----BEGIN OPENSSH PRIVATE KEY-----")
        .endsWith("-----END OPENSSH PRIVATE KEY-----")
        .allMatch(line -> line.length() <= 70);
    byte[] file =
        Base64.getMimeDecoder()
            .decode(
                made.getKeyMaterial()
                    .lines()
                    .filter(line -> !line.startsWith("-----"))
                    .collect(Collectors.joining()));
    ByteBuffer rest = ByteBuffer.wrap(file);
    rest.position("openssh-key-v1".length() + 1);
    assertThat(List.of(text(rest), text(rest), text(rest))).containsExactly("none", "none", "");
    assertThat(rest.getInt()).isEqualTo(1);
    assertThat(next(rest)).isEqualTo(blob);
    ByteBuffer secret = ByteBuffer.wrap(next(rest));
    assertThat(secret.getInt()).isEqualTo(secret.getInt());
    assertThat(text(secret)).isEqualTo("ssh-ed25519");
    byte[] publicKey = next(secret);
    byte[] both = next(secret);
    assertThat(text(secret)).isEqualTo("my key");
    assertThat(secret.limit() % 8).isZero();
    byte[] padding = new byte[secret.remaining()];
    secret.get(padding);
    assertThat(padding).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertSigns(Arrays.copyOf(both, 32), publicKey);
  }

  /** What the private key signs, the public key verifies. */
  private static void assertSigns(byte[] privateKey, byte[] publicKey)
      throws GeneralSecurityException {
    KeyFactory keys = KeyFactory.getInstance("Ed25519");
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(
        keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, privateKey)));
    signature.update((byte) 42);
    byte[] signed = signature.sign();
    ByteArrayOutputStream der = new ByteArrayOutputStream();
    der.writeBytes(HexFormat.of().parseHex("302a300506032b6570032100"));
    der.writeBytes(publicKey);
    signature.initVerify(keys.generatePublic(new X509EncodedKeySpec(der.toByteArray())));
    signature.update((byte) 42);
    assertThat(signature.verify(signed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "ed25519"})
  void writesKeysForPutty(String type) throws GeneralSecurityException {
    String file =
        ec2.createKeyPair(new CreateKeyPairRequest("my key").withKeyType(type).withKeyFormat("ppk"))
            .getKeyPair()
            .getKeyMaterial();

    List<String> lines = file.lines().toList();
    assertThat(lines.subList(0, 3))
        .containsExactly(
            "PuTTY-User-Key-File-2: ssh-" + type, "Encryption: none", "Comment: my key");
    byte[] publicBlob = blob(lines, "Public-Lines: ");
    byte[] privateBlob = blob(lines, "Private-Lines: ");
    ByteBuffer open = ByteBuffer.wrap(publicBlob);
    ByteBuffer secret = ByteBuffer.wrap(privateBlob);
    assertThat(text(open)).isEqualTo("ssh-" + type);
    if (type.equals("rsa")) {
      BigInteger exponent = new BigInteger(next(open));
      BigInteger modulus = new BigInteger(next(open));
      BigInteger d = new BigInteger(next(secret));
      BigInteger p = new BigInteger(next(secret));
      BigInteger q = new BigInteger(next(secret));
      assertThat(p.multiply(q)).isEqualTo(modulus);
      assertThat(BigInteger.TWO.modPow(exponent.multiply(d), modulus)).isEqualTo(BigInteger.TWO);
      assertThat(new BigInteger(next(secret)).multiply(q).mod(p)).isEqualTo(BigInteger.ONE);
    } else {
      assertSigns(next(secret), next(open));
    }
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("Private-MAC: " + mac("ssh-" + type, publicBlob, privateBlob));
  }

  private static String mac(String type, byte[] publicBlob, byte[] privateBlob)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(
        new SecretKeySpec(
            MessageDigest.getInstance("SHA-1")
                .digest("putty-private-key-file-mac-key".getBytes(StandardCharsets.US_ASCII)),
            "HmacSHA1"));
    for (byte[] part :
        List.of(
            type.getBytes(StandardCharsets.US_ASCII),
            "none".getBytes(StandardCharsets.US_ASCII),
            "my key".getBytes(StandardCharsets.US_ASCII),
            publicBlob,
            privateBlob)) {
      mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
      mac.update(part);
    }
    return HexFormat.of().formatHex(mac.doFinal());
  }

  private static byte[] blob(List<String> lines, String header) {
    int at = 0;
    while (!lines.get(at).startsWith(header)) {
      at++;
    }
    int count = Integer.parseInt(lines.get(at).substring(header.length()));
    return Base64.getDecoder().decode(String.join("", lines.subList(at + 1, at + 1 + count)));
  }

  @Test
  void aKeyFollowsFromTheSeed() {
    try (Ec2Cloud again = Ec2Cloud.create();
        Ec2Cloud other = Ec2Cloud.builder().seed(2).build()) {
      CreateKeyPairRequest request = new CreateKeyPairRequest("mine").withKeyType("ed25519");
      String material = ec2.createKeyPair(request).getKeyPair().getKeyMaterial();

      assertThat(again.client().createKeyPair(request).getKeyPair().getKeyMaterial())
          .isEqualTo(material);
      assertThat(other.client().createKeyPair(request).getKeyPair().getKeyMaterial())
          .isNotEqualTo(material);
    }
  }

  @Test
  void windowsTakesRsaKeysOnly() {
    ec2.createKeyPair(new CreateKeyPairRequest("mine").withKeyType("ed25519"));

    assertThatRefusal(
            () -> ec2.runInstances(new RunInstancesRequest(WINDOWS_EBS, 1, 1).withKeyName("mine")))
        .isEqualTo(
            "400 Unsupported: ED25519 key pairs are not supported with Windows AMIs. Choose a"
                + " different key pair type and try again.");
    ec2.runInstances(new RunInstancesRequest(LINUX_EBS, 1, 1).withKeyName("mine"));
  }

  private String imported(String name, String material) {
    return ec2.importKeyPair(new ImportKeyPairRequest(name, material)).getKeyFingerprint();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String text(ByteBuffer rest) {
    return new String(next(rest), StandardCharsets.US_ASCII);
  }

  private static byte[] next(ByteBuffer rest) {
    byte[] bytes = new byte[rest.getInt()];
    rest.get(bytes);
    return bytes;
  }
}
