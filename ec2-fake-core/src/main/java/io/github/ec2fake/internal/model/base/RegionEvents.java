// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

/** Events of one kind of resource that resources of other kinds react to. */
public interface RegionEvents {

  /** An instance begins to be terminated, or has failed to boot. */
  void instanceTerminated(String instanceId);

  /** An instance is no longer in its placement group. */
  void placementGroupLeft();

  /** A private address is gone that an elastic one was associated with. */
  void privateAddressReleased(String allocationId);

  void snapshotFailed(String snapshotId);

  void volumeAttached(String instanceId, String volumeId);

  /** A volume begins not to be there any more; not if its instance is terminated. */
  void volumeDetached(String instanceId, String volumeId);
}
