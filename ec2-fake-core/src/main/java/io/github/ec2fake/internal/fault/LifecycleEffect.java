// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a fault does to a transition.
 *
 * @param text says so in the text of the fault
 */
public record LifecycleEffect(String text, Consumer<Transition> what) {

  public interface Transition {

    /** Ends it in failure, with EC2's code and text. */
    void fail(String code, String message);

    /** Holds it until the fault is released. */
    void hang();

    /** Multiplies the duration of the rest of it. */
    void scale(double factor);

    /** Makes the rest of it take its share of another total duration. */
    void fix(Duration total);
  }

  public void applyTo(Transition transition) {
    what.accept(transition);
  }

  @Override
  public String toString() {
    return text;
  }
}
