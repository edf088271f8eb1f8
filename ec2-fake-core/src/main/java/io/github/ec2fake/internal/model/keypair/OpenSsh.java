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
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * A public key as OpenSSH writes it: type, key in Base64, maybe a comment.
 *
 * @param base64 the key in SSH's binary form, in Base64
 */
record OpenSsh(KeyType type, PublicKey key, String base64) {
  private static final Set<Integer> RSA_BITS = Set.of(1024, 2048, 4096);

  /** What X.509 writes before the 32 bytes of an Ed25519 key. */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  static OpenSsh ofRsa(BigInteger exponent, BigInteger modulus) {
    try {
      return ofBlob(rsaBlob(exponent, modulus));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has RSA", impossible);
    }
  }

  static OpenSsh ofEd25519(byte[] point) {
    try {
      return ofBlob(ed25519Blob(point));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform from 15 on has Ed25519", impossible);
    }
  }

  private static byte[] rsaBlob(BigInteger exponent, BigInteger modulus) {
    return new SshBlob().string(KeyType.RSA.sshName()).integers(exponent, modulus).bytes();
  }

  private static byte[] ed25519Blob(byte[] point) {
    return new SshBlob().string(KeyType.ED25519.sshName()).string(point).bytes();
  }

  /** Reads a key in SSH's binary form. */
  static OpenSsh ofBlob(byte[] blob) throws GeneralSecurityException {
    ByteBuffer rest = ByteBuffer.wrap(blob);
    String name = new String(next(rest), StandardCharsets.US_ASCII);
    OpenSsh key;
    if (name.equals(KeyType.RSA.sshName())) {
      BigInteger exponent = new BigInteger(1, next(rest));
      BigInteger modulus = new BigInteger(1, next(rest));
      if (!RSA_BITS.contains(modulus.bitLength())) {
        throw KeyPairErrors.BAD_LENGTH.with(modulus.bitLength());
      }
      key = new OpenSsh(KeyType.RSA, rsa(exponent, modulus), base64(blob));
    } else if (name.equals(KeyType.ED25519.sshName())) {
      key = new OpenSsh(KeyType.ED25519, ed25519(next(rest)), base64(blob));
    } else {
      throw KeyPairErrors.NOT_OPEN_SSH.with();
    }
    if (rest.hasRemaining()) {
      throw KeyPairErrors.NOT_OPEN_SSH.with();
    }
    return key;
  }

  /** Reads a key as X.509 has it in DER. */
  static OpenSsh ofDer(byte[] der) throws GeneralSecurityException {
    if (Arrays.mismatch(der, ED25519) == ED25519.length) {
      return ofBlob(ed25519Blob(Arrays.copyOfRange(der, ED25519.length, der.length)));
    }
    RSAPublicKey key =
        (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    return ofBlob(rsaBlob(key.getPublicExponent(), key.getModulus()));
  }

  private static PublicKey rsa(BigInteger exponent, BigInteger modulus)
      throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
  }

  private static PublicKey ed25519(byte[] point) throws GeneralSecurityException {
    byte[] encoded =
        ByteBuffer.allocate(ED25519.length + point.length).put(ED25519).put(point).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static byte[] next(ByteBuffer rest) {
    int length = rest.getInt();
    // A negative length is a very large one.
    if (Integer.compareUnsigned(length, rest.remaining()) > 0) {
      throw new BufferUnderflowException();
    }
    byte[] part = new byte[length];
    rest.get(part);
    return part;
  }

  /** The fingerprint that EC2 shows for an imported key. */
  String fingerprint() {
    return type == KeyType.RSA
        ? fingerprint("MD5", key.getEncoded())
        : base64(digest("SHA-256", blob()));
  }

  static String fingerprint(String algorithm, byte[] key) {
    return HexFormat.ofDelimiter(":").formatHex(digest(algorithm, key));
  }

  byte[] blob() {
    return Base64.getDecoder().decode(base64);
  }

  /** The key on one line, with a comment. */
  String line(String comment) {
    return type.sshName() + " " + base64 + " " + comment;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] digest(String algorithm, byte[] key) {
    try {
      return MessageDigest.getInstance(algorithm).digest(key);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has " + algorithm, impossible);
    }
  }
}
