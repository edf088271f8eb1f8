// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Accepts connections, and gives each a thread. Nothing else in the library opens a socket or
 * starts a thread.
 */
final class Listener {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int BACKLOG = 256;
  private static final int MOST_CONNECTIONS = 1024;

  /** Longer than any call takes; only a call that waits for whoever closes would take it. */
  private static final long PATIENCE_MILLIS = 2000;

  private final ServerSocket socket;
  private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Thread acceptor;
  private volatile EndpointHandler handler;

  Listener(int port, EndpointHandler handler) {
    this.handler = handler;
    socket = listen(port);
    acceptor = thread("", this::accept);
    acceptor.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Where the next request is served. */
  EndpointHandler handler() {
    return handler;
  }

  boolean isOpenFor(EndpointHandler asking) {
    return asking == handler && !socket.isClosed();
  }

  synchronized void replace(EndpointHandler old, EndpointHandler next) {
    if (!isOpenFor(old)) {
      throw new IllegalStateException(
          "This endpoint is closed, or another has taken its place: nothing can replace it.");
    }
    handler = next;
  }

  void close(EndpointHandler asking) {
    synchronized (this) {
      if (!isOpenFor(asking)) {
        return;
      }
      close(socket);
    }
    connections.keySet().forEach(Connection::abort);
    long patience = join(acceptor, PATIENCE_MILLIS);
    // Those that were accepted meanwhile.
    connections.keySet().forEach(Connection::abort);
    for (Thread each : connections.values()) {
      patience = join(each, patience);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        begin(socket.accept());
      } catch (IOException | OutOfMemoryError broken) {
        // One connection less: it broke before it began, or there is no room for its thread.
        pause();
      }
    }
  }

  /** If there are no more files or threads to be had, asking at once again would not help. */
  private void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      // Nobody interrupts it but to end it, and then the socket is closed.
      close(socket);
    }
  }

  private void begin(Socket accepted) throws IOException {
    if (connections.size() >= MOST_CONNECTIONS) {
      accepted.close();
      return;
    }
    // Otherwise the second half of a reply waits for the client's delayed acknowledgement: 40 ms.
    accepted.setTcpNoDelay(true);
    Connection connection = new Connection(accepted, this);
    Thread thread = thread("-" + count.incrementAndGet(), connection);
    connections.put(connection, thread);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      ended(connection);
      accepted.close();
      throw noThread;
    }
  }

  void ended(Connection connection) {
    connections.remove(connection);
  }

  private Thread thread(String suffix, Runnable work) {
    Thread thread = new Thread(work, "ec2-fake-endpoint-" + port() + suffix);
    thread.setDaemon(true);
    return thread;
  }

  /** Waits for a thread to end, and says how patient still to be with the next. */
  private static long join(Thread thread, long patience) {
    if (thread != Thread.currentThread()) {
      try {
        thread.join(patience);
        return thread.isAlive() ? 1 : patience;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    // This endpoint is closed by a call that came through it, or by somebody in a hurry.
    return patience;
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      try {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
        return socket;
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen on 127.0.0.1, port "
              + port
              + ": "
              + e.getMessage()
              + ". Is somebody else there? Ask for another port, or for 0, a free one.",
          e);
    }
  }

  /** Closes what may be broken already. */
  static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      // It is of no more use either way.
    }
  }
}
