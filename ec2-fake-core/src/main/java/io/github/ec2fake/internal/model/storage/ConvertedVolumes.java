// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Lifecycle;
import java.util.Map;

/** Volumes that conversion tasks fill: they are {@code creating} until that ends. */
public final class ConvertedVolumes {
  private final Context context;
  private final Volumes volumes;
  private final Lifecycle<Volume, VolumeState> lifecycle;
  private final Attachments attachments;

  ConvertedVolumes(
      Context context,
      Volumes volumes,
      Lifecycle<Volume, VolumeState> lifecycle,
      Attachments attachments) {
    this.context = context;
    this.volumes = volumes;
    this.lifecycle = lifecycle;
    this.attachments = attachments;
  }

  /** Checks whether a volume of the default type can be made. */
  public void check(Caller owner, String zone, int sizeGiB) {
    specification(owner, zone, sizeGiB);
  }

  private VolumeSpecification specification(Caller owner, String zone, int sizeGiB) {
    NewVolume asked =
        new NewVolume(zone, sizeGiB, null, null, null, null, null, null, null, Map.of());
    VolumeSpecification specification = volumes.specification(owner, asked);
    Ec2Error refusal = volumes.refusal(owner.account(), specification.type(), sizeGiB);
    if (refusal != null) {
      throw refusal;
    }
    return specification;
  }

  /** Makes a volume that a task begins to fill. */
  public Volume begin(Caller owner, String zone, int sizeGiB, String taskId) {
    Volume volume =
        volumes.add(owner.account(), VolumeState.CREATING, specification(owner, zone, sizeGiB));
    context.transition("volume", volume.id(), "", VolumeState.CREATING.word(), "for " + taskId);
    return volume;
  }

  /** Makes a volume available that is filled. */
  public void complete(Volume volume) {
    lifecycle.enter(volume, VolumeState.AVAILABLE, "converted");
    volumes.beginChecks(volume);
  }

  /** Removes a volume whose task is cancelled or has failed. */
  public void remove(Volume volume) {
    lifecycle.enter(volume, VolumeState.DELETED, "not converted");
    volumes.forget(volume);
  }

  /**
   * Attaches a volume that is available as the root of a new instance, with which it is deleted.
   */
  public void attachRoot(Volume volume, String instanceId, String device) {
    lifecycle.fire("AttachVolume", volume);
    attachments.attached(volume, instanceId, device, true);
  }
}
