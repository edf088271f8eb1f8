// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.endpoint;

import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.internal.http.HttpHead;
import io.github.ec2fake.internal.http.HttpRequestReader;
import io.github.ec2fake.internal.http.HttpResponseWriter;
import io.github.ec2fake.internal.http.MalformedRequestException;
import io.github.ec2fake.internal.http.SdkHeaders;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** One client's connection: one request after the other. */
final class Connection implements Runnable {
  /** How long a client may do nothing, for real: a minute is what pools keep a connection for. */
  private static final int IDLE_MILLIS = 120_000;

  private final Socket socket;
  private final Listener listener;

  Connection(Socket socket, Listener listener) {
    this.socket = socket;
    this.listener = listener;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setSoTimeout(IDLE_MILLIS);
      HttpRequestReader reader = new HttpRequestReader(socket.getInputStream());
      // So that head and body of a short reply leave together.
      HttpResponseWriter writer =
          new HttpResponseWriter(new BufferedOutputStream(socket.getOutputStream()));
      boolean goesOn = true;
      while (goesOn && reader.awaitRequest()) {
        goesOn = serve(reader, writer);
      }
    } catch (IOException gone) {
      // The client went away, kept silent for too long, or is to believe that the line broke.
    } finally {
      listener.ended(this);
    }
  }

  /** From another thread. */
  void abort() {
    Listener.close(socket);
  }

  /** Serves the next request, and says whether another one may follow. */
  private boolean serve(HttpRequestReader reader, HttpResponseWriter writer) throws IOException {
    EndpointHandler handler = listener.handler();
    WireReply reply;
    boolean goesOn = false;
    boolean wantsBody = true;
    try {
      HttpHead head = reader.readHead(handler.options().maxHeaderBytes());
      // Another cloud may have taken this endpoint's place meanwhile.
      handler = listener.handler();
      wantsBody = !head.method().equals("HEAD");
      WireRequest request = receive(head, reader, writer, handler);
      goesOn = head.keepsAlive();
      reply = handler.serve(request);
    } catch (MalformedRequestException e) {
      reply = EndpointHandler.error(e.status(), code(e.status()), e.text());
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Date", handler.date());
    headers.putAll(reply.headers());
    // HTTP/1.0 closes unless it is told.
    headers.put("Connection", goesOn ? "keep-alive" : "close");
    if (wantsBody) {
      writer.write(reply.status(), headers, reply.body());
    } else {
      writer.writeHead(reply.status(), headers);
    }
    if (!goesOn) {
      Linger.over(socket);
    }
    return goesOn;
  }

  private static WireRequest receive(
      HttpHead head, HttpRequestReader reader, HttpResponseWriter writer, EndpointHandler handler)
      throws IOException {
    EndpointOptions options = handler.options();
    if (head.expectsContinue() && head.bodyLength() <= options.maxBodyBytes()) {
      writer.writeHead(100, Map.of());
    }
    String body = reader.readBody(head, options.maxBodyBytes());
    Map<String, String> headers = head.headers();
    return new WireRequest(
        head.method(),
        head.target(),
        headers,
        body,
        SdkHeaders.origin(headers, handler.credentials(), null));
  }

  private static String code(int status) {
    return switch (status) {
      case 413 -> "RequestEntityTooLarge";
      case 431 -> "RequestHeaderFieldsTooLarge";
      default -> "MalformedRequest";
    };
  }
}
