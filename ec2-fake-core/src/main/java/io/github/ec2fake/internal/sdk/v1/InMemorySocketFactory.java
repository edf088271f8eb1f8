// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import io.github.ec2fake.internal.query.wire.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.IntFunction;
import org.apache.http.HttpHost;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the factory of TLS sockets, the one seam that the SDK offers to everybody: every
 * https connection of a client ends in the exchange.
 */
final class InMemorySocketFactory implements ConnectionSocketFactory {
  private final HttpHandler exchange;
  private final NoNetwork network;
  private final IntFunction<Timeouts> timeouts;

  InMemorySocketFactory(HttpHandler exchange, NoNetwork network, IntFunction<Timeouts> timeouts) {
    this.timeouts = timeouts;
    this.exchange = exchange;
    this.network = network;
  }

  @Override
  public Socket createSocket(HttpContext context) throws IOException {
    network.reached();
    return InMemoryConnection.open(exchange, timeouts);
  }

  @Override
  public Socket connectSocket(
      int connectTimeout,
      @Nullable Socket created,
      HttpHost host,
      InetSocketAddress remote,
      @Nullable InetSocketAddress local,
      HttpContext context)
      throws IOException {
    Socket socket = created == null ? createSocket(context) : created;
    socket.connect(remote, connectTimeout);
    return socket;
  }
}
