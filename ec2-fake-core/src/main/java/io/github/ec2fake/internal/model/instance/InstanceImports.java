// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.Volumes;
import java.util.function.Consumer;

/** Instances that come of conversion tasks: stopped, and with a root volume that is there. */
public final class InstanceImports {
  private final InstanceLauncher launcher;
  private final Volumes volumes;
  private final Consumer<Instance> begin;

  /**
   * The imports of a region.
   *
   * @param begin begins the life of an instance, which is stopped
   */
  InstanceImports(InstanceLauncher launcher, Volumes volumes, Consumer<Instance> begin) {
    this.launcher = launcher;
    this.volumes = volumes;
    this.begin = begin;
  }

  /** Checks whether an instance can be imported, and returns the zone that it will be in. */
  public String checkedZone(Caller caller, LaunchRequest request, Image image) {
    return launcher.check(caller, request, image, 1).zone();
  }

  /** Adds an instance whose root volume is available, in the zone of that. */
  public Change<Instance> add(
      Caller caller, String id, LaunchRequest request, Image image, Volume root) {
    Launchable launch = launcher.check(caller, request.inZone(root.zone()), image, 1);
    return Change.of(
        () -> {
          Instance instance = launcher.imported(caller, launch, id);
          begin.accept(instance);
          volumes.converted().attachRoot(root, instance.id(), instance.rootDeviceName());
          return instance;
        });
  }
}
