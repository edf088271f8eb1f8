// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.stream.Stream;

/** As much of ASN.1's DER as a private key needs. */
final class Der {
  private static final int INTEGER = 0x02;
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;

  /** {@code SEQUENCE { OBJECT IDENTIFIER rsaEncryption, NULL }}. */
  private static final byte[] RSA_ENCRYPTION =
      HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  private Der() {}

  static byte[] sequence(BigInteger... numbers) {
    return tagged(
        SEQUENCE,
        Stream.of(numbers)
            .map(number -> tagged(INTEGER, number.toByteArray()))
            .toArray(byte[][]::new));
  }

  /** PKCS#8's wrapping of an RSA private key. */
  static byte[] pkcs8(byte[] pkcs1) {
    return tagged(
        SEQUENCE,
        tagged(INTEGER, BigInteger.ZERO.toByteArray()),
        RSA_ENCRYPTION,
        tagged(OCTET_STRING, pkcs1));
  }

  private static byte[] tagged(int tag, byte[]... parts) {
    int length = Stream.of(parts).mapToInt(part -> part.length).sum();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (length < 0x80) {
      out.write(length);
    } else {
      byte[] digits = BigInteger.valueOf(length).toByteArray();
      int from = digits[0] == 0 ? 1 : 0;
      out.write(0x80 | (digits.length - from));
      out.write(digits, from, digits.length - from);
    }
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
