// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.ApacheHttpClientConfig;
import com.amazonaws.ClientConfiguration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.http.HttpHost;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.protocol.HttpContext;

/** Remembers the connections that clients of one configuration open. */
final class CountingSockets implements ConnectionSocketFactory {
  final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final ConnectionSocketFactory factory;

  private CountingSockets(ConnectionSocketFactory factory) {
    this.factory = factory;
  }

  static CountingSockets of(ClientConfiguration configuration) {
    ApacheHttpClientConfig apache = configuration.getApacheHttpClientConfig();
    CountingSockets counting = new CountingSockets(apache.getSslSocketFactory());
    apache.setSslSocketFactory(counting);
    return counting;
  }

  @Override
  public Socket createSocket(HttpContext context) throws IOException {
    Socket socket = factory.createSocket(context);
    sockets.add(socket);
    return socket;
  }

  @Override
  public Socket connectSocket(
      int connectTimeout,
      Socket socket,
      HttpHost host,
      InetSocketAddress remote,
      InetSocketAddress local,
      HttpContext context)
      throws IOException {
    return factory.connectSocket(connectTimeout, socket, host, remote, local, context);
  }
}
