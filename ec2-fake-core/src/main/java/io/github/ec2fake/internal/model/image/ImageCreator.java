package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CreateImage: an image of an instance with an EBS root, with a snapshot of each of
 * its volumes.
 *
 * <p>EC2 powers a running instance down, images it and starts it again. As with any reboot,
 * DescribeInstances shows it {@code running} all the while; the journal has the reboot, under
 * CreateImage. With NoReboot, or if the instance is stopped, nothing happens to it. If it is
 * rebooted by anybody else or terminated while the image is pending, the image fails.
 *
 * <p>Source: CreateImage; the Windows Guide, "Creating an Amazon EBS-Backed Windows AMI".
 */
public final class ImageCreator {

  /**
   * What CreateImage is asked for.
   *
   * @param instanceId the instance
   * @param name the image's name
   * @param description the description, or null
   * @param noReboot whether the instance is left running while its volumes are imaged
   * @param devices changes to the instance's block device mapping
   * @param imageTags tags for the image
   * @param snapshotTags tags for the snapshots
   */
  public record Request(
      String instanceId,
      String name,
      @Nullable String description,
      boolean noReboot,
      List<DeviceRequest> devices,
      Map<String, String> imageTags,
      Map<String, String> snapshotTags) {}

  private final Images images;
  private final Snapshots snapshots;
  private final Tags tags;
  private final ImageSource.Instances instances;

  /** The rules for a region. */
  public ImageCreator(
      Images images, Snapshots snapshots, Tags tags, ImageSource.Instances instances) {
    this.images = images;
    this.snapshots = snapshots;
    this.tags = tags;
    this.instances = instances;
  }

  /**
   * Begins to make an image.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIName.Malformed}, {@code
   *     InvalidAMIName.Duplicate}, {@code InvalidInstanceID.NotFound}, {@code
   *     InvalidParameterValue} without an EBS root, {@code IncorrectInstanceState} unless the
   *     instance is running or stopped, {@code InvalidBlockDeviceMapping}
   */
  public Image create(Caller caller, Request request) {
    ImageSource source = instances.imageable(caller, request.instanceId());
    images.checkNew(caller, request.name(), request.description());
    SnapshotPlanner plan =
        SnapshotPlanner.of(
            caller, source.content(), instances.volumes(source), request.devices(), snapshots);
    caller.proceed();
    String id = images.newId();
    tags.put(caller.account(), id, request.imageTags());
    if (!request.noReboot()) {
      instances.reboot(source);
    }
    List<BlockDevice> devices = plan.take(volume -> snapshot(caller, id, source, volume, request));
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

  private String snapshot(
      Caller caller, String imageId, ImageSource source, Volume volume, Request request) {
    Snapshot snapshot =
        snapshots.create(
            caller.account(),
            volume,
            "Created by CreateImage(" + source.id() + ") for " + imageId + " from " + volume.id());
    tags.put(caller.account(), snapshot.id(), request.snapshotTags());
    return snapshot.id();
  }
}
