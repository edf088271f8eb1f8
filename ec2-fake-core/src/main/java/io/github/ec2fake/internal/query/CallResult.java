// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.wire.WireReply;
import java.io.IOException;

/** What comes of a call on the wire. */
sealed interface CallResult {

  WireReply deliver() throws IOException;

  record Replied(WireReply reply) implements CallResult {
    @Override
    public WireReply deliver() {
      return reply;
    }
  }

  /** The connection breaks, or the client gives up waiting. */
  record Broken(IOException how) implements CallResult {
    @Override
    public WireReply deliver() throws IOException {
      throw how;
    }
  }
}
