package io.github.ec2fake.model.bundle;

import io.github.ec2fake.model.base.Resource;
import io.github.ec2fake.model.instance.Instance;
import io.github.ec2fake.time.Subject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bundle task. */
public final class BundleTask extends Resource<BundleState> {
  /** The progress at which bundling ends and storing begins. */
  static final int STORING_BEGINS = 80;

  private static final int DONE = 100;

  private final Instance instance;
  private final BundleRequest request;
  private final Instant startTime;
  private Instant updateTime;
  private @Nullable Leg leg;
  private int reached;
  private @Nullable Failure failure;

  /** A stretch of progress, from one percentage to another. */
  private record Leg(Instant start, Duration duration, int from, int to) {

    int progress(Instant now) {
      long millis = Duration.between(start, now).toMillis();
      long total = Math.max(1, duration.toMillis());
      return (int) (from + (to - from) * Math.min(millis, total) / total);
    }
  }

  /**
   * Why it failed.
   *
   * @param code for example {@code Client.S3Error}
   * @param message the text
   */
  public record Failure(String code, String message) {}

  BundleTask(String id, Instance instance, BundleRequest request, Instant now) {
    super(id, instance.ownerId(), BundleState.PENDING);
    this.instance = instance;
    this.request = request;
    this.startTime = now;
    this.updateTime = now;
  }

  @Override
  public Subject subject() {
    Subject bundled = instance.subject();
    return super.subject()
        .onWindows(bundled.windows())
        .ofType(instance.instanceType())
        .ofGiB(bundled.sizeGiB());
  }

  /**
   * The instance that is bundled.
   *
   * @return the instance
   */
  public Instance instance() {
    return instance;
  }

  /**
   * What was asked for.
   *
   * @return the request
   */
  public BundleRequest request() {
    return request;
  }

  /**
   * When it was accepted.
   *
   * @return the time
   */
  public Instant startTime() {
    return startTime;
  }

  /**
   * When it last got on.
   *
   * @param now the time
   * @return now while there is progress, else the time of the last change
   */
  public Instant updateTime(Instant now) {
    return leg == null ? updateTime : now;
  }

  /**
   * How far it is.
   *
   * @param now the time
   * @return percent, or null before there is any progress
   */
  public @Nullable Integer progress(Instant now) {
    Leg current = leg;
    if (current != null) {
      return current.progress(now);
    }
    return reached == 0 && !isIn(BundleState.COMPLETE) ? null : Integer.valueOf(reached);
  }

  /**
   * Why it failed.
   *
   * @return code and message, or null
   */
  public @Nullable Failure failure() {
    return failure;
  }

  /** Progress begins, or goes on in the next state. */
  void progresses(Instant now, Duration duration, int from, int to) {
    leg = new Leg(now, duration, from, to);
  }

  void completes(Instant now) {
    rests(now);
    reached = DONE;
  }

  /** Progress ends where it is. */
  void rests(Instant now) {
    Leg current = leg;
    reached = current == null ? reached : current.progress(now);
    leg = null;
    updateTime = now;
  }

  void fails(Failure why) {
    failure = why;
  }
}
