// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes some bytes of good input, at random, but the same ones each time. */
public final class Mutations {
  private static final List<String> INTERESTING =
      List.of(
          "",
          "0",
          "-1",
          "2147483648",
          "1e999999999",
          ".",
          "..",
          ".1",
          ".1.1",
          "&",
          "&#0;",
          "&lt;",
          "=",
          "%",
          "%00",
          "%ff",
          "%F0%9F%98%80",
          "\r\n",
          "\r\n\r\n",
          " ",
          ":",
          "/",
          "?",
          "true",
          "null",
          "*",
          "\\",
          "\\u0000",
          "\"",
          "<",
          "</",
          "/>",
          "<!--",
          "<![CDATA[",
          "[",
          "{",
          "}",
          "\0",
          "Transfer-Encoding: chunked\r\n",
          "Expect: 100-continue\r\n",
          "ffffffff\r\n");

  private final SplittableRandom random;

  /** Mutations that follow from a number. */
  public Mutations(long seed) {
    random = new SplittableRandom(seed);
  }

  /** One of some inputs, with one to four changes. */
  public byte[] next(List<byte[]> good) {
    return mutated(good.get(random.nextInt(good.size())));
  }

  /** An input with one to four changes. */
  public byte[] mutated(byte[] original) {
    byte[] bytes = original.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 1; changes--) {
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(12, bytes.length - at));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(bytes, at, length, new byte[0]);
            case 2 -> replaced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> replaced(bytes, at, 0, interesting());
            case 4 -> replaced(bytes, at, length, interesting());
            default ->
                replaced(bytes, at, 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))});
          };
    }
    return bytes;
  }

  private byte[] interesting() {
    return INTERESTING.get(random.nextInt(INTERESTING.size())).getBytes(ISO_8859_1);
  }

  private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
    byte[] result = new byte[bytes.length - length + by.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(by, 0, result, at, by.length);
    System.arraycopy(bytes, at + length, result, at + by.length, bytes.length - at - length);
    return result;
  }
}
