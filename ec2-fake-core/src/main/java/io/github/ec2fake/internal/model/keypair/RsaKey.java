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
final class RsaKey implements GeneratedKey {
  private static final int BITS = 2048;
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  private final BigInteger modulus;
  private final BigInteger d;
  private final BigInteger p;
  private final BigInteger q;

  private RsaKey(BigInteger p, BigInteger q) {
    BigInteger pLess1 = p.subtract(BigInteger.ONE);
    BigInteger qLess1 = q.subtract(BigInteger.ONE);
    this.p = p;
    this.q = q;
    d = EXPONENT.modInverse(pLess1.multiply(qLess1));
    modulus = p.multiply(q);
  }

  private byte[] pkcs1() {
    return Der.sequence(
        BigInteger.ZERO,
        modulus,
        EXPONENT,
        d,
        p,
        q,
        d.mod(p.subtract(BigInteger.ONE)),
        d.mod(q.subtract(BigInteger.ONE)),
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

  @Override
  public OpenSsh openSsh() {
    return OpenSsh.ofRsa(EXPONENT, modulus);
  }

  @Override
  public String fingerprint() {
    return OpenSsh.fingerprint("SHA-1", Der.pkcs8(pkcs1()));
  }

  @Override
  public byte[] puttyBlob() {
    return new SshBlob().integers(d, p, q, q.modInverse(p)).bytes();
  }

  @Override
  public String pem(String comment) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN RSA PRIVATE KEY-----\n"
        + lines.encodeToString(pkcs1())
        + "\n-----END RSA PRIVATE KEY-----";
  }
}
