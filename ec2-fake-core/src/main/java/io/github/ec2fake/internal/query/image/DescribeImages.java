// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageSelection;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The images that the caller may launch.
 *
 * <p>Source: DescribeImages. That ids cannot be used together with MaxResults: {@code
 * ResourcePaginationFix} of the AWS SDK for Ruby, which quotes EC2's text, and its issue 3028.
 */
final class DescribeImages extends DescribeAction<DescribeImages.Request, DescribeImages.Reply> {

  record Request(
      List<String> imageId,
      List<String> owner,
      List<String> executableBy,
      List<Filter> filter,
      @Nullable Boolean includeDeprecated,
      @Nullable Boolean includeDisabled,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {

    ImageSelection toModel() {
      return new ImageSelection(
          imageId,
          owner,
          executableBy,
          Boolean.TRUE.equals(includeDeprecated),
          Boolean.TRUE.equals(includeDisabled));
    }
  }

  record Reply(List<ImageItem> imagesSet, @Nullable String nextToken) {}

  DescribeImages() {
    super(ResourceKind.IMAGES, ImageFilters.ALL);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("imageIdsSet", request.imageId(), request.maxResults());
    List<Image> found = call.images().describe(call.caller(), request.toModel());
    return ImageFilters.ALL.page(found, request, call, ImageItem::of).reply(Reply::new);
  }
}
