// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import static io.github.ec2fake.internal.http.MalformedRequestException.badRequest;
import static io.github.ec2fake.internal.http.RequestBuffer.LINE_END;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the requests of one connection, one after the other. What it keeps grows with what arrives,
 * not with what a request claims to have.
 */
public final class HttpRequestReader {
  private static final int MOST_FIELDS = 100;
  private static final int MOST_BYTES_OF_CHUNK_HEAD = 1024;
  private static final int MOST_BYTES_OF_TRAILER = 8192;

  /** Of two values, one server would take the first, the next server the second. */
  private static final Set<String> ONCE = Set.of("content-length", "host", "transfer-encoding");

  private final RequestBuffer buffer;

  public HttpRequestReader(InputStream in) {
    buffer = new RequestBuffer(in);
  }

  /** Waits until a request begins; false if the connection ends instead. */
  public boolean awaitRequest() throws IOException {
    return buffer.await();
  }

  /**
   * Reads the request line and the headers.
   *
   * @throws MalformedRequestException also, with 431, if they have more bytes
   */
  public HttpHead readHead(int mostBytes) throws IOException {
    int left = mostBytes;
    String requestLine = buffer.line(left);
    // Some old clients send an empty line after a body.
    while (requestLine.isEmpty()) {
      left -= LINE_END;
      requestLine = buffer.line(left);
    }
    return HttpHead.of(requestLine, fields(left - requestLine.length() - LINE_END));
  }

  /**
   * Reads the body as UTF-8. That of a GET means nothing: it is taken for empty, and not read.
   *
   * @throws MalformedRequestException also, with 413, if it has more bytes
   */
  public String readBody(HttpHead head, int mostBytes) throws IOException {
    if (!head.hasBody()) {
      return "";
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (head.bodyLength() == HttpHead.CHUNKED) {
      for (long size = chunkSize(); size > 0; size = chunkSize()) {
        append(size, body, mostBytes);
        buffer.endLine();
      }
      // The trailer, in which nothing is expected.
      fields(MOST_BYTES_OF_TRAILER);
    } else {
      append(head.bodyLength(), body, mostBytes);
    }
    return body.toString(UTF_8);
  }

  private void append(long length, ByteArrayOutputStream body, int mostBytes) throws IOException {
    if (length > mostBytes - body.size()) {
      throw new MalformedRequestException(
          413, "The body of the request is longer than " + mostBytes + " bytes");
    }
    buffer.transfer((int) length, body);
  }

  private long chunkSize() throws IOException {
    String line = buffer.line(MOST_BYTES_OF_CHUNK_HEAD);
    int extension = line.indexOf(';');
    String digits = extension < 0 ? line : line.substring(0, extension).stripTrailing();
    long size = HttpSyntax.number(digits, 16);
    if (size == HttpSyntax.NO_NUMBER) {
      throw badRequest("A chunk begins with its size in hexadecimal digits");
    }
    return size;
  }

  /** Header or trailer, with the empty line that ends it. */
  private Map<String, String> fields(int mostBytes) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    int left = mostBytes;
    int count = 0;
    for (String line = buffer.line(left); !line.isEmpty(); line = buffer.line(left)) {
      left -= line.length() + LINE_END;
      count++;
      if (count > MOST_FIELDS) {
        throw new MalformedRequestException(431, "The request has too many headers");
      }
      put(line, fields);
    }
    return fields;
  }

  private static void put(String line, Map<String, String> fields)
      throws MalformedRequestException {
    int colon = Math.max(0, line.indexOf(':'));
    String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
    // Refuses a continued line too: it begins with a space.
    if (!HttpSyntax.isToken(name)) {
      throw badRequest("A header is a name, a colon right after it, and a value");
    }
    String value = line.substring(colon + 1).strip();
    String first = fields.putIfAbsent(name, value);
    if (first != null) {
      if (ONCE.contains(name)) {
        throw badRequest("The header " + name + " is there twice");
      }
      fields.put(name, first + "," + value);
    }
  }
}
