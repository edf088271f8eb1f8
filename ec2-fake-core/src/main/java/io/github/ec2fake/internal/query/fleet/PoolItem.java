// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.fleet.FleetPool;

/** A pool of a fleet in replies. */
record PoolItem(TemplateItem launchTemplateSpecification, OverrideItem overrides) {

  static PoolItem of(FleetPool pool) {
    return new PoolItem(TemplateItem.of(pool), OverrideItem.of(pool.override()));
  }
}
