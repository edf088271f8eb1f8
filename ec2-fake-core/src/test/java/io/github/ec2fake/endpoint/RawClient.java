// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A client that sends just the bytes that it is given, on one connection. */
public final class RawClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  /** Connects. */
  public RawClient(URI endpoint) throws IOException {
    socket = new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** What came back; the header's names in lower case. */
  public record Answer(int status, Map<String, String> headers, String body) {
    /** The text of the first element of this name. */
    public String text(String element) {
      int from = body.indexOf("<" + element + ">");
      int to = body.indexOf("</" + element + ">", from);
      return from < 0 || to < 0 ? "" : body.substring(from + element.length() + 2, to);
    }
  }

  /** A GET with a query. */
  public Answer get(String query) throws IOException {
    return exchange("GET /?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  /** A POST with a form. */
  public Answer post(String form) throws IOException {
    return exchange(postOf(form));
  }

  /** The bytes of a POST with a form. */
  public static String postOf(String form) {
    return "POST / HTTP/1.1\r\nHost: localhost\r\n"
        + "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n"
        + "Content-Length: "
        + form.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + form;
  }

  /** Sends bytes and waits for a reply. */
  public Answer exchange(String bytes) throws IOException {
    send(bytes.getBytes(StandardCharsets.UTF_8));
    return receive();
  }

  /** Sends bytes. */
  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Says that nothing more will be sent. */
  public void finish() throws IOException {
    socket.shutdownOutput();
  }

  /** Waits for a reply. */
  public Answer receive() throws IOException {
    String statusLine = line();
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("The connection ended in the middle of a reply");
    }
    return new Answer(
        Integer.parseInt(statusLine.split(" ", -1)[1]),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  /** Everything until the connection ends. */
  public String receiveAll() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Whether the other side has closed the connection. */
  public boolean isOver() throws IOException {
    return in.read() < 0;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("The connection ended without a reply");
      }
      line.write(read);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
