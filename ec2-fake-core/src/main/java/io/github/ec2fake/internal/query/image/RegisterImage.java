// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.image.RegisterImageRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an image of a bundle in S3, or of a snapshot. */
@NotModelled(BlockDeviceMapping.NOT_MODELLED + " BillingProduct")
final class RegisterImage implements WriteAction<RegisterImage.Request, NewImage> {

  record Request(
      @Nullable String imageLocation,
      @Nullable String name,
      @Nullable String description,
      @Nullable String architecture,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      @Nullable String rootDeviceName,
      @Nullable String virtualizationType,
      @Nullable Boolean enaSupport,
      @Nullable String sriovNetSupport,
      @Nullable String bootMode,
      @Nullable String tpmSupport,
      @Nullable String imdsSupport,
      @Nullable String uefiData,
      List<BlockDeviceMapping> blockDeviceMapping,
      List<TagSpecification> tagSpecification) {

    RegisterImageRequest toModel() {
      ImageFeatures features =
          new ImageFeatures(
              Boolean.TRUE.equals(enaSupport),
              sriovNetSupport,
              bootMode,
              tpmSupport,
              imdsSupport,
              uefiData);
      return new RegisterImageRequest(
          imageLocation,
          rootDeviceName,
          name,
          description,
          architecture,
          virtualizationType,
          kernelId,
          ramdiskId,
          features,
          BlockDeviceMapping.toModel(blockDeviceMapping),
          TagSpecification.tags(tagSpecification, "image"));
    }
  }

  @Override
  public Change<NewImage> check(Request request, ActionContext call) {
    return call.images().register(call.caller(), request.toModel()).map(NewImage::of);
  }
}
