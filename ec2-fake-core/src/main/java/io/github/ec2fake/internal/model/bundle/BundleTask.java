// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
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
  public TimedResource timed() {
    TimedResource bundled = instance.timed();
    return super.timed()
        .onWindows(bundled.windows())
        .ofType(instance.instanceType())
        .ofGiB(bundled.sizeGiB());
  }

  public Instance instance() {
    return instance;
  }

  public BundleRequest request() {
    return request;
  }

  public Instant startTime() {
    return startTime;
  }

  public Instant updateTime(Instant now) {
    return progress.changed(now);
  }

  /** Its progress in percent; null if it has none to show. */
  public @Nullable Integer progress(Instant now) {
    int reached = progress.at(now);
    return reached == 0 && !progress.isRunning() && !isIn(BundleState.COMPLETE)
        ? null
        : Integer.valueOf(reached);
  }

  Progress progress() {
    return progress;
  }

  public @Nullable StateReason failure() {
    return failure;
  }

  void failure(StateReason why) {
    failure = why;
  }
}
