// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/**
 * An RSA key of 2048 bits, a pure function of a number. Made by hand: what the JDK's generator does
 * with a given source of randomness depends on the JDK and its providers.
 */
final class RsaKey {
  private static final int BITS = 2048;
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  private final BigInteger modulus;
  private final byte[] pkcs1;

  private RsaKey(BigInteger p, BigInteger q) {
    BigInteger pLess1 = p.subtract(BigInteger.ONE);
    BigInteger qLess1 = q.subtract(BigInteger.ONE);
    BigInteger d = EXPONENT.modInverse(pLess1.multiply(qLess1));
    modulus = p.multiply(q);
    pkcs1 =
        Der.sequence(
            BigInteger.ZERO,
            modulus,
            EXPONENT,
            d,
            p,
            q,
            d.mod(pLess1),
            d.mod(qLess1),
            q.modInverse(p));
  }

  static RsaKey of(long seed) {
    Random random = new Random(seed);
    BigInteger p = prime(random);
    BigInteger q = prime(random);
    while (p.multiply(q).bitLength() != BITS) {
      p = q;
      q = prime(random);
    }
    return new RsaKey(p, q);
  }

  private static BigInteger prime(Random random) {
    BigInteger prime = BigInteger.probablePrime(BITS / 2, random);
    while (prime.mod(EXPONENT).equals(BigInteger.ONE)) {
      prime = BigInteger.probablePrime(BITS / 2, random);
    }
    return prime;
  }

  BigInteger modulus() {
    return modulus;
  }

  BigInteger exponent() {
    return EXPONENT;
  }

  byte[] pkcs8() {
    return Der.pkcs8(pkcs1);
  }

  /** The private key as EC2 hands it out. */
  String pem() {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN RSA PRIVATE KEY-----\n"
        + lines.encodeToString(pkcs1)
        + "\n-----END RSA PRIVATE KEY-----";
  }
}
