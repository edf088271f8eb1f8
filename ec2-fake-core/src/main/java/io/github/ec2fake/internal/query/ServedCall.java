// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.CallEffect;
import io.github.ec2fake.internal.journal.CallSite;
import io.github.ec2fake.internal.journal.Exchange;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.internal.query.wire.WireReply;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call while it is being served. Its journal entry is written when it begins, so that it stands
 * before all that it causes, and replaced once its outcome is known.
 */
final class ServedCall implements CallEffect.Call<CallResult> {
  private static final String RESET = "Connection reset";

  private final RequestContext context;
  private final Function<Exchange, String> action;
  private final EventQueue events;
  private final JournalRecorder journal;
  private final Exchange exchange;

  /**
   * Begins to serve a call.
   *
   * @param action does what it asks for and gives the reply's document, or throws an {@link
   *     Ec2Error}
   * @param callSite from where it is made; null if unknown
   */
  ServedCall(
      RequestContext context,
      Function<Exchange, String> action,
      EventQueue events,
      JournalRecorder journal,
      @Nullable CallSite callSite) {
    this.context = context;
    this.action = action;
    this.events = events;
    this.journal = journal;
    this.exchange =
        journal.begin(
            context.entry(events.now(), 0, null, null),
            context.origin().invocationId(),
            context.origin().waiter(),
            context.origin().assertion(),
            callSite);
  }

  @Override
  public CallResult proceed() {
    return new CallResult.Replied(answer());
  }

  @Override
  public CallResult refuse(ErrorReply error) {
    return refuse(Ec2Error.of(error));
  }

  CallResult refuse(Ec2Error error) {
    return new CallResult.Replied(refusal(error));
  }

  @Override
  public CallResult reply(int status, String body) {
    return new CallResult.Replied(replied(status, body));
  }

  @Override
  public CallResult dropConnection() {
    return new CallResult.Broken(new SocketException(RESET));
  }

  @Override
  public CallResult loseReply() {
    answer();
    return new CallResult.Broken(new SocketException(RESET));
  }

  @Override
  public CallResult truncateReply() {
    WireReply whole = answer();
    return new CallResult.Replied(
        new WireReply(
            whole.status(), whole.headers(), whole.body().substring(0, whole.body().length() / 2)));
  }

  /** Writes into the journal where ec2-fake itself broke. */
  void broke(Throwable defect) {
    journal.amend(
        exchange.place(),
        context.entry(
            events.now(), 0, defect.getClass().getName(), String.valueOf(defect.getMessage())));
    journal.end(exchange, null, defect.toString(), events.now());
  }

  /** Writes down what the client gets. */
  CallResult ended(CallResult result) {
    if (result instanceof CallResult.Replied replied) {
      journal.end(exchange, replied.reply().body(), null, events.now());
    } else if (result instanceof CallResult.Broken broken) {
      journal.end(exchange, null, broken.how().getMessage(), events.now());
    }
    return result;
  }

  private WireReply answer() {
    WireReply answer;
    try {
      answer = replied(200, action.apply(exchange));
    } catch (Ec2Error error) {
      answer = refusal(error);
    }
    exchange.answered(answer.body());
    return answer;
  }

  private WireReply replied(int status, String document) {
    journal.amend(exchange.place(), context.entry(events.now(), status, null, null));
    return wireReply(status, document);
  }

  private WireReply refusal(Ec2Error error) {
    journal.amend(
        exchange.place(), context.entry(events.now(), error.status(), error.code(), error.text()));
    return wireReply(
        error.status(), ReplyWriter.writeError(error.code(), error.text(), context.requestId()));
  }

  private WireReply wireReply(int status, String document) {
    // Not Map.of, whose order is another one in each JVM.
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-amzn-RequestId", context.requestId());
    headers.put("Content-Type", "text/xml;charset=UTF-8");
    headers.put("Server", "AmazonEC2");
    return new WireReply(status, headers, document);
  }
}
