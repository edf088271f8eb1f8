// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import static io.github.ec2fake.internal.http.MalformedRequestException.badRequest;

import java.util.Arrays;
import java.util.Map;

/**
 * The head of a request: its request line and its headers.
 *
 * @param method any token
 * @param target as in the request line, in visible ASCII characters
 * @param isHttp11 false for HTTP/1.0
 * @param headers by name in lower case; repeated ones joined by a comma
 * @param bodyLength in bytes; {@link #CHUNKED} if the body comes in chunks
 */
public record HttpHead(
    String method, String target, boolean isHttp11, Map<String, String> headers, long bodyLength) {

  static final long CHUNKED = -1;

  static HttpHead of(String requestLine, Map<String, String> headers)
      throws MalformedRequestException {
    int methodEnd = requestLine.indexOf(' ');
    int targetEnd = requestLine.lastIndexOf(' ');
    if (methodEnd == targetEnd) {
      throw noRequestLine();
    }
    String method = requestLine.substring(0, methodEnd);
    String target = requestLine.substring(methodEnd + 1, targetEnd);
    if (!HttpSyntax.isToken(method) || !HttpSyntax.isVisible(target)) {
      throw noRequestLine();
    }
    boolean isHttp11 = isHttp11(requestLine.substring(targetEnd + 1));
    return new HttpHead(method, target, isHttp11, headers, bodyLength(isHttp11, headers));
  }

  private static boolean isHttp11(String version) throws MalformedRequestException {
    if (version.length() != 8
        || !version.startsWith("HTTP/1.")
        || !Character.isDigit(version.charAt(7))) {
      throw noRequestLine();
    }
    return version.charAt(7) != '0';
  }

  private static MalformedRequestException noRequestLine() {
    return badRequest(
        "A request begins with a method, a target and HTTP/1.1, with one space between them");
  }

  private static long bodyLength(boolean isHttp11, Map<String, String> headers)
      throws MalformedRequestException {
    String coding = headers.get("transfer-encoding");
    String length = headers.get("content-length");
    if (coding == null) {
      return length == null ? 0 : contentLength(length);
    }
    // Who takes the one for the length, and who takes the other, sees two different next requests.
    if (length != null || !isHttp11) {
      throw badRequest("A Transfer-Encoding goes with HTTP/1.1, and without a Content-Length");
    }
    if (!coding.equalsIgnoreCase("chunked")) {
      throw badRequest("The Transfer-Encoding has to be chunked");
    }
    return CHUNKED;
  }

  private static long contentLength(String digits) throws MalformedRequestException {
    long length = HttpSyntax.number(digits, 10);
    if (length == HttpSyntax.NO_NUMBER) {
      throw badRequest("The Content-Length has to be a number of bytes");
    }
    return length;
  }

  /** Whether there is a body to be read. That of a GET means nothing, and is left unread. */
  boolean hasBody() {
    return bodyLength != 0 && !method.equals("GET");
  }

  /** Whether the client waits for {@code 100 Continue} before it sends the body. */
  public boolean expectsContinue() {
    return isHttp11 && hasBody() && has("expect", "100-continue");
  }

  /** Whether another request may follow, and begins where this one ends. */
  public boolean keepsAlive() {
    boolean isReadToItsEnd = bodyLength == 0 || hasBody();
    return isReadToItsEnd
        && !has("connection", "close")
        && (isHttp11 || has("connection", "keep-alive"));
  }

  private boolean has(String header, String option) {
    String options = headers.getOrDefault(header, "");
    return Arrays.stream(options.split(",", -1))
        .anyMatch(each -> each.strip().equalsIgnoreCase(option));
  }
}
