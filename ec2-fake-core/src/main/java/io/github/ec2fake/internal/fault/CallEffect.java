// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.internal.text.DurationText;
import java.time.Duration;

/** What a fault does to a call. */
public sealed interface CallEffect {

  interface Call<R> {

    /** Does what the call asks for. */
    R proceed();

    /** Refuses it; nothing is done. */
    R refuse(ErrorReply error);

    /** Answers it in place of the cloud; nothing is done. */
    R reply(int status, String body);

    /** Breaks the connection; nothing is done. */
    R dropConnection();

    /** Does what the call asks for, and breaks the connection before the reply. */
    R loseReply();

    /** Does what the call asks for, and lets half of the reply's document arrive. */
    R truncateReply();
  }

  <R> R carryOut(Call<R> call);

  /** How much later the reply arrives. */
  default Duration delay() {
    return Duration.ZERO;
  }

  /** Whether it decides what becomes of a call, so that no further fault can. */
  default boolean isDecisive() {
    return true;
  }

  record Fail(ErrorReply error) implements CallEffect {
    @Override
    public <R> R carryOut(Call<R> call) {
      return call.refuse(error);
    }

    @Override
    public String toString() {
      return "fails with " + error.code();
    }
  }

  record CannedReply(int status, String body) implements CallEffect {
    @Override
    public <R> R carryOut(Call<R> call) {
      return call.reply(status, body);
    }

    @Override
    public String toString() {
      return "is answered by the test";
    }
  }

  /** The connection breaks, or only a part of the reply arrives. */
  enum BrokenConnection implements CallEffect {
    /** It is done, and the connection breaks before the reply. */
    REPLY_LOST("loses its reply"),
    /** The connection breaks, and nothing is done. */
    CONNECTION_DROPPED("loses its connection"),
    /** It is done, and only half of the reply's document arrives. */
    REPLY_TRUNCATED("gets a truncated reply");

    private final String text;

    BrokenConnection(String text) {
      this.text = text;
    }

    @Override
    public <R> R carryOut(Call<R> call) {
      return switch (this) {
        case REPLY_LOST -> call.loseReply();
        case CONNECTION_DROPPED -> call.dropConnection();
        case REPLY_TRUNCATED -> call.truncateReply();
      };
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** It is done, and the reply comes late. */
  record Delay(Duration by) implements CallEffect {
    @Override
    public <R> R carryOut(Call<R> call) {
      return call.proceed();
    }

    @Override
    public Duration delay() {
      return by;
    }

    @Override
    public boolean isDecisive() {
      return false;
    }

    @Override
    public String toString() {
      return "is delayed by " + DurationText.of(by);
    }
  }
}
