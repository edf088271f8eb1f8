// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.LifecycleTrigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fault of transitions. */
public final class LifecycleFault extends ActiveFault {
  private final LifecycleTrigger trigger;
  private final LifecycleEffect effect;
  private final List<Runnable> held = new ArrayList<>();

  LifecycleFault(
      LifecycleTrigger trigger,
      LifecycleEffect effect,
      Repetition repetition,
      Instant registeredAt,
      long seed) {
    super(trigger + " " + effect + repetition, repetition, registeredAt, seed);
    this.trigger = trigger;
    this.effect = effect;
  }

  public LifecycleEffect effect() {
    return effect;
  }

  /** At which progress of a transition it hits, in percent; null if it does not. */
  public @Nullable Integer at(TransitionInfo info) {
    return at(trigger, info);
  }

  static @Nullable Integer at(LifecycleTrigger trigger, TransitionInfo info) {
    String state = trigger.state();
    if (trigger.phase() != info.phase()
        || (trigger.resourceId() != null && !info.about().contains(trigger.resourceId()))
        || (trigger.account() != null && !trigger.account().equals(info.account()))
        || (state != null && !state.equals(info.state()))) {
      return null;
    }
    Integer percent = trigger.percent();
    if (percent == null) {
      // Without a state, what has several begins where its progress does.
      return state != null || (info.from() == 0 && info.to() > 0) ? info.from() : null;
    }
    return percent >= info.from() && percent < info.to() ? percent : null;
  }

  /** A resource has come to where it hits: whether it fires. */
  public boolean meets(Instant now) {
    matches();
    return fires(trigger.nth(), now);
  }

  /** It holds a resource, which {@code letGo} lets go on. */
  public void onRelease(Runnable letGo) {
    held.add(letGo);
  }

  @Override
  void release() {
    super.release();
    List<Runnable> all = List.copyOf(held);
    held.clear();
    all.forEach(Runnable::run);
  }
}
