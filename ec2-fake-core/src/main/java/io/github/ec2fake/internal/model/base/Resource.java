package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.time.TimedResource;
import org.jspecify.annotations.Nullable;

/** Something with an id, an owner and a state that moves along a {@link Lifecycle}. */
public abstract class Resource<S extends Enum<S> & ResourceState> implements OwnedResource {
  /** A scheduled transition that can be cancelled. */
  @FunctionalInterface
  public interface Cancellable {
    /** Cancels it, because the resource leaves its state in another way. */
    void cancel();
  }

  private final String id;
  private final String ownerId;
  private S state;
  private @Nullable Cancellable next;
  private int stateChanges;

  /** Creates a resource whose lifecycle has not begun. */
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

  /** Its state. */
  public final S state() {
    return state;
  }

  /** Whether it is in one of some states. */
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
