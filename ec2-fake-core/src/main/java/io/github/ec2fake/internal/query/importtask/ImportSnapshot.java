// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.importtask.DiskContainer;
import io.github.ec2fake.internal.model.importtask.NewImport;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins to make a snapshot of a disk image. */
final class ImportSnapshot implements WriteAction<ImportSnapshot.Request, ImportSnapshotItem> {

  record Request(
      @Nullable ClientData clientData,
      @Nullable String clientToken,
      @Nullable String description,
      @Nullable Container diskContainer,
      @Nullable Boolean encrypted,
      @Nullable String kmsKeyId,
      @Nullable String roleName,
      List<TagSpecification> tagSpecification) {

    NewImport toModel() {
      return new NewImport(
          description,
          diskContainer == null ? List.of() : List.of(diskContainer.toModel()),
          encrypted,
          kmsKeyId,
          roleName,
          null,
          TagSpecification.tags(tagSpecification, "import-snapshot-task"));
    }
  }

  record Container(
      @Nullable String description,
      @Nullable String format,
      @Nullable String url,
      @Nullable UserBucket userBucket) {

    DiskContainer toModel() {
      return new DiskContainer(
          description, null, format, null, url, UserBucket.toModel(userBucket));
    }
  }

  @Override
  public Change<ImportSnapshotItem> check(Request request, ActionContext call) {
    return call.importTasks()
        .begin(call.caller(), request.toModel(), request.clientToken())
        .map(task -> ImportSnapshotItem.of(task, call));
  }
}
