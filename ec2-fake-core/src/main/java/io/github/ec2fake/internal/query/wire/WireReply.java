// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP reply as the cloud hands it to a transport.
 *
 * @param status the HTTP status
 * @param headers by name; the transport adds the body's length
 * @param body the body, to be sent as UTF-8
 */
public record WireReply(int status, Map<String, String> headers, String body) {

  /** The same reply with more headers. */
  public WireReply with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new WireReply(status, all, body);
  }
}
