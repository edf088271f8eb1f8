// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Snapshots and zones, by name or by id. */
record FastRestoresRequest(
    @Required List<String> sourceSnapshotId,
    List<String> availabilityZone,
    List<String> availabilityZoneId) {

  /** The names of the zones. */
  List<String> zones(ActionContext call) {
    return call.place().zones(availabilityZone, availabilityZoneId);
  }
}
