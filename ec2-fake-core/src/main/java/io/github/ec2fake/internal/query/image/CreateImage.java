package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.image.CreateImageRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an image of an instance with an EBS root. */
final class CreateImage implements WriteAction<CreateImage.Request, NewImage> {

  record Request(
      @Required String instanceId,
      @Required String name,
      @Nullable String description,
      @Nullable Boolean noReboot,
      List<BlockDeviceMapping> blockDeviceMapping,
      List<TagSpecification> tagSpecification) {}

  @Override
  public Set<String> notModelled() {
    return BlockDeviceMapping.NOT_MODELLED;
  }

  @Override
  public Change<NewImage> check(Request request, ActionContext call) {
    CreateImageRequest asked =
        new CreateImageRequest(
            request.instanceId(),
            request.name(),
            request.description(),
            Boolean.TRUE.equals(request.noReboot()),
            BlockDeviceMapping.ofImage(request.blockDeviceMapping()),
            ImageTagSpecification.tags(request.tagSpecification()));
    return call.region().images().create(call.caller(), asked).map(NewImage::of);
  }
}
