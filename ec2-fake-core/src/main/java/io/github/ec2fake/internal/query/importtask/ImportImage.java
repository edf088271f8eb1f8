// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.importtask.DiskContainer;
import io.github.ec2fake.internal.model.importtask.NewImport;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Begins to make an image of disk images. */
final class ImportImage implements WriteAction<ImportImage.Request, ImportImageItem> {

  record Request(
      @Nullable String architecture,
      @Nullable ClientData clientData,
      @Nullable String clientToken,
      @Nullable String description,
      List<Container> diskContainer,
      @Nullable Boolean encrypted,
      @Nullable String hypervisor,
      @Nullable String kmsKeyId,
      @Nullable String licenseType,
      @Nullable String platform,
      @Nullable String roleName,
      List<License> licenseSpecifications,
      List<TagSpecification> tagSpecification,
      @Nullable String usageOperation,
      @Nullable String bootMode) {

    NewImport toModel() {
      return new NewImport(
          description,
          diskContainer.stream().map(Container::toModel).toList(),
          encrypted,
          kmsKeyId,
          roleName,
          new NewImport.ImageOptions(
              architecture,
              platform,
              hypervisor,
              licenseType,
              bootMode,
              usageOperation,
              licenseSpecifications.stream()
                  .map(License::licenseConfigurationArn)
                  .filter(Objects::nonNull)
                  .toList()),
          TagSpecification.tags(tagSpecification, "import-image-task"));
    }
  }

  record License(@Nullable String licenseConfigurationArn) {}

  record Container(
      @Nullable String description,
      @Nullable String deviceName,
      @Nullable String format,
      @Nullable String snapshotId,
      @Nullable String url,
      @Nullable UserBucket userBucket) {

    DiskContainer toModel() {
      return new DiskContainer(
          description, deviceName, format, snapshotId, url, UserBucket.toModel(userBucket));
    }
  }

  @Override
  public Change<ImportImageItem> check(Request request, ActionContext call) {
    return call.importTasks()
        .begin(call.caller(), request.toModel(), request.clientToken())
        .map(task -> ImportImageItem.of(task, call));
  }
}
