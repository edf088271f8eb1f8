// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.fleet.FleetPool;

/** A launch template of a fleet in replies. */
record TemplateItem(String launchTemplateId, String version) {

  static TemplateItem of(FleetPool pool) {
    return new TemplateItem(pool.version().template().id(), Long.toString(pool.version().number()));
  }
}
