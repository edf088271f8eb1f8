package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.ImageCopier;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies an image into the region that is called. */
public final class CopyImage implements UnsplitWriteAction<CopyImage.Request, NewImage> {
  private static final Set<String> TAGGABLE = Set.of("image", "snapshot");

  record Request(
      @Required String sourceRegion,
      @Required String sourceImageId,
      @Required String name,
      @Nullable String description,
      @Nullable Boolean encrypted,
      @Nullable Boolean copyImageTags,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification) {}

  @Override
  public Set<String> notModelled() {
    return Set.of("DestinationOutpostArn", "KmsKeyId");
  }

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.IMAGE_COPIES;
  }

  @Override
  public NewImage serve(Request request, ActionContext call) {
    return new NewImage(
        call.region()
            .copying()
            .copy(
                call.caller(),
                new ImageCopier.Request(
                    request.sourceRegion(),
                    request.sourceImageId(),
                    request.name(),
                    request.description(),
                    Boolean.TRUE.equals(request.encrypted()),
                    Boolean.TRUE.equals(request.copyImageTags()),
                    request.clientToken(),
                    TagSpecification.tags(request.tagSpecification(), TAGGABLE, "image"),
                    TagSpecification.tags(request.tagSpecification(), TAGGABLE, "snapshot"))));
  }
}
