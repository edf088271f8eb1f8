// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.fleet.FleetError;

/** Why a fleet could not launch in a pool. */
record FleetErrorItem(
    PoolItem launchTemplateAndOverrides, String lifecycle, String errorCode, String errorMessage) {

  static FleetErrorItem of(FleetError error) {
    return new FleetErrorItem(
        PoolItem.of(error.pool()), error.lifecycle().word(), error.code(), error.message());
  }
}
