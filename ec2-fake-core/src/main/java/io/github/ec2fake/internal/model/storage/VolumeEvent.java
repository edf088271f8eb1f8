// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a volume, and explains its status.
 *
 * @param notAfter when it was over; null if it is not
 * @param instanceId the instance that the volume was attached to; null if it was to none
 */
public record VolumeEvent(
    String id,
    String type,
    String description,
    Instant notBefore,
    @Nullable Instant notAfter,
    @Nullable String instanceId) {

  VolumeEvent over(Instant now, String newDescription) {
    return new VolumeEvent(id, type, newDescription, notBefore, now, instanceId);
  }
}
