package io.github.ec2fake.internal.fault;

import io.github.ec2fake.internal.text.DurationText;
import java.time.Duration;

/** What a fault does to a transition. */
public sealed interface LifecycleEffect {

  /** What can become of a transition. */
  interface Transition {

    /** Ends it in failure, with EC2's code and text. */
    void fail(String code, String message);

    /** Holds it until the fault is released. */
    void hang();

    /** Multiplies the duration of the rest of it. */
    void scale(double factor);

    /** Makes the rest of it take its share of another total duration. */
    void fix(Duration total);
  }

  /** Does it. */
  void applyTo(Transition transition);

  /** It fails. */
  record Fail(String code, String message) implements LifecycleEffect {
    @Override
    public void applyTo(Transition transition) {
      transition.fail(code, message);
    }

    @Override
    public String toString() {
      return "fails with " + code + " (" + message + ")";
    }
  }

  /** It stays where it is until it is released. */
  record Hang() implements LifecycleEffect {
    @Override
    public void applyTo(Transition transition) {
      transition.hang();
    }

    @Override
    public String toString() {
      return "hangs";
    }
  }

  /** The rest of it takes longer, or shorter: {@code factor} times as long. */
  record ScaledDuration(double factor) implements LifecycleEffect {
    @Override
    public void applyTo(Transition transition) {
      transition.scale(factor);
    }

    @Override
    public String toString() {
      return "takes " + factor + " times as long";
    }
  }

  /** The rest of it takes as long as if all of it took this long. */
  record FixedDuration(Duration duration) implements LifecycleEffect {
    @Override
    public void applyTo(Transition transition) {
      transition.fix(duration);
    }

    @Override
    public String toString() {
      return "takes " + DurationText.of(duration);
    }
  }
}
