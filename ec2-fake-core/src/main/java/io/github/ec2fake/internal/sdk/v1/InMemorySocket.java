// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import org.jspecify.annotations.Nullable;

/**
 * A socket made of two streams. It has no implementation underneath, so every method that Apache's
 * HTTP client touches is overridden here; options are taken and mean nothing.
 */
final class InMemorySocket extends Socket {
  private final InputStream in;
  private final OutputStream out;
  private volatile @Nullable InetSocketAddress remote;
  private int timeout;
  private volatile boolean closed;

  InMemorySocket(InputStream in, OutputStream out) throws SocketException {
    // Without an implementation: the default one would be ready to open a real socket.
    super((SocketImpl) null);
    this.in = new Open(in);
    this.out = out;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
    ensureOpen();
    remote = (InetSocketAddress) endpoint;
  }

  @Override
  public void bind(SocketAddress address) {}

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  /** May come from another thread: the SDK's timers abort a call by closing its connection. */
  @Override
  public synchronized void close() {
    closed = true;
  }

  @Override
  public void shutdownInput() {}

  @Override
  public void shutdownOutput() {}

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean isConnected() {
    return remote != null;
  }

  @Override
  public boolean isBound() {
    return remote != null;
  }

  @Override
  public boolean isInputShutdown() {
    return closed;
  }

  @Override
  public boolean isOutputShutdown() {
    return closed;
  }

  @Override
  public @Nullable InetAddress getInetAddress() {
    InetSocketAddress address = remote;
    return address == null ? null : address.getAddress();
  }

  @Override
  public int getPort() {
    InetSocketAddress address = remote;
    return address == null ? 0 : address.getPort();
  }

  @Override
  public @Nullable SocketAddress getRemoteSocketAddress() {
    return remote;
  }

  @Override
  public InetAddress getLocalAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public int getLocalPort() {
    return 0;
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return new InetSocketAddress(getLocalAddress(), getLocalPort());
  }

  /** Kept, because the pool's check for stale connections sets, reads and restores it. */
  @Override
  public synchronized void setSoTimeout(int millis) {
    timeout = millis;
  }

  @Override
  public synchronized int getSoTimeout() {
    return timeout;
  }

  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public void setReuseAddress(boolean on) {}

  @Override
  public void setSoLinger(boolean on, int seconds) {}

  @Override
  public void setSendBufferSize(int size) {}

  @Override
  public void setReceiveBufferSize(int size) {}

  @Override
  public String toString() {
    return "InMemorySocket[" + remote + "]";
  }

  private void ensureOpen() throws SocketException {
    if (closed) {
      throw new SocketException("Socket closed");
    }
  }

  /** Reads only while the socket is open, so that an aborted reply ends where it was aborted. */
  private final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      ensureOpen();
      return in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      ensureOpen();
      return in.read(target, offset, length);
    }
  }
}
