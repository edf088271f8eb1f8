// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.io.IOException;

/**
 * The one seam between a transport and the cloud: one HTTP request in, one HTTP reply out, on the
 * caller's thread.
 */
@FunctionalInterface
public interface HttpHandler {

  /**
   * Serves one request.
   *
   * @throws IOException if the connection is to break instead of carrying a reply
   */
  WireReply serve(WireRequest request) throws IOException;
}
