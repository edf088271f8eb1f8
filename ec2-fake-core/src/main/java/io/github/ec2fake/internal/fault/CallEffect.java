package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.internal.text.DurationText;
import java.time.Duration;

/** What a fault does to a call. */
public sealed interface CallEffect {

  /** What can become of a call. */
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

  /** Lets a call take its course under this effect. */
  <R> R carryOut(Call<R> call);

  /** How much later the reply arrives. */
  default Duration delay() {
    return Duration.ZERO;
  }

  /** Whether it decides what becomes of a call, so that no further fault can. */
  default boolean isDecisive() {
    return true;
  }

  /** It is refused, and nothing is done. */
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

  /** It is answered with this, and nothing is done. */
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

  /** It is done, and the connection breaks before the reply. */
  record LoseReply() implements CallEffect {
    @Override
    public <R> R carryOut(Call<R> call) {
      return call.loseReply();
    }

    @Override
    public String toString() {
      return "loses its reply";
    }
  }

  /** The connection breaks, and nothing is done. */
  record DropConnection() implements CallEffect {
    @Override
    public <R> R carryOut(Call<R> call) {
      return call.dropConnection();
    }

    @Override
    public String toString() {
      return "loses its connection";
    }
  }

  /** It is done, and only half of the reply's document arrives. */
  record TruncateReply() implements CallEffect {
    @Override
    public <R> R carryOut(Call<R> call) {
      return call.truncateReply();
    }

    @Override
    public String toString() {
      return "gets a truncated reply";
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
