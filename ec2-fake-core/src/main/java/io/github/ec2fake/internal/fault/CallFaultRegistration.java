// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.CallFaultBuilder;
import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.fault.Fault;
import java.time.Duration;
import java.util.Objects;

/** Registers a fault of calls once its effect is chosen. */
final class CallFaultRegistration extends FaultRegistration<CallEffect, CallFaultBuilder>
    implements CallFaultBuilder {
  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

  CallFaultRegistration(Registrar<CallEffect> registrar) {
    super(Repetition.ONCE, registrar);
  }

  @Override
  CallFaultBuilder self() {
    return this;
  }

  @Override
  public CallFaultBuilder atEveryAttempt() {
    repeatAtEveryAttempt();
    return this;
  }

  @Override
  public Fault fail(ErrorReply error) {
    return complete(
        new CallEffect.Fail(Objects.requireNonNull(error, "error")),
        FaultCode.step("fail", error.code(), error.message(), error.status()));
  }

  @Override
  public Fault loseReply() {
    return complete(CallEffect.BrokenConnection.REPLY_LOST, FaultCode.step("loseReply"));
  }

  @Override
  public Fault dropConnection() {
    return complete(
        CallEffect.BrokenConnection.CONNECTION_DROPPED, FaultCode.step("dropConnection"));
  }

  @Override
  public Fault delay(Duration by) {
    return complete(new CallEffect.Delay(positive(by)), FaultCode.step("delay", by));
  }

  @Override
  public Fault truncateReply() {
    return complete(CallEffect.BrokenConnection.REPLY_TRUNCATED, FaultCode.step("truncateReply"));
  }

  @Override
  public Fault replyWith(int status, String body) {
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      throw new IllegalArgumentException("an HTTP status is 100 to 599, but was " + status);
    }
    return complete(
        new CallEffect.CannedReply(status, Objects.requireNonNull(body, "body")),
        FaultCode.step("replyWith", status, body));
  }
}
