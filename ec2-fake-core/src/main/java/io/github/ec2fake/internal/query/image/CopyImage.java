// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.image.CopyImageRequest;
import io.github.ec2fake.internal.model.storage.SnapshotCopier;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies an image into the region that is called. */
@NotModelled("DestinationOutpostArn")
@Throttled(requests = RequestBucket.IMAGE_COPIES)
final class CopyImage implements WriteAction<CopyImage.Request, NewImage> {

  record Request(
      @Required String sourceRegion,
      @Required String sourceImageId,
      @Required String name,
      @Nullable String description,
      @Nullable Boolean encrypted,
      @Nullable String kmsKeyId,
      @Nullable Boolean copyImageTags,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification) {

    CopyImageRequest toModel() {
      return new CopyImageRequest(
          sourceRegion,
          sourceImageId,
          name,
          description,
          new SnapshotCopier.Encryption(encrypted, kmsKeyId),
          Boolean.TRUE.equals(copyImageTags),
          ImageTagSpecification.tags(tagSpecification));
    }
  }

  @Override
  public Change<NewImage> check(Request request, ActionContext call) {
    return call.images()
        .copy(call.caller(), request.toModel(), request.clientToken())
        .map(NewImage::of);
  }
}
