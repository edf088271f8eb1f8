package io.github.ec2fake.sdk;

import io.github.ec2fake.query.wire.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes to and fro on one in-memory connection. It is the stream from which the client reads
 * its reply, and the reading itself serves the request: on the caller's thread, without another.
 */
final class Conversation extends InputStream {
  private final Exchange exchange;
  private final Pipe requests = new Pipe();
  private final Pipe replies = new Pipe();
  private final InputStream arrived = replies.source();
  private final ServerSide server;
  private final IntSupplier timeout;
  private @Nullable InMemorySocket client;
  private @Nullable Error error;

  private Conversation(Exchange exchange, IntSupplier timeout) throws IOException {
    this.timeout = timeout;
    this.exchange = exchange;
    this.server = new ServerSide(new InMemorySocket(requests.source(), replies.sink()));
  }

  /** The client's end of a new connection. */
  static Socket open(Exchange exchange) throws IOException {
    return open(exchange, () -> 0);
  }

  /**
   * The client's end of a new connection.
   *
   * @param timeout how many milliseconds the client gives a request besides the socket's own
   *     timeout; 0 for any number
   */
  static Socket open(Exchange exchange, IntSupplier timeout) throws IOException {
    Conversation conversation = new Conversation(exchange, timeout);
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
    if (replies.isEmpty() && !requests.isEmpty()) {
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

  /** The shorter one of the client's two timeouts, if it has any. */
  private @Nullable Duration patience() {
    int read = client == null ? 0 : client.getSoTimeout();
    int whole = timeout.getAsInt();
    int shorter = read == 0 || (whole > 0 && whole < read) ? whole : read;
    return shorter > 0 ? Duration.ofMillis(shorter) : null;
  }

  private void serve() throws IOException {
    try {
      server.send(exchange.serve(server.receive(patience())));
    } catch (Error e) {
      // Apache shuts the whole pool down, for good, when it sees an Error while it waits for the
      // head of a reply, but lets it pass while the body is read. So the head of some reply comes
      // first, and the user sees the very Error of, say, an assertion in the test's own answer.
      error = e;
      server.sendHeadOnly();
    }
  }
}
