// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * A public key as OpenSSH writes it: type, key in Base64, maybe a comment.
 *
 * @param type EC2's word, {@code rsa} or {@code ed25519}
 * @param base64 the key in SSH's binary form, in Base64
 */
record OpenSsh(String type, PublicKey key, String base64) {
  private static final String SSH_RSA = "ssh-rsa";
  private static final String SSH_ED25519 = "ssh-ed25519";
  private static final Set<Integer> RSA_BITS = Set.of(1024, 2048, 4096);

  /** What X.509 writes before the 32 bytes of an Ed25519 key. */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Reads what a request brings: the text, or the text once more in Base64. */
  static OpenSsh ofMaterial(String material) {
    try {
      String text =
          material.strip().startsWith("ssh-")
              ? material
              : new String(Base64.getMimeDecoder().decode(material), StandardCharsets.UTF_8);
      String[] words = text.strip().split("\\s+", 3);
      if (words.length < 2) {
        throw KeyPairErrors.NOT_OPEN_SSH.with();
      }
      return ofBlob(words[0], Base64.getDecoder().decode(words[1]));
    } catch (IllegalArgumentException | BufferUnderflowException | GeneralSecurityException e) {
      throw KeyPairErrors.NOT_OPEN_SSH.with();
    }
  }

  static OpenSsh ofRsa(BigInteger exponent, BigInteger modulus) {
    byte[] type = SSH_RSA.getBytes(StandardCharsets.US_ASCII);
    byte[] e = exponent.toByteArray();
    byte[] n = modulus.toByteArray();
    ByteBuffer blob = ByteBuffer.allocate(12 + type.length + e.length + n.length);
    for (byte[] part : new byte[][] {type, e, n}) {
      blob.putInt(part.length).put(part);
    }
    try {
      return new OpenSsh("rsa", rsa(exponent, modulus), base64(blob.array()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has RSA", impossible);
    }
  }

  private static OpenSsh ofBlob(String type, byte[] blob) throws GeneralSecurityException {
    ByteBuffer rest = ByteBuffer.wrap(blob);
    if (!new String(next(rest), StandardCharsets.US_ASCII).equals(type)) {
      throw KeyPairErrors.NOT_OPEN_SSH.with();
    }
    if (type.equals(SSH_RSA)) {
      BigInteger exponent = new BigInteger(1, next(rest));
      BigInteger modulus = new BigInteger(1, next(rest));
      if (!RSA_BITS.contains(modulus.bitLength())) {
        throw KeyPairErrors.BAD_LENGTH.with(modulus.bitLength());
      }
      return new OpenSsh("rsa", rsa(exponent, modulus), base64(blob));
    }
    if (type.equals(SSH_ED25519)) {
      byte[] point = next(rest);
      byte[] encoded =
          ByteBuffer.allocate(ED25519.length + point.length).put(ED25519).put(point).array();
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      return new OpenSsh("ed25519", key, base64(blob));
    }
    throw KeyPairErrors.NOT_OPEN_SSH.with();
  }

  private static PublicKey rsa(BigInteger exponent, BigInteger modulus)
      throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
  }

  private static byte[] next(ByteBuffer rest) {
    int length = rest.getInt();
    if (length < 0 || length > rest.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] part = new byte[length];
    rest.get(part);
    return part;
  }

  /** The fingerprint that EC2 shows for an imported key. */
  String fingerprint() {
    return type.equals("rsa")
        ? fingerprint("MD5", key.getEncoded())
        : base64(digest("SHA-256", Base64.getDecoder().decode(base64)));
  }

  static String fingerprint(String algorithm, byte[] key) {
    return HexFormat.ofDelimiter(":").formatHex(digest(algorithm, key));
  }

  /** The key on one line, with a comment. */
  String line(String comment) {
    String word = type.equals("rsa") ? SSH_RSA : SSH_ED25519;
    return word + " " + base64 + " " + comment;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] digest(String algorithm, byte[] key) {
    try {
      return MessageDigest.getInstance(algorithm).digest(key);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has " + algorithm, impossible);
    }
  }
}
