// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.Snapshots;
import java.util.List;
import java.util.Map;
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
  private final ImageStore store;
  private final ImageLifecycle lifecycle;
  private final Snapshots snapshots;
  private final Supplier<ImageSource.Instances> instances;

  ImageCreator(
      ImageStore store,
      ImageLifecycle lifecycle,
      Snapshots snapshots,
      Supplier<ImageSource.Instances> instances) {
    this.store = store;
    this.lifecycle = lifecycle;
    this.snapshots = snapshots;
    this.instances = instances;
  }

  Change<Image> create(Caller caller, CreateImageRequest request) {
    ImageSource.Instances sources = instances.get();
    ImageSource source = sources.imageable(caller, request.instanceId());
    store.checkNew(caller, request.name(), request.description());
    SnapshotPlanner plan =
        SnapshotPlanner.of(
            caller, source.content(), sources.attachments(source), request.devices(), snapshots);
    String account = caller.account();
    return Change.of(
        () -> {
          String id = store.newId(account, request.tags().image());
          if (!request.noReboot()) {
            sources.reboot(source);
          }
          String madeFor = "Created by CreateImage(" + source.id() + ") for " + id;
          Map<String, String> snapshotTags = request.tags().snapshots();
          List<BlockDevice> devices =
              plan.take(
                  volume -> {
                    String description = madeFor + " from " + volume.id();
                    return snapshots.create(account, volume, description, snapshotTags).id();
                  });
          return lifecycle.begin(
              id,
              account,
              ImageState.PENDING,
              ImageMetadata.of(account, request.name(), request.description()),
              source.content().imaged(devices, source.productCodes(), source.windowsDisk()),
              ImageOrigin.instance(source.id(), source.image().id(), store.region()));
        });
  }
}
