// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.image.ImageSource;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.Volumes;
import java.util.List;

/** Finds the instances that CreateImage snapshots, and reboots them. */
final class RootDeviceSnapshotter implements ImageSource.Instances {
  private final Instances instances;
  private final Volumes volumes;

  RootDeviceSnapshotter(Instances instances, Volumes volumes) {
    this.instances = instances;
    this.volumes = volumes;
  }

  @Override
  public ImageSource imageable(Caller caller, String instanceId) {
    Instance instance = instances.require(caller, instanceId);
    boolean imageable =
        instance.isIn(InstanceState.RUNNING, InstanceState.STOPPING, InstanceState.STOPPED);
    if (!instance.content().ebsBacked() || (imageable && !hasRootVolume(instance, volumes))) {
      throw InstanceErrors.NO_ROOT_VOLUME.with(instanceId, instance.rootDeviceName());
    }
    if (!imageable) {
      throw InstanceErrors.CANNOT_BE_IMAGED.with(instanceId);
    }
    return instance;
  }

  static boolean hasRootVolume(Instance instance, Volumes volumes) {
    return volumes.attachmentsOf(instance.id()).stream()
        .anyMatch(each -> each.device().equals(instance.rootDeviceName()));
  }

  @Override
  public List<Attachment> attachments(ImageSource source) {
    return volumes.attachmentsOf(source.id());
  }

  @Override
  public void reboot(ImageSource source) {
    Instance instance = instances.find(source.id());
    if (instance != null) {
      instances.rebootForImage(instance);
    }
  }
}
