// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.fleet.Fleet;
import io.github.ec2fake.internal.model.fleet.FleetError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a fleet could not launch in a pool. */
record FleetErrorItem(
    PoolItem launchTemplateAndOverrides, String lifecycle, String errorCode, String errorMessage) {

  /** Those of an instant fleet; null if it is none. */
  static @Nullable List<FleetErrorItem> of(Fleet fleet) {
    return fleet.isInstant() ? fleet.errors().stream().map(FleetErrorItem::of).toList() : null;
  }

  private static FleetErrorItem of(FleetError error) {
    return new FleetErrorItem(
        PoolItem.of(error.pool()), error.lifecycle().word(), error.code(), error.message());
  }
}
