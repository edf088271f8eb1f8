package io.github.ec2fake.internal.sdk.v1;

import io.github.ec2fake.internal.http.SdkHeaders;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.apache.http.HttpStatus;
import org.apache.http.HttpVersion;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.DefaultBHttpServerConnection;
import org.apache.http.impl.EnglishReasonPhraseCatalog;
import org.apache.http.message.BasicHttpResponse;
import org.apache.http.util.EntityUtils;
import org.jspecify.annotations.Nullable;

/** The server's end of a connection: HTTP by Apache's own server classes, on one side and back. */
final class HttpCodec {
  private static final int BUFFER = 8192;

  private final DefaultBHttpServerConnection connection = new DefaultBHttpServerConnection(BUFFER);

  HttpCodec(Socket socket) throws IOException {
    connection.bind(socket);
  }

  WireRequest receive(@Nullable Duration clientTimeout) throws IOException {
    try {
      HttpRequest request = connection.receiveRequestHeader();
      String body = "";
      if (request instanceof HttpEntityEnclosingRequest enclosing) {
        connection.receiveRequestEntity(enclosing);
        body = text(enclosing.getEntity());
      }
      Map<String, String> headers = headers(request);
      return new WireRequest(
          request.getRequestLine().getMethod(),
          request.getRequestLine().getUri(),
          headers,
          body,
          SdkHeaders.origin(headers, false, clientTimeout));
    } catch (HttpException e) {
      throw new IOException("Not a valid HTTP request: " + e.getMessage(), e);
    }
  }

  void send(WireReply reply) throws IOException {
    HttpResponse response = status(reply.status());
    reply.headers().forEach(response::addHeader);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    if (mayHaveBody(reply.status())) {
      response.setHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
      response.setEntity(new ByteArrayEntity(body));
    }
    send(response);
  }

  /** The head of a good reply whose body would last until the end of the connection. */
  void sendHeadOnly() throws IOException {
    HttpResponse response = status(HttpStatus.SC_OK);
    response.setHeader(HttpHeaders.CONNECTION, "close");
    send(response);
  }

  private void send(HttpResponse response) throws IOException {
    try {
      connection.sendResponseHeader(response);
      connection.sendResponseEntity(response);
      connection.flush();
    } catch (HttpException e) {
      throw new IOException("Not a valid HTTP reply: " + e.getMessage(), e);
    }
  }

  private static HttpResponse status(int status) {
    // The phrase matters: the SDK makes an error code of it when an error reply has no body.
    String reason = EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ROOT);
    return new BasicHttpResponse(HttpVersion.HTTP_1_1, status, reason);
  }

  private static boolean mayHaveBody(int status) {
    return status >= HttpStatus.SC_OK
        && status != HttpStatus.SC_NO_CONTENT
        && status != HttpStatus.SC_NOT_MODIFIED;
  }

  private static String text(HttpEntity entity) throws IOException {
    return new String(EntityUtils.toByteArray(entity), StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(HttpRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : request.getAllHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      headers.merge(
          header.getName().toLowerCase(Locale.ROOT), value, (one, next) -> one + "," + next);
    }
    return headers;
  }
}
