package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.internal.clock.DurationText;
import java.time.Duration;

/** What becomes of a call. */
public sealed interface CallEffect {

  /**
   * It is refused, and nothing is done.
   *
   * @param error with what
   */
  record Fail(ErrorReply error) implements CallEffect {
    @Override
    public String toString() {
      return "fails with " + error.code();
    }
  }

  /**
   * It is answered with this, and nothing is done.
   *
   * @param status the HTTP status
   * @param body the document
   */
  record CannedReply(int status, String body) implements CallEffect {
    @Override
    public String toString() {
      return "is answered by the test";
    }
  }

  /** It is done, and the connection breaks before the reply. */
  record LoseReply() implements CallEffect {
    @Override
    public String toString() {
      return "loses its reply";
    }
  }

  /** The connection breaks, and nothing is done. */
  record DropConnection() implements CallEffect {
    @Override
    public String toString() {
      return "loses its connection";
    }
  }

  /** It is done, and only half of the reply's document arrives. */
  record TruncateReply() implements CallEffect {
    @Override
    public String toString() {
      return "gets a truncated reply";
    }
  }

  /**
   * It is done, and the reply comes late.
   *
   * @param by how late
   */
  record Delay(Duration by) implements CallEffect {
    @Override
    public String toString() {
      return "is delayed by " + DurationText.of(by);
    }
  }
}
