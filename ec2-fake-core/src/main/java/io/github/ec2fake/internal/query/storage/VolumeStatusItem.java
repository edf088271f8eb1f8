// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.VolumeEvent;
import io.github.ec2fake.internal.model.storage.VolumeStatus;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record VolumeStatusItem(
    String volumeId,
    String availabilityZone,
    String availabilityZoneId,
    Info volumeStatus,
    List<Event> eventsSet,
    List<Action> actionsSet,
    Operator operator) {

  record Info(String status, List<Detail> details) {}

  record Detail(String name, String status) {}

  record Event(
      String eventId,
      String eventType,
      String description,
      Instant notBefore,
      @Nullable Instant notAfter,
      @Nullable String instanceId) {

    static Event of(VolumeEvent event) {
      return new Event(
          event.id(),
          event.type(),
          event.description(),
          event.notBefore(),
          event.notAfter(),
          event.instanceId());
    }
  }

  record Action(String code, String description, String eventId, String eventType) {
    static final String CODE = "enable-volume-io";

    /** Ours: EC2's documents have no example of it. */
    static final String DESCRIPTION = "Enable volume I/O";

    static Action of(VolumeEvent event) {
      return new Action(CODE, DESCRIPTION, event.id(), event.type());
    }
  }

  /** Who manages a volume: here always its owner alone. */
  record Operator(boolean managed) {
    private static final Operator NONE = new Operator(false);
  }

  static VolumeStatusItem of(Volume volume, ActionContext call) {
    VolumeStatus status = call.volumes().statusChecks().of(volume);
    return new VolumeStatusItem(
        volume.id(),
        volume.zone(),
        call.place().zoneId(volume.zone()),
        new Info(status.summary().word(), details(status)),
        status.events().stream().map(Event::of).toList(),
        status.awaiting().stream().map(Action::of).toList(),
        Operator.NONE);
  }

  static List<Detail> details(VolumeStatus status) {
    return List.of(
        new Detail("io-enabled", status.ioEnabled()),
        new Detail("io-performance", status.ioPerformance()));
  }
}
