// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Launchable;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Spot request: it launches one instance, or, if it is persistent, one after the other. */
public final class SpotRequest extends Resource<SpotRequestState> {
  private final NewSpotRequests asked;
  private final Launchable launchable;
  private final Instant createTime;
  private final @Nullable Instant validUntil;
  private SpotStatus status;
  private @Nullable StateReason fault;
  private @Nullable Instance instance;
  private boolean cancelled;
  private SpotStatus.Code markedBecause = SpotStatus.Code.INSTANCE_TERMINATED_BY_PRICE;

  SpotRequest(
      String id,
      String ownerId,
      NewSpotRequests asked,
      Launchable launchable,
      Instant createTime,
      @Nullable Instant validUntil) {
    this(
        id,
        ownerId,
        isLater(asked.validFrom(), createTime)
            ? SpotRequestState.SCHEDULED
            : SpotRequestState.EVALUATION,
        asked,
        launchable,
        createTime,
        validUntil,
        isLater(asked.validFrom(), createTime)
            ? SpotStatus.Code.NOT_SCHEDULED_YET
            : SpotStatus.Code.PENDING_EVALUATION);
  }

  private SpotRequest(
      String id,
      String ownerId,
      SpotRequestState state,
      NewSpotRequests asked,
      Launchable launchable,
      Instant createTime,
      @Nullable Instant validUntil,
      SpotStatus.Code code) {
    super(id, ownerId, state);
    this.asked = asked;
    this.launchable = launchable;
    this.createTime = createTime;
    this.validUntil = validUntil;
    this.status = code.at(createTime);
  }

  /** A request that RunInstances has fulfilled as it was made. */
  static SpotRequest fulfilled(
      String id,
      NewSpotRequests asked,
      Launchable launchable,
      Instance instance,
      Instant createTime) {
    SpotRequest request =
        new SpotRequest(
            id,
            instance.ownerId(),
            SpotRequestState.ACTIVE,
            asked,
            launchable,
            createTime,
            asked.validUntil(),
            SpotStatus.Code.FULFILLED);
    request.instance(instance);
    return request;
  }

  private static boolean isLater(@Nullable Instant time, Instant than) {
    return time != null && time.isAfter(than);
  }

  @Override
  public TimedResource timed() {
    return super.timed()
        .onWindows(launchable.image().content().windows())
        .ofType(launchable.instanceType())
        .ofGiB(launchable.image().content().rootSizeGiB());
  }

  public NewSpotRequests asked() {
    return asked;
  }

  /** What it launches, as it was when the request was made. */
  public Launchable launchable() {
    return launchable;
  }

  public Instant createTime() {
    return createTime;
  }

  /** When it expires unless it is fulfilled. */
  public @Nullable Instant validUntil() {
    return validUntil;
  }

  public String stateWord() {
    if (cancelled) {
      return SpotRequestState.CANCELLED.word();
    }
    return isIn(SpotRequestState.RECLAIMED) && asked.persistent()
        ? SpotRequestState.EVALUATION.word()
        : state().word();
  }

  public SpotStatus status() {
    return status;
  }

  public @Nullable StateReason fault() {
    return fault;
  }

  /** The latest instance that it launched. */
  public @Nullable Instance instance() {
    return instance;
  }

  /** EC2's product description, which the price depends on. */
  public String product() {
    return launchable.image().content().windows() ? SpotMarket.WINDOWS : SpotMarket.LINUX;
  }

  boolean isOpen() {
    return isIn(
        SpotRequestState.SCHEDULED,
        SpotRequestState.EVALUATION,
        SpotRequestState.HOLDING,
        SpotRequestState.FULFILMENT);
  }

  boolean hasInstance() {
    return isIn(
        SpotRequestState.ACTIVE,
        SpotRequestState.MARKED,
        SpotRequestState.RECLAIMED,
        SpotRequestState.MARKED_FOR_STOP,
        SpotRequestState.STOPPING,
        SpotRequestState.DISABLED,
        SpotRequestState.RESTARTING);
  }

  /** Whether it counts against the account's quotas: a stopped instance does not. */
  boolean usesQuota() {
    return isOpen() || (hasInstance() && !isIn(SpotRequestState.DISABLED));
  }

  boolean isCancelled() {
    return cancelled;
  }

  void status(SpotStatus newStatus) {
    status = newStatus;
  }

  /** The status that it gets when its instance is interrupted, if it is marked. */
  SpotStatus.Code markedBecause() {
    return markedBecause;
  }

  void markedBecause(SpotStatus.Code why) {
    markedBecause = why;
  }

  void cancel() {
    cancelled = true;
  }

  void fault(StateReason why) {
    fault = why;
  }

  void instance(@Nullable Instance newInstance) {
    instance = newInstance;
  }
}
