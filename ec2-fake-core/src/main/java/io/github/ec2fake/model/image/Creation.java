package io.github.ec2fake.model.image;

import io.github.ec2fake.model.base.Caller;
import io.github.ec2fake.model.storage.Attachment;
import io.github.ec2fake.model.storage.Snapshot;
import io.github.ec2fake.model.storage.Snapshots;
import io.github.ec2fake.model.storage.Volume;
import io.github.ec2fake.model.tag.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CreateImage: an image of an instance with an EBS root, with a snapshot of each of
 * its volumes.
 *
 * <p>Source: CreateImage; the Windows Guide, "Creating an Amazon EBS-Backed Windows AMI".
 */
public final class Creation {

  /**
   * What CreateImage is asked for.
   *
   * @param instanceId the instance
   * @param name the image's name
   * @param description the description, or null
   * @param noReboot whether the instance is left running while its volumes are imaged
   * @param imageTags tags for the image
   * @param snapshotTags tags for the snapshots
   */
  public record Request(
      String instanceId,
      String name,
      @Nullable String description,
      boolean noReboot,
      Map<String, String> imageTags,
      Map<String, String> snapshotTags) {}

  private final Images images;
  private final Snapshots snapshots;
  private final Tags tags;
  private final ImageSource.Instances instances;

  /**
   * The rules for a region.
   *
   * @param images where images are made
   * @param snapshots the region's snapshots
   * @param tags the region's tags
   * @param instances the region's instances
   */
  public Creation(Images images, Snapshots snapshots, Tags tags, ImageSource.Instances instances) {
    this.images = images;
    this.snapshots = snapshots;
    this.tags = tags;
    this.instances = instances;
  }

  /**
   * Begins to make an image.
   *
   * @param caller who will own it
   * @param request what is asked for
   * @return the image, pending
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidAMIName.Malformed}, {@code
   *     InvalidAMIName.Duplicate}, {@code InvalidInstanceID.NotFound}, {@code
   *     InvalidParameterValue}, {@code IncorrectInstanceState}
   */
  public Image create(Caller caller, Request request) {
    ImageSource source = instances.imageable(caller, request.instanceId());
    images.checkNew(caller, request.name(), request.description());
    caller.proceed();
    String id = images.newId();
    tags.put(caller.account(), id, request.imageTags());
    if (!request.noReboot()) {
      instances.reboot(source);
    }
    List<BlockDevice> devices = new ArrayList<>();
    for (Volume volume : instances.volumes(source)) {
      Attachment attachment = volume.attachment();
      if (attachment != null) {
        devices.add(imaged(caller, id, source, volume, attachment, request));
      }
    }
    source.content().blockDevices().stream()
        .filter(device -> device.virtualName() != null)
        .forEach(devices::add);
    return images.add(
        id,
        caller.account(),
        ImageState.PENDING,
        request.name(),
        caller.account() + "/" + request.name(),
        request.description(),
        source.content().imaged(devices, source.productCodes(), source.windowsDisk()),
        source.id());
  }

  private BlockDevice imaged(
      Caller caller,
      String imageId,
      ImageSource source,
      Volume volume,
      Attachment attachment,
      Request request) {
    Snapshot snapshot =
        snapshots.create(
            caller.account(),
            volume,
            "Created by CreateImage(" + source.id() + ") for " + imageId + " from " + volume.id());
    tags.put(caller.account(), snapshot.id(), request.snapshotTags());
    return new BlockDevice(
        attachment.device(),
        null,
        new BlockDevice.Volume(
            snapshot.id(),
            volume.size(),
            attachment.deleteOnTermination(),
            volume.type().word(),
            volume.encrypted()));
  }
}
