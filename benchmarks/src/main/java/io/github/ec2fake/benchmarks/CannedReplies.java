// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.internal.sdk.v1.SdkClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The floor: the SDK's own client over the connection of ec2-fake, answered with the bytes that a
 * cloud has answered before. What it costs is the SDK's and the connection's. No fake that keeps
 * the real client can cost less.
 */
final class CannedReplies implements HttpHandler {
  private final Map<String, WireReply> replies = new HashMap<>();

  /** A client that is answered what a cloud answers to a query. */
  static AmazonEC2 client(Ec2Cloud cloud, String action, String parameters) {
    return new CannedReplies().with(cloud, action, parameters).client();
  }

  /** Answers an action from now on with what a cloud answers to it. */
  CannedReplies with(Ec2Cloud cloud, String action, String parameters) {
    return with(action, document(cloud, "Action=" + action + parameters));
  }

  /** Answers an action with a document from now on. */
  CannedReplies with(String action, String document) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-amzn-RequestId", "b3ab0c0a-e5bf-4d5c-9ea3-7a3c2f6c4a3e");
    headers.put("Content-Type", "text/xml;charset=UTF-8");
    headers.put("Server", "AmazonEC2");
    replies.put("Action=" + action, new WireReply(200, headers, document));
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

  /** What a cloud answers to a query. */
  static String document(Ec2Cloud cloud, String query) {
    try (Ec2Endpoint endpoint = cloud.listen()) {
      URI address =
          URI.create(
              endpoint.uri()
                  + "/?Version=2016-11-15&AWSAccessKeyId="
                  + cloud.account()
                  + "&"
                  + query);
      HttpResponse<String> reply =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      if (reply.statusCode() != 200) {
        throw new IllegalStateException(reply.body());
      }
      return reply.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
