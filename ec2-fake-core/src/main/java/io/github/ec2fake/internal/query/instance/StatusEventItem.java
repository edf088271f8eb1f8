// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.StatusEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A scheduled event of an instance, as it is described and moved. */
record StatusEventItem(
    String instanceEventId,
    String code,
    String description,
    @Nullable Instant notAfter,
    Instant notBefore,
    @Nullable Instant notBeforeDeadline) {

  static StatusEventItem of(StatusEvent event) {
    return new StatusEventItem(
        event.id(),
        event.code().word(),
        event.description(),
        event.notAfter(),
        event.notBefore(),
        event.deadline());
  }
}
