// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowingConsumer;

/** Answers with canned replies, in order; when they are used up, with one key pair. */
final class StubExchange implements HttpHandler {
  static final String REQUEST_ID = "59dbff89-35bd-4eac-99ed-be587EXAMPLE";

  final List<WireRequest> requests = new CopyOnWriteArrayList<>();
  private final Queue<HttpHandler> answers = new ArrayDeque<>();
  private HttpHandler usual = request -> keyPairs("my-key");

  StubExchange then(WireReply reply) {
    return then(request -> reply);
  }

  synchronized StubExchange then(HttpHandler answer) {
    answers.add(answer);
    return this;
  }

  synchronized StubExchange usually(HttpHandler answer) {
    usual = answer;
    return this;
  }

  @Override
  public WireReply serve(WireRequest request) throws IOException {
    requests.add(request);
    return next().serve(request);
  }

  private synchronized HttpHandler next() {
    HttpHandler answer = answers.poll();
    return answer == null ? usual : answer;
  }

  static WireReply keyPairs(String name) {
    return ok("DescribeKeyPairs", "<keySet><item><keyName>" + name + "</keyName></item></keySet>");
  }

  static WireReply images(String state) {
    return ok(
        "DescribeImages",
        "<imagesSet><item><imageId>ami-1</imageId><imageState>"
            + state
            + "</imageState></item></imagesSet>");
  }

  static WireReply ok(String action, String content) {
    return new WireReply(
        200,
        Map.of("Content-Type", "text/xml;charset=UTF-8"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"
            + action
            + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>"
            + REQUEST_ID
            + "</requestId>"
            + content
            + "</"
            + action
            + "Response>");
  }

  /** What an {@link #error} becomes: the SDK's exception, with all that the reply says. */
  static ThrowingConsumer<Throwable> isError(int status, String code, String message) {
    return thrown -> {
      assertThat(thrown).isInstanceOf(AmazonEC2Exception.class);
      AmazonEC2Exception error = (AmazonEC2Exception) thrown;
      assertThat(error.getErrorCode()).isEqualTo(code);
      assertThat(error.getErrorMessage()).isEqualTo(message);
      assertThat(error.getStatusCode()).isEqualTo(status);
      assertThat(error.getRequestId()).isEqualTo(REQUEST_ID);
    };
  }

  static WireReply error(int status, String code, String message) {
    return new WireReply(
        status,
        Map.of("Content-Type", "text/xml;charset=UTF-8"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>"
            + code
            + "</Code><Message>"
            + message
            + "</Message></Error></Errors><RequestID>"
            + REQUEST_ID
            + "</RequestID></Response>");
  }
}
