// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.util.Map;

/**
 * An HTTP request as a transport hands it to the cloud.
 *
 * @param method {@code GET} or {@code POST}
 * @param target path and query, as in the request line
 * @param headers by name in lower case; repeated ones joined by a comma
 * @param body the body as UTF-8 text, empty if there is none
 * @param origin what the transport knows of the call
 */
public record WireRequest(
    String method, String target, Map<String, String> headers, String body, CallOrigin origin) {

  /** The request of a client that nothing is known of. */
  public WireRequest(String method, String target, Map<String, String> headers, String body) {
    this(method, target, headers, body, CallOrigin.UNKNOWN);
  }
}
