package io.github.ec2fake.endpoint;

import io.github.ec2fake.internal.query.wire.WireReply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.HttpVersion;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.DefaultBHttpServerConnection;
import org.apache.http.impl.EnglishReasonPhraseCatalog;
import org.apache.http.message.BasicHttpResponse;

/** HTTP messages as Apache has them, to and from the cloud's own. */
final class HttpMessages {
  private HttpMessages() {}

  /** Each line is limited while it is read; this limits them all together. */
  static void checkHead(HttpRequest request, int mostBytes) {
    long bytes = request.getRequestLine().toString().length();
    for (Header header : request.getAllHeaders()) {
      bytes += header.toString().length() + 2;
    }
    if (bytes > mostBytes) {
      throw new RefusedException(
          431,
          "RequestHeaderFieldsTooLarge",
          "The head of the request is longer than " + mostBytes + " bytes");
    }
  }

  /** What a request says about the length of its body has to be clear, and not too much. */
  static void checkLength(HttpRequest request, int mostBytes) {
    Header[] lengths = request.getHeaders(HttpHeaders.CONTENT_LENGTH);
    if (lengths.length == 0) {
      return;
    }
    String length = String.valueOf(lengths[0].getValue());
    if (lengths.length > 1
        || request.containsHeader(HttpHeaders.TRANSFER_ENCODING)
        || !length.matches("[0-9]{1,18}")) {
      throw new RefusedException(
          400, "MalformedRequest", "The length of the request's body is not clear");
    }
    if (Long.parseLong(length) > mostBytes) {
      throw tooLong(mostBytes);
    }
  }

  static String body(HttpEntity entity, int mostBytes) throws IOException {
    // Never closed: that would read what is left, however much it is.
    InputStream in = entity.getContent();
    byte[] bytes = in.readNBytes(mostBytes);
    if (bytes.length == mostBytes && in.read() >= 0) {
      throw tooLong(mostBytes);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static RefusedException tooLong(int mostBytes) {
    return new RefusedException(
        413,
        "RequestEntityTooLarge",
        "The body of the request is longer than " + mostBytes + " bytes");
  }

  static Map<String, String> headers(HttpRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : request.getAllHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      headers.merge(
          header.getName().toLowerCase(Locale.ROOT), value, (one, next) -> one + "," + next);
    }
    return headers;
  }

  /** Whether the client wants to go on with the same connection, and is still understood then. */
  static boolean keepsAlive(HttpRequest request) {
    if (!(request instanceof HttpEntityEnclosingRequest) && mayHaveUnreadBody(request)) {
      return false;
    }
    String wish = headers(request).getOrDefault("connection", "").toLowerCase(Locale.ROOT);
    return request.getProtocolVersion().greaterEquals(HttpVersion.HTTP_1_1)
        ? !wish.contains("close")
        : wish.contains("keep-alive");
  }

  /** Some clients send a GET with the length 0; for other methods, nobody knows. */
  private static boolean mayHaveUnreadBody(HttpRequest request) {
    return !request.getRequestLine().getMethod().equals("GET")
        || request.containsHeader(HttpHeaders.TRANSFER_ENCODING)
        || Arrays.stream(request.getHeaders(HttpHeaders.CONTENT_LENGTH))
            .anyMatch(length -> !"0".equals(length.getValue()));
  }

  static void send(DefaultBHttpServerConnection http, WireReply reply, String date, boolean goesOn)
      throws IOException {
    String reason = EnglishReasonPhraseCatalog.INSTANCE.getReason(reply.status(), Locale.ROOT);
    HttpResponse response =
        new BasicHttpResponse(
            HttpVersion.HTTP_1_1, reply.status(), reason == null ? "Refused" : reason);
    response.addHeader(HttpHeaders.DATE, date);
    reply.headers().forEach(response::addHeader);
    if (mayHaveBody(reply.status())) {
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      response.setHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
      response.setEntity(new ByteArrayEntity(body));
    }
    // HTTP/1.0 closes unless it is told.
    response.setHeader(HttpHeaders.CONNECTION, goesOn ? "keep-alive" : "close");
    try {
      http.sendResponseHeader(response);
      http.sendResponseEntity(response);
      http.flush();
    } catch (HttpException e) {
      throw new IOException("Not a valid HTTP reply: " + e.getMessage(), e);
    }
  }

  private static boolean mayHaveBody(int status) {
    return status >= 200 && status != 204 && status != 304;
  }
}
