// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.waiters.WaiterTimedOutException;
import io.github.ec2fake.internal.http.HttpHead;
import io.github.ec2fake.internal.http.HttpRequestReader;
import io.github.ec2fake.internal.http.HttpResponseWriter;
import io.github.ec2fake.internal.http.SdkHeaders;
import io.github.ec2fake.internal.query.wire.CallOrigin;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.StuckWaiterException;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What goes to and fro on one in-memory connection. It is the stream from which the client reads
 * its reply, and the reading itself serves the request: on the caller's thread, without another.
 */
final class InMemoryConnection extends InputStream {
  private final HttpHandler exchange;
  private final Pipe requests = new Pipe();
  private final Pipe replies = new Pipe();
  private final InputStream arrived = replies.source();
  private final HttpRequestReader reader = new HttpRequestReader(requests.source());
  private final HttpResponseWriter writer = new HttpResponseWriter(replies.sink());
  private final IntFunction<Timeouts> timeouts;
  private @Nullable InMemorySocket client;
  private @Nullable Error error;

  private InMemoryConnection(HttpHandler exchange, IntFunction<Timeouts> timeouts) {
    this.timeouts = timeouts;
    this.exchange = exchange;
  }

  static Socket open(HttpHandler exchange) throws IOException {
    return open(exchange, read -> new Timeouts(read, 0, 0));
  }

  static Socket open(HttpHandler exchange, IntFunction<Timeouts> timeouts) throws IOException {
    InMemoryConnection conversation = new InMemoryConnection(exchange, timeouts);
    InMemorySocket socket = new InMemorySocket(conversation, conversation.requests.sink());
    conversation.client = socket;
    return socket;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (replies.isEmpty() && reader.awaitRequest()) {
      serve();
    }
    if (!replies.isEmpty()) {
      return arrived.read(target, offset, length);
    }
    Error pending = error;
    if (pending != null) {
      error = null;
      throw pending;
    }
    // Nobody is going to write: what a quiet connection says when the pool asks if it is stale.
    throw new SocketTimeoutException("Read timed out");
  }

  /** What the waiter throws after its last attempt, some minutes and many polls later. */
  private static WaiterTimedOutException timedOut(StuckWaiterException never) {
    WaiterTimedOutException end =
        new WaiterTimedOutException(
            "Reached maximum attempts without transitioning to the desired state");
    end.initCause(never);
    return end;
  }

  private void serve() throws IOException {
    Timeouts waits = timeouts.apply(client == null ? 0 : client.getSoTimeout());
    try {
      WireReply reply = exchange.serve(receive(waits.patience()));
      writer.write(reply.status(), reply.headers(), reply.body());
    } catch (StuckWaiterException never) {
      throw timedOut(never);
    } catch (SocketTimeoutException silence) {
      throw waits.ranOut(silence);
    } catch (Error e) {
      // Apache shuts the whole pool down, for good, when it sees an Error while it waits for the
      // head of a reply, but lets it pass while the body is read. So the head of some reply comes
      // first, and the user sees the very Error of, say, an assertion in the test's own answer.
      error = e;
      writer.writeHead(200, Map.of("Connection", "close"));
    }
  }

  private WireRequest receive(@Nullable Duration clientTimeout) throws IOException {
    HttpHead head = reader.readHead(Integer.MAX_VALUE);
    String body = reader.readBody(head, Integer.MAX_VALUE);
    return new WireRequest(
        head.method(),
        head.target(),
        head.headers(),
        body,
        SdkHeaders.origin(head.headers(), CallOrigin.Credentials.OF_THE_CLOUD, clientTimeout));
  }
}
