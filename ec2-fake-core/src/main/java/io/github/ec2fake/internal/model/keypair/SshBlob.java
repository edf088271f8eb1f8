// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The binary form in which SSH writes texts and numbers (RFC 4251, section 5). */
final class SshBlob {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  SshBlob string(byte... bytes) {
    return number(bytes.length).raw(bytes);
  }

  SshBlob string(String text) {
    return string(text.getBytes(StandardCharsets.UTF_8));
  }

  SshBlob integers(BigInteger... integers) {
    for (BigInteger integer : integers) {
      string(integer.toByteArray());
    }
    return this;
  }

  SshBlob number(int number) {
    return raw(ByteBuffer.allocate(4).putInt(number).array());
  }

  SshBlob raw(byte... bytes) {
    out.writeBytes(bytes);
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
