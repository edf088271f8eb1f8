package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageSelection;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The images that the caller may launch. */
public final class DescribeImages
    implements ReadAction<DescribeImages.Request, DescribeImages.Reply> {

  record Request(
      List<String> imageId,
      List<String> owner,
      List<String> executableBy,
      List<Filter> filter,
      @Nullable Boolean includeDeprecated,
      @Nullable Boolean includeDisabled,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<ImageItem> imagesSet, @Nullable String nextToken) {}

  @Override
  public Filters<?> filters() {
    return ImageFilters.ALL;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.IMAGES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    if (!request.imageId().isEmpty() && request.maxResults() != null) {
      throw Page.notWithIds("imageIdSet");
    }
    Predicate<Image> wanted = ImageFilters.ALL.matching(request.filter(), call);
    List<Image> images =
        call.region().images().listing().describe(call.caller(), selection(request)).stream()
            .filter(wanted)
            .toList();
    Page<Image> page = Page.of(images, request.maxResults(), request.nextToken());
    return new Reply(
        page.items().stream().map(image -> ImageItem.of(image, call)).toList(), page.nextToken());
  }

  private static ImageSelection selection(Request request) {
    return new ImageSelection(
        request.imageId(),
        request.owner(),
        request.executableBy(),
        Boolean.TRUE.equals(request.includeDeprecated()),
        Boolean.TRUE.equals(request.includeDisabled()));
  }
}
