// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.time.TimedResource;
import org.jspecify.annotations.Nullable;

/** Something with an id, an owner and a state that moves along a {@link Lifecycle}. */
public abstract class Resource<S extends Enum<S> & ResourceState> implements OwnedResource {
  @FunctionalInterface
  public interface Cancellable {
    void cancel();
  }

  private final String id;
  private final String ownerId;
  private S state;
  private @Nullable Cancellable next;
  private int stateChanges;

  protected Resource(String id, String ownerId, S state) {
    this.id = id;
    this.ownerId = ownerId;
    this.state = state;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String ownerId() {
    return ownerId;
  }

  public final S state() {
    return state;
  }

  @SafeVarargs
  public final boolean isIn(S... states) {
    for (S each : states) {
      if (state == each) {
        return true;
      }
    }
    return false;
  }

  /** Describes it for {@link io.github.ec2fake.time.Timing}. */
  public TimedResource timed() {
    return new TimedResource(id, stateChanges, ownerId);
  }

  final void enter(S newState, @Nullable Cancellable newNext) {
    if (next != null) {
      next.cancel();
    }
    state = newState;
    next = newNext;
    stateChanges += newNext == null ? 1 : 0;
  }
}
