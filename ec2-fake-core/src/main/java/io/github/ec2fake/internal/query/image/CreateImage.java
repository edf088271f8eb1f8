// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.image.CreateImageRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an image of an instance with an EBS root. */
@NotModelled(BlockDeviceMapping.NOT_MODELLED)
final class CreateImage implements WriteAction<CreateImage.Request, NewImage> {

  record Request(
      @Required String instanceId,
      @Required String name,
      @Nullable String description,
      @Nullable Boolean noReboot,
      List<BlockDeviceMapping> blockDeviceMapping,
      List<TagSpecification> tagSpecification) {

    CreateImageRequest toModel() {
      return new CreateImageRequest(
          instanceId,
          name,
          description,
          Boolean.TRUE.equals(noReboot),
          BlockDeviceMapping.toModel(blockDeviceMapping),
          ImageTagSpecification.tags(tagSpecification));
    }
  }

  @Override
  public Change<NewImage> check(Request request, ActionContext call) {
    return call.images().create(call.caller(), request.toModel()).map(NewImage::of);
  }
}
