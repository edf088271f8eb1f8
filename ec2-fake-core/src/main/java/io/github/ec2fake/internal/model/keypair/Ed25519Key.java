// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/**
 * An Ed25519 key, a pure function of a number. The JDK does not tell the public key of a private
 * one, so it is computed here.
 *
 * <p>Source: RFC 8032, section 5.1.
 */
final class Ed25519Key implements GeneratedKey {
  private static final int LENGTH = 32;
  private static final int OPEN_SSH_BLOCK = 8;

  /** The prime of the field. */
  private static final BigInteger P =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

  /** The constant of the curve: -121665/121666. */
  private static final BigInteger D =
      BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);

  private static final Point BASE =
      Point.of(
          new BigInteger(
              "15112221349535400772501151409588531511454012693041857206046113283949847762202"),
          new BigInteger(
              "46316835694926478169428394003475163141307993866256225615783033603165251855960"));

  private final byte[] privateKey;
  private final byte[] publicKey;

  private Ed25519Key(byte[] privateKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey(privateKey);
  }

  static Ed25519Key of(long seed) {
    byte[] bytes = new byte[LENGTH];
    new Random(seed).nextBytes(bytes);
    return new Ed25519Key(bytes);
  }

  static byte[] publicKey(byte[] privateKey) {
    byte[] half = Arrays.copyOf(OpenSsh.digest("SHA-512", privateKey), LENGTH);
    half[0] &= (byte) 0xF8;
    half[LENGTH - 1] &= 0x7F;
    half[LENGTH - 1] |= 0x40;
    return BASE.times(new BigInteger(1, reversed(half))).encoded();
  }

  @Override
  public OpenSsh openSsh() {
    return OpenSsh.ofEd25519(publicKey);
  }

  @Override
  public String fingerprint() {
    return openSsh().fingerprint();
  }

  /** OpenSSH's own format: PKCS has none of this key that OpenSSH reads. */
  @Override
  public String pem(String comment) {
    byte[] blob = openSsh().blob();
    int check = Arrays.hashCode(privateKey);
    SshBlob secret =
        new SshBlob()
            .number(check)
            .number(check)
            .string(KeyType.ED25519.sshName())
            .string(publicKey)
            .string(new SshBlob().raw(privateKey).raw(publicKey).bytes())
            .string(comment);
    for (byte pad = 1; secret.size() % OPEN_SSH_BLOCK != 0; pad++) {
      secret.raw(pad);
    }
    byte[] file =
        new SshBlob()
            .raw("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII))
            .string("none")
            .string("none")
            .string("")
            .number(1)
            .string(blob)
            .string(secret.bytes())
            .bytes();
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(file)
        + "\n-----END OPENSSH PRIVATE KEY-----";
  }

  @Override
  public byte[] puttyBlob() {
    return new SshBlob().string(privateKey).bytes();
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[LENGTH];
    for (int i = 0; i < Math.min(bytes.length, LENGTH); i++) {
      reversed[LENGTH - 1 - i] = bytes[i];
    }
    return reversed;
  }

  /** A point of the curve as X/Z and Y/Z, with T = XY/Z. */
  private record Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {

    static Point of(BigInteger x, BigInteger y) {
      return new Point(x, y, BigInteger.ONE, x.multiply(y).mod(P));
    }

    Point plus(Point other) {
      BigInteger a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(P);
      BigInteger b = y.add(x).multiply(other.y.add(other.x)).mod(P);
      BigInteger c = t.multiply(BigInteger.TWO).multiply(D).multiply(other.t).mod(P);
      BigInteger d = z.multiply(BigInteger.TWO).multiply(other.z).mod(P);
      BigInteger e = b.subtract(a);
      BigInteger f = d.subtract(c);
      BigInteger g = d.add(c);
      BigInteger h = b.add(a);
      return new Point(
          e.multiply(f).mod(P), g.multiply(h).mod(P), f.multiply(g).mod(P), e.multiply(h).mod(P));
    }

    Point times(BigInteger factor) {
      Point sum = of(BigInteger.ZERO, BigInteger.ONE);
      for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
        sum = sum.plus(sum);
        if (factor.testBit(bit)) {
          sum = sum.plus(this);
        }
      }
      return sum;
    }

    /** Y from its last byte on, with the lowest bit of X in front. */
    byte[] encoded() {
      BigInteger inverse = z.modInverse(P);
      BigInteger encoded = y.multiply(inverse).mod(P);
      if (x.multiply(inverse).mod(P).testBit(0)) {
        encoded = encoded.setBit(255);
      }
      byte[] digits = encoded.toByteArray();
      byte[] bytes = new byte[LENGTH];
      for (int i = 0; i < Math.min(digits.length, LENGTH); i++) {
        bytes[i] = digits[digits.length - 1 - i];
      }
      return bytes;
    }
  }
}
