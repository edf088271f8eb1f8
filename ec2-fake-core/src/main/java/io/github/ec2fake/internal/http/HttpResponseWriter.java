// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes the responses of one connection, one after the other. */
public final class HttpResponseWriter {
  private static final int USUAL_HEAD = 256;

  private final OutputStream out;

  public HttpResponseWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes a response and the length of its body; without a body if the status forbids one. */
  public void write(int status, Map<String, String> headers, String body) throws IOException {
    if (mayHaveBody(status)) {
      byte[] bytes = body.getBytes(UTF_8);
      write(head(status, headers).append("Content-Length: ").append(bytes.length).append("\r\n"));
      out.write(bytes);
      out.flush();
    } else {
      writeHead(status, headers);
    }
  }

  /** Writes a response without a body, or one whose body lasts until the connection ends. */
  public void writeHead(int status, Map<String, String> headers) throws IOException {
    write(head(status, headers));
    out.flush();
  }

  private static StringBuilder head(int status, Map<String, String> headers) {
    StringBuilder head = new StringBuilder(USUAL_HEAD);
    head.append("HTTP/1.1 ").append(status).append(' ').append(ReasonPhrases.of(status));
    head.append("\r\n");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    return head;
  }

  private void write(StringBuilder head) throws IOException {
    out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
  }

  private static boolean mayHaveBody(int status) {
    return status >= 200 && status != 204 && status != 304;
  }
}
