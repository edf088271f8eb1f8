// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Bytes on their way from one end of an in-memory connection to the other. One thread at a time:
 * whoever talks on the connection.
 */
final class Pipe {
  private static final int SMALL = 4096;

  private byte[] bytes = new byte[SMALL];
  private int from;
  private int to;

  boolean isEmpty() {
    return from == to;
  }

  /** Where to write; never blocks, the pipe grows. */
  OutputStream sink() {
    return new Sink();
  }

  /** Where to read; an empty pipe reads as the end, since nobody else could fill it meanwhile. */
  InputStream source() {
    return new Source();
  }

  private void put(byte[] source, int offset, int length) {
    if (bytes.length - to < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, to + length));
    }
    System.arraycopy(source, offset, bytes, to, length);
    to += length;
  }

  private int take(byte[] target, int offset, int length) {
    int taken = Math.min(length, to - from);
    System.arraycopy(bytes, from, target, offset, taken);
    from += taken;
    if (isEmpty()) {
      from = 0;
      to = 0;
      // A pooled connection lives long: it must not keep the largest reply it ever carried.
      bytes = bytes.length > 16 * SMALL ? new byte[SMALL] : bytes;
    }
    return taken;
  }

  private final class Sink extends OutputStream {
    @Override
    public void write(int value) {
      put(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, source.length);
      put(source, offset, length);
    }
  }

  private final class Source extends InputStream {
    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      return isEmpty() ? -1 : take(target, offset, length);
    }
  }
}
