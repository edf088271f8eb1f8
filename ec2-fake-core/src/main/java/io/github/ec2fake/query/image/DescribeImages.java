package io.github.ec2fake.query.image;

import io.github.ec2fake.model.base.Ec2Error;
import io.github.ec2fake.model.image.BlockDevice;
import io.github.ec2fake.model.image.Image;
import io.github.ec2fake.model.image.ImageSelection;
import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.action.Call;
import io.github.ec2fake.query.action.Filter;
import io.github.ec2fake.query.action.Filters;
import io.github.ec2fake.query.action.Page;
import io.github.ec2fake.query.tag.TagItem;
import io.github.ec2fake.query.wire.ReplyWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The images that the caller may launch. */
public final class DescribeImages implements Action<DescribeImages.Request, DescribeImages.Reply> {

  record Request(
      List<String> imageId,
      List<String> owner,
      List<String> executableBy,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record ProductCode(String productCode, String type) {}

  record Item(
      String imageId,
      String imageLocation,
      String imageState,
      String imageOwnerId,
      boolean isPublic,
      List<ProductCode> productCodes,
      String architecture,
      String imageType,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      @Nullable String platform,
      @Nullable String imageOwnerAlias,
      String name,
      @Nullable String description,
      String rootDeviceType,
      String rootDeviceName,
      List<BlockDeviceItem> blockDeviceMapping,
      String virtualizationType,
      String hypervisor,
      String creationDate,
      List<TagItem> tagSet,
      @Nullable String sourceInstanceId,
      @Nullable StateReason stateReason) {}

  record StateReason(String code, String message) {}

  record Reply(List<Item> imagesSet, @Nullable String nextToken) {}

  private static final Filters<Image> FILTERS =
      new Filters<Image>()
          .by("architecture", image -> image.content().architecture())
          .byAny("block-device-mapping.device-name", devices(BlockDevice::deviceName))
          .byAny(
              "block-device-mapping.delete-on-termination",
              volumes(BlockDevice.Volume::deleteOnTermination))
          .byAny("block-device-mapping.snapshot-id", volumes(BlockDevice.Volume::snapshotId))
          .byAny("block-device-mapping.volume-size", volumes(BlockDevice.Volume::sizeGiB))
          .byAny("block-device-mapping.volume-type", volumes(BlockDevice.Volume::volumeType))
          .byAny("block-device-mapping.encrypted", volumes(BlockDevice.Volume::encrypted))
          .by("creation-date", image -> ReplyWriter.timestamp(image.creationDate()))
          .by("description", Image::description)
          .by("hypervisor", image -> "xen")
          .by("image-id", Image::id)
          .by("image-type", image -> "machine")
          .by("is-public", image -> image.launchPermissions().isPublic())
          .by("kernel-id", image -> image.content().kernelId())
          .by("manifest-location", Image::location)
          .by("name", Image::name)
          .by("owner-alias", Image::ownerAlias)
          .by("owner-id", Image::ownerId)
          .by("platform", DescribeImages::platform)
          .byAny("product-code", image -> image.productCodes().stream())
          .byAny("product-code.type", image -> image.productCodes().stream().map(code -> "devpay"))
          .by("ramdisk-id", image -> image.content().ramdiskId())
          .by("root-device-name", image -> image.content().rootDeviceName())
          .by("root-device-type", DescribeImages::rootDeviceType)
          .by("source-instance-id", Image::sourceInstanceId)
          .by("state", image -> image.state().word())
          .by("state-reason-code", stateReason(Image.StateReason::code))
          .by("state-reason-message", stateReason(Image.StateReason::message))
          .by("virtualization-type", image -> image.content().virtualizationType())
          .byTags((image, call) -> call.region().tags().of(call.caller().account(), image.id()));

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Reply> reply() {
    return Reply.class;
  }

  @Override
  public Set<String> notModelled() {
    return Set.of("IncludeDeprecated", "IncludeDisabled");
  }

  @Override
  public Reply serve(Request request, Call call) {
    if (!request.imageId().isEmpty() && request.maxResults() != null) {
      throw Ec2Error.invalidParameterCombination(
          "The parameter imageIdSet cannot be used with the parameter maxResults");
    }
    List<Image> images =
        call
            .region()
            .images()
            .describe(
                call.caller(),
                new ImageSelection(request.imageId(), request.owner(), request.executableBy()))
            .stream()
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    Page<Image> page = Page.of(images, request.maxResults(), request.nextToken());
    return new Reply(
        page.items().stream().map(image -> item(image, call)).toList(), page.nextToken());
  }

  private static Item item(Image image, Call call) {
    Image.StateReason why = image.stateReason();
    return new Item(
        image.id(),
        image.location(),
        image.state().word(),
        image.ownerId(),
        image.launchPermissions().isPublic(),
        image.productCodes().stream().map(code -> new ProductCode(code, "devpay")).toList(),
        image.content().architecture(),
        "machine",
        image.content().kernelId(),
        image.content().ramdiskId(),
        platform(image),
        image.ownerAlias(),
        image.name(),
        image.description(),
        rootDeviceType(image),
        image.content().rootDeviceName(),
        BlockDeviceItem.of(image.content().blockDevices()),
        image.content().virtualizationType(),
        "xen",
        ReplyWriter.timestamp(image.creationDate()),
        TagItem.of(call, image.id()),
        image.sourceInstanceId(),
        why == null ? null : new StateReason(why.code(), why.message()));
  }

  private static Function<Image, @Nullable Object> stateReason(
      Function<Image.StateReason, String> text) {
    return image -> image.stateReason() == null ? null : text.apply(image.stateReason());
  }

  private static @Nullable String platform(Image image) {
    return image.content().windows() ? "windows" : null;
  }

  private static String rootDeviceType(Image image) {
    return image.content().ebsBacked() ? "ebs" : "instance-store";
  }

  private static Function<Image, Stream<String>> devices(Function<BlockDevice, String> text) {
    return image -> image.content().blockDevices().stream().map(text);
  }

  private static Function<Image, Stream<String>> volumes(
      Function<BlockDevice.Volume, @Nullable Object> text) {
    return image ->
        image.content().blockDevices().stream()
            .map(BlockDevice::volume)
            .filter(Objects::nonNull)
            .map(text)
            .filter(Objects::nonNull)
            .map(Object::toString);
  }
}
