// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's images that are in the Recycle Bin. */
final class ListImagesInRecycleBin
    implements ReadAction<ListImagesInRecycleBin.Request, ListImagesInRecycleBin.Reply> {

  record Request(List<String> imageId, @Nullable Integer maxResults, @Nullable String nextToken) {}

  record Item(
      String imageId,
      String name,
      @Nullable String description,
      Instant recycleBinEnterTime,
      Instant recycleBinExitTime) {

    static Item of(Image image) {
      return new Item(
          image.id(),
          image.name(),
          image.description(),
          image.retained().entered(),
          image.retained().exits());
    }
  }

  record Reply(List<Item> imageSet, @Nullable String nextToken) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.IMAGES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<Image> found = call.images().recycled(call.caller(), request.imageId());
    return Page.of(found, request.maxResults(), request.nextToken())
        .map(Item::of)
        .reply(Reply::new);
  }
}
