// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.clock.EventQueue.ScheduledEvent;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The status checks of a region's volumes. A new volume has no result until the first checks are
 * done. Then it is {@code ok} until its data may be inconsistent, which disables its input and
 * output, or until it is slower than it should be. Events tell of both, and stay when they are
 * over.
 *
 * <p>Source: DescribeVolumeStatus; the EBS user guide, "Amazon EBS volume status checks" and
 * "Amazon EBS volume events", which have the words.
 */
public final class VolumeStatusChecks {
  static final String INCONSISTENT = "potential-data-inconsistency";

  private final Context context;
  private final Volumes volumes;
  private final Map<String, ScheduledEvent> firstChecks = new HashMap<>();
  private final Set<String> disabled = new HashSet<>();
  private final Map<String, IoPerformance> performances = new HashMap<>();
  private final Map<String, List<VolumeEvent>> events = new HashMap<>();

  VolumeStatusChecks(Context context, Volumes volumes) {
    this.context = context;
    this.volumes = volumes;
  }

  /** Begins the first checks of a volume that can be used from now on. */
  void begin(Volume volume) {
    Duration first = context.timing().of(Phase.VOLUME_STATUS_CHECKS, volume.timed());
    if (!first.isZero()) {
      firstChecks.put(
          volume.id(), context.events().expiry(first, () -> firstChecks.remove(volume.id())));
    }
  }

  void forget(Volume volume) {
    firstChecks.remove(volume.id());
    disabled.remove(volume.id());
    performances.remove(volume.id());
    events.remove(volume.id());
  }

  /**
   * DescribeVolumeStatus, for which a settling clock runs ahead to the end of the first checks.
   *
   * @param ids all of the caller's if there are none
   */
  public List<Volume> describe(Caller caller, List<String> ids) {
    List<Volume> described = volumes.describe(caller, ids);
    for (Volume volume : described) {
      ScheduledEvent first = firstChecks.get(volume.id());
      if (first != null) {
        context.events().fastForwardTo(first);
      }
    }
    return described;
  }

  public VolumeStatus of(Volume volume) {
    List<VolumeEvent> all = events.getOrDefault(volume.id(), List.of());
    boolean hasPerformance = volume.type().takesIops();
    if (disabled.contains(volume.id())) {
      List<VolumeEvent> awaiting = all.stream().filter(VolumeStatusChecks::isAwaiting).toList();
      String performance = hasPerformance ? "not-available" : "not-applicable";
      return new VolumeStatus(
          VolumeStatusSummary.IMPAIRED, "failed", performance, List.copyOf(all), awaiting);
    }
    if (firstChecks.containsKey(volume.id())
        || volume.isIn(VolumeState.CREATING, VolumeState.ERROR)) {
      String word = VolumeStatusSummary.INSUFFICIENT_DATA.word();
      return new VolumeStatus(
          VolumeStatusSummary.INSUFFICIENT_DATA,
          word,
          hasPerformance ? word : "not-applicable",
          List.copyOf(all),
          List.of());
    }
    IoPerformance performance = hasPerformance ? performance(volume) : null;
    return new VolumeStatus(
        summary(performance),
        "passed",
        performance == null ? "not-applicable" : performance.word(),
        List.copyOf(all),
        List.of());
  }

  private static boolean isAwaiting(VolumeEvent event) {
    return event.type().equals(INCONSISTENT) && event.notAfter() == null;
  }

  private IoPerformance performance(Volume volume) {
    return performances.getOrDefault(volume.id(), IoPerformance.NORMAL);
  }

  private static VolumeStatusSummary summary(@Nullable IoPerformance performance) {
    if (performance == null) {
      return VolumeStatusSummary.OK;
    }
    return switch (performance) {
      case NORMAL -> VolumeStatusSummary.OK;
      case DEGRADED, SEVERELY_DEGRADED -> VolumeStatusSummary.WARNING;
      case STALLED -> VolumeStatusSummary.IMPAIRED;
    };
  }

  /**
   * The data of a volume may be inconsistent: disables its input and output, unless told not to.
   */
  public void inconsistent(Volume volume) {
    checkUsable(volume);
    if (volume.autoEnableIo()) {
      VolumeEvent event = event(volume, INCONSISTENT, "Awaiting Action: Enable IO");
      add(volume, event.over(context.now(), "IO Auto-Enabled"));
    } else if (disabled.add(volume.id())) {
      add(volume, event(volume, INCONSISTENT, "Awaiting Action: Enable IO"));
    }
  }

  /** A volume with provisioned performance becomes slower or faster. */
  public void perform(Volume volume, IoPerformance performance) {
    checkUsable(volume);
    if (!volume.type().takesIops()) {
      throw VolumeErrors.NO_PERFORMANCE_CHECK.with(volume.id(), volume.type().word());
    }
    if (performance == performance(volume)) {
      return;
    }
    IoPerformance before = performance(volume);
    endEvents(volume, before.eventType(), before.description(), performance.description());
    performances.put(volume.id(), performance);
    if (performance != IoPerformance.NORMAL) {
      add(volume, event(volume, performance.eventType(), performance.description()));
    }
  }

  private static void checkUsable(Volume volume) {
    if (!volume.isIn(VolumeState.AVAILABLE, VolumeState.IN_USE)) {
      throw VolumeErrors.IN_STATE.with(volume.id(), volume.state().word());
    }
  }

  private VolumeEvent event(Volume volume, String type, String description) {
    return new VolumeEvent(
        context.ids().next("evol-"),
        type,
        description,
        context.now(),
        null,
        volume.attachments().stream().map(Attachment::instanceId).findFirst().orElse(null));
  }

  private void add(Volume volume, VolumeEvent event) {
    events.computeIfAbsent(volume.id(), id -> new ArrayList<>()).add(event);
    context.transition("volume status", volume.id(), "", event.type(), event.description());
  }

  private void endEvents(Volume volume, String type, String description, String why) {
    List<VolumeEvent> ofVolume = events.get(volume.id());
    if (ofVolume != null) {
      ofVolume.replaceAll(
          event ->
              event.type().equals(type) && event.notAfter() == null
                  ? ended(volume, event.over(context.now(), description), why)
                  : event);
    }
  }

  private VolumeEvent ended(Volume volume, VolumeEvent event, String why) {
    context.transition("volume status", volume.id(), event.type(), "", why);
    return event;
  }

  /** EnableVolumeIO, which changes nothing if input and output are enabled. */
  public Change<Volume> enableIo(Caller caller, String id) {
    Volume volume = volumes.require(caller, id);
    return Change.of(
        () -> {
          if (disabled.remove(volume.id())) {
            endEvents(volume, INCONSISTENT, "IO Enabled", "EnableVolumeIO");
          }
        },
        volume);
  }

  /** ModifyVolumeAttribute: whether input and output stay enabled if data may be inconsistent. */
  public Change<Volume> autoEnableIo(Caller caller, String id, @Nullable Boolean auto) {
    if (auto == null) {
      throw ParameterErrors.NO_ATTRIBUTES.with();
    }
    Volume volume = volumes.require(caller, id);
    return Change.of(() -> volume.autoEnableIo(auto), volume);
  }
}
