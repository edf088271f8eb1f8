// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * Ends a connection so that its last reply arrives: closed while the client is still sending, it
 * would be reset, and the reply lost on the way.
 */
final class Linger {
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int SILENCE_MILLIS = 1000;

  private Linger() {}

  static void over(Socket socket) throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(SILENCE_MILLIS);
    InputStream rest = socket.getInputStream();
    byte[] buffer = new byte[8192];
    int left = MOST_BYTES;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = rest.read(buffer);
    }
  }
}
