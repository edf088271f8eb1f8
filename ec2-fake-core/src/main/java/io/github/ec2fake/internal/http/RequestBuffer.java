// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import static io.github.ec2fake.internal.http.MalformedRequestException.badRequest;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What has arrived on a connection and is not read yet, to be read by lines or by bytes. */
final class RequestBuffer {
  /** How many bytes the end of a line has: CR LF. */
  static final int LINE_END = 2;

  private final InputStream in;
  private byte[] bytes = new byte[8192];
  private int start;
  private int end;

  RequestBuffer(InputStream in) {
    this.in = in;
  }

  /** Waits until something is there; false if the connection ends instead. */
  boolean await() throws IOException {
    return start < end || receive();
  }

  /** The next line, without its end; refused with 431 if it has more bytes, its end included. */
  String line(int mostBytes) throws IOException {
    int length = -1;
    do {
      length++;
      if (length + LINE_END > mostBytes) {
        throw new MalformedRequestException(431, "The head of the request is too long");
      }
    } while (HttpSyntax.isText(byteAt(length)));
    String line = new String(bytes, start, length, ISO_8859_1);
    start += length;
    endLine();
    return line;
  }

  /** Reads the end of a line, which has to be there. */
  void endLine() throws IOException {
    if (byteAt(0) != '\r' || byteAt(1) != '\n') {
      throw badRequest("A line ends with CR LF, and has no control characters");
    }
    start += LINE_END;
  }

  /** Hands on so many bytes, as they arrive. */
  void transfer(int count, OutputStream target) throws IOException {
    int left = count;
    while (left > 0) {
      requireByte(0);
      int part = Math.min(left, end - start);
      target.write(bytes, start, part);
      start += part;
      left -= part;
    }
  }

  private byte byteAt(int offset) throws IOException {
    requireByte(offset);
    return bytes[start + offset];
  }

  private void requireByte(int offset) throws IOException {
    while (start + offset >= end) {
      if (!receive()) {
        throw new EOFException("The connection ended in the middle of a request");
      }
    }
  }

  private boolean receive() throws IOException {
    if (start == end) {
      start = 0;
      end = 0;
    } else if (end == bytes.length) {
      byte[] target = start > 0 ? bytes : new byte[2 * bytes.length];
      System.arraycopy(bytes, start, target, 0, end - start);
      bytes = target;
      end -= start;
      start = 0;
    }
    int count = in.read(bytes, end, bytes.length - end);
    end += Math.max(0, count);
    return count >= 0;
  }
}
