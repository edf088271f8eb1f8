// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.CallFaultBuilder;
import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.fault.Fault;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;

/** Registers a fault of calls once its effect is chosen. */
final class CallFaultRegistration extends FaultRegistration<CallEffect, CallFaultBuilder>
    implements CallFaultBuilder {
  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

  CallFaultRegistration(BiFunction<CallEffect, Repetition, Fault> register) {
    super(Repetition.ONCE, register);
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
    return complete(new CallEffect.Fail(Objects.requireNonNull(error, "error")));
  }

  @Override
  public Fault loseReply() {
    return complete(CallEffect.BrokenConnection.REPLY_LOST);
  }

  @Override
  public Fault dropConnection() {
    return complete(CallEffect.BrokenConnection.CONNECTION_DROPPED);
  }

  @Override
  public Fault delay(Duration by) {
    return complete(new CallEffect.Delay(positive(by)));
  }

  @Override
  public Fault truncateReply() {
    return complete(CallEffect.BrokenConnection.REPLY_TRUNCATED);
  }

  @Override
  public Fault replyWith(int status, String body) {
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      throw new IllegalArgumentException("an HTTP status is 100 to 599, but was " + status);
    }
    return complete(new CallEffect.CannedReply(status, Objects.requireNonNull(body, "body")));
  }
}
