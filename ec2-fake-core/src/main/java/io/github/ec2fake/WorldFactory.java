// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.AccountQuotas;
import io.github.ec2fake.internal.model.base.Capacity;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.DefaultIds;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Limits;
import io.github.ec2fake.internal.model.base.Permissions;
import io.github.ec2fake.internal.model.image.PredefinedImages;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.time.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Creates worlds from a cloud's settings. Two worlds from the same settings are identical, and stay
 * so if the same commands are applied to them at the same times.
 */
final class WorldFactory {
  private final Ec2CloudConfig config;
  private final Timing timing;
  private final PredefinedImages images;
  private final DefaultIds defaultIds;

  WorldFactory(Ec2CloudConfig config) {
    this.config = config;
    this.timing = config.timing().seeded(config.seed());
    boolean lags = !config.consistency().lagging().isEmpty();
    this.defaultIds = lags ? DefaultIds.ofPrimary() : DefaultIds.NONE;
    this.images = config.catalogue().images(config.region(), config.account());
  }

  /** Creates the primary's world. */
  World world(EventQueue events, JournalRecorder journal, FaultRegistry faults) {
    return world(events, journal, faults, defaultIds);
  }

  private World world(
      EventQueue events, JournalRecorder journal, FaultRegistry faults, DefaultIds defaults) {
    Ids ids =
        new Ids(
            config.seed(),
            config.hasShortIds() ? Ids.Length.SHORT : Ids.Length.LONG,
            journal::made,
            defaults);
    Limits limits =
        new Limits(
            new AccountQuotas(config.quotas(), config.quotasByAccount()),
            new Capacity(config.capacity()),
            new Permissions(),
            config.throttling());
    Context context = new Context(events, timing, ids, journal, faults, config::isClassic, limits);
    return new World(
        context, images, new Places(config.regions(), config.region()), config.types());
  }

  /** Creates the replicas of a world; null if no kind of resource lags. */
  @Nullable Replicas replicas(World world) {
    Instant start = world.context().now();
    return config.consistency().lagging().isEmpty()
        ? null
        : new Replicas(world, () -> replica(start), config.consistency(), config.seed());
  }

  /** Creates a world for a replica. Its journal is discarded. */
  private World replica(Instant start) {
    EventQueue events = new EventQueue(start, (from, to, why) -> {});
    return world(
        events,
        new JournalRecorder(start),
        new FaultRegistry(config.seed(), events::now),
        defaultIds.ofReplica());
  }
}
