// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.FastRestores;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of each snapshot in each zone. */
record FastRestoresReply(List<FastRestoreItem> successful, List<Unsuccessful> unsuccessful) {

  record Unsuccessful(String snapshotId, List<ZoneError> fastSnapshotRestoreStateErrorSet) {}

  record ZoneError(String availabilityZone, String availabilityZoneId, ErrorItem error) {}

  record ErrorItem(String code, String message) {}

  static FastRestoresReply of(List<FastRestores.Result> results, ActionContext call) {
    List<FastRestoreItem> successful = new ArrayList<>();
    Map<String, List<ZoneError>> errors = new LinkedHashMap<>();
    for (FastRestores.Result result : results) {
      if (result.restore() != null) {
        successful.add(FastRestoreItem.of(result.restore(), call));
      }
      if (result.refusal() != null) {
        errors
            .computeIfAbsent(result.snapshotId(), id -> new ArrayList<>())
            .add(
                new ZoneError(
                    result.zone(),
                    call.place().zoneId(result.zone()),
                    new ErrorItem(result.refusal().code(), result.refusal().text())));
      }
    }
    return new FastRestoresReply(
        successful,
        errors.entrySet().stream()
            .map(each -> new Unsuccessful(each.getKey(), each.getValue()))
            .toList());
  }
}
