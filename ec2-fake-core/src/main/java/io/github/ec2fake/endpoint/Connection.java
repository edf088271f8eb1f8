package io.github.ec2fake.endpoint;

import io.github.ec2fake.internal.http.SdkHeaders;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpStatus;
import org.apache.http.HttpVersion;
import org.apache.http.MalformedChunkCodingException;
import org.apache.http.MessageConstraintException;
import org.apache.http.MethodNotSupportedException;
import org.apache.http.config.MessageConstraints;
import org.apache.http.impl.DefaultBHttpServerConnection;
import org.apache.http.message.BasicHttpResponse;

/** One client's connection: HTTP by Apache's server classes, one request after the other. */
final class Connection implements Runnable {
  private static final int BUFFER = 8192;
  private static final int MOST_HEADERS = 100;

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
      EndpointOptions limits = listener.service().options();
      DefaultBHttpServerConnection http =
          new DefaultBHttpServerConnection(
              BUFFER,
              null,
              null,
              MessageConstraints.custom()
                  .setMaxLineLength(limits.mostHeaderBytes)
                  .setMaxHeaderCount(MOST_HEADERS)
                  .build());
      http.bind(socket);
      boolean goesOn;
      do {
        goesOn = serveNext(http);
      } while (goesOn);
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
  private boolean serveNext(DefaultBHttpServerConnection http) throws IOException {
    EndpointHandler service = null;
    WireReply reply;
    boolean goesOn = false;
    try {
      HttpRequest request = http.receiveRequestHeader();
      service = listener.service();
      WireRequest received = receive(http, request, service.options());
      goesOn = HttpMessages.keepsAlive(request);
      reply = service.serve(received);
    } catch (RefusedException e) {
      reply = EndpointHandler.error(e.status(), e.code(), e.text());
    } catch (MessageConstraintException e) {
      reply =
          EndpointHandler.error(
              431, "RequestHeaderFieldsTooLarge", "The head of the request is too long");
    } catch (MethodNotSupportedException e) {
      reply =
          EndpointHandler.error(405, "UnsupportedProtocol", e.getMessage() + ". Use GET or POST");
    } catch (HttpException | MalformedChunkCodingException | RuntimeException e) {
      reply =
          EndpointHandler.error(
              400, "MalformedRequest", "This is no HTTP request: " + e.getMessage());
    }
    String date = (service == null ? listener.service() : service).date();
    HttpMessages.send(http, reply, date, goesOn);
    if (!goesOn) {
      Linger.over(socket);
    }
    return goesOn;
  }

  private static WireRequest receive(
      DefaultBHttpServerConnection http, HttpRequest request, EndpointOptions options)
      throws IOException, HttpException {
    HttpMessages.checkHead(request, options.mostHeaderBytes);
    String body = "";
    if (request instanceof HttpEntityEnclosingRequest enclosing) {
      HttpMessages.checkLength(request, options.mostBodyBytes);
      if (enclosing.expectContinue()) {
        http.sendResponseHeader(
            new BasicHttpResponse(HttpVersion.HTTP_1_1, HttpStatus.SC_CONTINUE, "Continue"));
        http.flush();
      }
      http.receiveRequestEntity(enclosing);
      body = HttpMessages.body(enclosing.getEntity(), options.mostBodyBytes);
    }
    Map<String, String> headers = HttpMessages.headers(request);
    return new WireRequest(
        request.getRequestLine().getMethod(),
        request.getRequestLine().getUri(),
        headers,
        body,
        SdkHeaders.origin(headers, options.checksSignatures, null));
  }
}
