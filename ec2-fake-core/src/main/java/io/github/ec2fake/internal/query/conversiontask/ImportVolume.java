// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.conversiontask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.conversiontask.VolumeImport;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Begins to convert a disk image into a volume. */
final class ImportVolume implements WriteAction<ImportVolume.Request, ConversionTaskReply> {

  record Request(
      @Required String availabilityZone,
      @Required DiskImageParameters.Image image,
      @Nullable String description,
      @Required DiskImageParameters.Volume volume) {

    VolumeImport toModel() {
      return new VolumeImport(availabilityZone, image.toModel(description, volume));
    }
  }

  @Override
  public Change<ConversionTaskReply> check(Request request, ActionContext call) {
    return call.conversionTasks()
        .importVolume(call.caller(), request.toModel())
        .map(task -> ConversionTaskReply.of(task, call));
  }
}
