// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.internal.sdk.v1.SdkClients;
import java.util.HashMap;
import java.util.Map;

/**
 * The floor: the SDK's own client over the connection of ec2-fake, answered with the very bytes
 * that a cloud has answered before. What it costs is the SDK's and the connection's; no fake that
 * keeps the real client can cost less.
 */
final class CannedReplies implements HttpHandler {
  private final Map<String, WireReply> replies = new HashMap<>();

  /** Answers an action with a document from now on. */
  CannedReplies with(String action, WireReply reply) {
    replies.put("Action=" + action, reply);
    return this;
  }

  AmazonEC2 client() {
    return new SdkClients(this, time -> {})
        .client(SdkClients.credentials("AKIAFAKE111122223333", "secret"), "us-east-1");
  }

  @Override
  public WireReply serve(WireRequest request) {
    String body = request.body();
    WireReply reply = replies.get(body.substring(0, body.indexOf('&')));
    if (reply == null) {
      throw new IllegalStateException("no reply to " + body);
    }
    return reply;
  }
}
