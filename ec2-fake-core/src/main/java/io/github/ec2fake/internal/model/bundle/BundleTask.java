package io.github.ec2fake.internal.model.bundle;

import io.github.ec2fake.internal.model.base.Progress;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bundle task. */
public final class BundleTask extends Resource<BundleState> {
  /** The progress at which bundling ends and storing begins. */
  static final int STORING_BEGINS = 80;

  private final Instance instance;
  private final BundleRequest request;
  private final Instant startTime;
  private final Progress progress;
  private @Nullable StateReason failure;

  BundleTask(String id, Instance instance, BundleRequest request, Instant now) {
    super(id, instance.ownerId(), BundleState.PENDING);
    this.instance = instance;
    this.request = request;
    this.startTime = now;
    this.progress = new Progress(now);
  }

  @Override
  public TimedResource subject() {
    TimedResource bundled = instance.subject();
    return super.subject()
        .onWindows(bundled.windows())
        .ofType(instance.instanceType())
        .ofGiB(bundled.sizeGiB());
  }

  /** The instance that is bundled. */
  public Instance instance() {
    return instance;
  }

  /** What was asked for. */
  public BundleRequest request() {
    return request;
  }

  /** When it was accepted. */
  public Instant startTime() {
    return startTime;
  }

  /** When it last got on. */
  public Instant updateTime(Instant now) {
    return progress.changed(now);
  }

  /** How far it is. */
  public @Nullable Integer progress(Instant now) {
    int reached = progress.at(now);
    return reached == 0 && !progress.isRunning() && !isIn(BundleState.COMPLETE)
        ? null
        : Integer.valueOf(reached);
  }

  /** What shows how far it is. */
  Progress progress() {
    return progress;
  }

  /** Why it failed. */
  public @Nullable StateReason failure() {
    return failure;
  }

  void fails(StateReason why) {
    failure = why;
  }
}
