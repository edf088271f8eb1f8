package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.List;
import java.util.function.Supplier;

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
final class ImageCreator {
  private final Context context;
  private final ImageStore store;
  private final ImageLifecycle lifecycle;
  private final Snapshots snapshots;
  private final Tags tags;
  private final Supplier<ImageSource.Instances> instances;

  ImageCreator(
      Context context,
      ImageStore store,
      ImageLifecycle lifecycle,
      Snapshots snapshots,
      Tags tags,
      Supplier<ImageSource.Instances> instances) {
    this.context = context;
    this.store = store;
    this.lifecycle = lifecycle;
    this.snapshots = snapshots;
    this.tags = tags;
    this.instances = instances;
  }

  Change<Image> create(Caller caller, CreateImageRequest request) {
    ImageSource.Instances sources = instances.get();
    ImageSource source = sources.imageable(caller, request.instanceId());
    store.checkNew(caller, request.name(), request.description());
    SnapshotPlanner plan =
        SnapshotPlanner.of(
            caller, source.content(), sources.volumes(source), request.devices(), snapshots);
    return Change.of(
        () -> {
          String id = store.newId();
          tags.put(caller.account(), id, request.tags().image());
          if (!request.noReboot()) {
            sources.reboot(source);
          }
          List<BlockDevice> devices =
              plan.take(volume -> snapshot(caller, id, source, volume, request));
          return lifecycle.begin(
              new Image(
                  id,
                  caller.account(),
                  ImageState.PENDING,
                  context.now(),
                  ImageMetadata.of(caller.account(), request.name(), request.description()),
                  source.content().imaged(devices, source.productCodes(), source.windowsDisk()),
                  ImageOrigin.instance(source.id())));
        });
  }

  private String snapshot(
      Caller caller,
      String imageId,
      ImageSource source,
      Volume volume,
      CreateImageRequest request) {
    Snapshot snapshot =
        snapshots.create(
            caller.account(),
            volume,
            "Created by CreateImage(" + source.id() + ") for " + imageId + " from " + volume.id());
    tags.put(caller.account(), snapshot.id(), request.tags().snapshots());
    return snapshot.id();
  }
}
