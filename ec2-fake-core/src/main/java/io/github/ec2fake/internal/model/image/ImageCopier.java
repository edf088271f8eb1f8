package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.internal.model.s3.StoredBucket;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.tag.NewTags;
import io.github.ec2fake.internal.model.tag.Tag;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CopyImage: an image of one's own with the content of another, here or in another
 * region, and with copies of its snapshots, or of its bundle in a bucket that belongs to the
 * account.
 *
 * <p>Product codes are copied. Launch permissions, deprecation and protection are not, and tags
 * only if that is asked for: those of the caller, not those of the image's owner.
 *
 * <p>Source: CopyImage.
 */
public final class ImageCopier {

  /**
   * What CopyImage is asked for.
   *
   * @param sourceRegion where the source is
   * @param sourceImageId the source
   * @param name the copy's name
   * @param description the copy's description, or null
   * @param encrypted whether the copy's snapshots are encrypted; those of encrypted ones always are
   * @param copyTags whether the caller's tags on the source are copied
   * @param clientToken what makes repeating the call harmless, or null
   * @param imageTags tags for the copy
   * @param snapshotTags tags for its snapshots
   */
  public record Request(
      String sourceRegion,
      String sourceImageId,
      String name,
      @Nullable String description,
      boolean encrypted,
      boolean copyTags,
      @Nullable String clientToken,
      Map<String, String> imageTags,
      Map<String, String> snapshotTags) {}

  private final Context context;
  private final String region;
  private final Images images;
  private final Snapshots snapshots;
  private final Tags tags;
  private final Buckets buckets;
  private final Function<String, @Nullable ImageCopier> others;
  private final CopyTokens tokens = new CopyTokens();

  /**
   * The rules for a region.
   *
   * @param others finds the same of a region, also of this one; null if EC2 has no such region
   */
  public ImageCopier(
      Context context,
      String region,
      Images images,
      Snapshots snapshots,
      Tags tags,
      Buckets buckets,
      Function<String, @Nullable ImageCopier> others) {
    this.context = context;
    this.region = region;
    this.images = images;
    this.snapshots = snapshots;
    this.tags = tags;
    this.buckets = buckets;
    this.others = others;
  }

  /**
   * Begins to copy an image into this region.
   *
   * @throws Ec2Error as {@link ImageAccess#copyable}; {@code InvalidParameterValue} for a region
   *     that EC2 has not, {@code InvalidAMIName.Malformed}, {@code InvalidAMIName.Duplicate},
   *     {@code IdempotentParameterMismatch}
   */
  public String copy(Caller caller, Request request) {
    String earlier = tokens.earlier(caller, request);
    if (earlier != null) {
      caller.proceed();
      return earlier;
    }
    ImageCopier from = others.apply(request.sourceRegion());
    if (from == null) {
      throw Ec2Error.invalidParameterValue("Invalid region: [" + request.sourceRegion() + "]");
    }
    Image source = from.images.access().copyable(caller, request.sourceImageId());
    images.checkNew(caller, request.name(), request.description());
    Map<String, String> imageTags = imageTags(caller, request, from);
    caller.proceed();
    String id = images.newId();
    tags.put(caller.account(), id, imageTags);
    List<BlockDevice> devices = new ArrayList<>();
    for (BlockDevice device : source.content().blockDevices()) {
      devices.add(copied(caller, id, device, request, from));
    }
    Manifest bundle = source.manifest();
    String location =
        source.content().ebsBacked() || bundle == null
            ? caller.account() + "/" + request.name()
            : copiedBundle(caller, source.location(), bundle);
    Image copy =
        images.addCopy(
            id,
            caller.account(),
            request.name(),
            location,
            request.description(),
            source.content().copied(devices, source.productCodes()),
            new Image.Origin(source.id(), request.sourceRegion()));
    if (bundle != null) {
      copy.registeredFrom(bundle);
    }
    tokens.remember(caller, request, id);
    return id;
  }

  private static Map<String, String> imageTags(Caller caller, Request request, ImageCopier from) {
    Map<String, String> together = new TreeMap<>();
    if (request.copyTags()) {
      together.putAll(from.tags.of(caller.account(), request.sourceImageId()));
    }
    together.putAll(request.imageTags());
    return NewTags.checked(
        together.entrySet().stream().map(tag -> new Tag(tag.getKey(), tag.getValue())).toList());
  }

  private BlockDevice copied(
      Caller caller, String imageId, BlockDevice device, Request request, ImageCopier from) {
    BlockDevice.Volume volume = device.volume();
    String sourceId = volume == null ? null : volume.snapshotId();
    Snapshot source = sourceId == null ? null : from.snapshots.find(sourceId);
    if (volume == null || source == null) {
      return device;
    }
    boolean encrypted = request.encrypted() || source.encrypted();
    Snapshot copy =
        snapshots.copy(
            caller.account(),
            source,
            encrypted,
            String.format(
                Locale.ROOT,
                "Copied for DestinationAmi %s from SourceAmi %s for SourceSnapshot %s. Task created"
                    + " on %,d.",
                imageId,
                request.sourceImageId(),
                source.id(),
                context.now().toEpochMilli()));
    tags.put(caller.account(), copy.id(), request.snapshotTags());
    return new BlockDevice(
        device.deviceName(),
        null,
        new BlockDevice.Volume(
            copy.id(),
            volume.sizeGiB(),
            volume.deleteOnTermination(),
            volume.volumeType(),
            encrypted));
  }

  /** EC2 keeps the bundles that it copies in a bucket of the account for each region. */
  private String copiedBundle(Caller caller, String location, Manifest bundle) {
    String bucket = "amis-for-" + caller.account() + "-in-" + region;
    String key = location.substring(location.indexOf('/') + 1);
    buckets
        .ofAccount(bucket, caller.account())
        .put(new StoredBucket.StoredObject(key, 0, "aws-exec-read", bundle));
    return bucket + "/" + key;
  }
}
