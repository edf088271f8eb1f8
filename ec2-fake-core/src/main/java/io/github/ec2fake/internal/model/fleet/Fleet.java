// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fleet of type {@code instant}: what it was asked for, and what it launched at once. */
public final class Fleet implements OwnedResource {
  private final String id;
  private final String ownerId;
  private final NewFleet asked;
  private final @Nullable String clientToken;
  private final Instant createTime;
  private final List<FleetPool> pools;
  private final List<FleetInstances> launched = new ArrayList<>();
  private final List<FleetError> errors = new ArrayList<>();
  private boolean deleted;

  Fleet(
      String id,
      String ownerId,
      NewFleet asked,
      @Nullable String clientToken,
      Instant createTime,
      List<FleetPool> pools) {
    this.id = id;
    this.ownerId = ownerId;
    this.asked = asked;
    this.clientToken = clientToken;
    this.createTime = createTime;
    this.pools = pools;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  public NewFleet asked() {
    return asked;
  }

  public @Nullable String clientToken() {
    return clientToken;
  }

  public Instant createTime() {
    return createTime;
  }

  public List<FleetPool> pools() {
    return pools;
  }

  /** What it launched, by pool. */
  public List<FleetInstances> launched() {
    return Collections.unmodifiableList(launched);
  }

  /** What it could not launch. */
  public List<FleetError> errors() {
    return Collections.unmodifiableList(errors);
  }

  void add(FleetInstances instances) {
    launched.add(instances);
  }

  void add(FleetError error) {
    errors.add(error);
  }

  /** The units that it launched. */
  public BigDecimal fulfilled(FleetLifecycle lifecycle) {
    return launched.stream()
        .filter(each -> each.lifecycle() == lifecycle)
        .map(FleetInstances::units)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  boolean isDeleted() {
    return deleted;
  }

  void delete() {
    deleted = true;
  }

  Stream<Instance> instances() {
    return launched.stream().flatMap(each -> each.instances().stream());
  }

  /** Whether none of its instances is left. */
  boolean isGone() {
    return instances().allMatch(each -> each.isIn(InstanceState.TERMINATED));
  }

  /** EC2's word for its state. */
  public String stateWord() {
    return deleted ? isGone() ? "deleted" : "deleted_terminating" : "active";
  }

  /** EC2's word for how far it is. */
  public String activityWord() {
    if (deleted && !isGone()) {
      return "pending_termination";
    }
    BigDecimal units = fulfilled(FleetLifecycle.ON_DEMAND).add(fulfilled(FleetLifecycle.SPOT));
    return units.compareTo(BigDecimal.valueOf(asked.capacity().total())) >= 0
        ? "fulfilled"
        : "error";
  }
}
