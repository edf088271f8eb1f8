// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.conversiontask;

import io.github.ec2fake.internal.model.conversiontask.DiskImageRequest;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** A disk image, and the volume that it is converted into, as requests describe them. */
final class DiskImageParameters {
  private DiskImageParameters() {}

  record Image(@Required String format, @Required Long bytes, @Required String importManifestUrl) {

    DiskImageRequest toModel(@Nullable String description, @Nullable Volume volume) {
      return new DiskImageRequest(
          format, bytes, importManifestUrl, description, volume == null ? null : volume.size());
    }
  }

  record Volume(@Required Integer size) {}
}
