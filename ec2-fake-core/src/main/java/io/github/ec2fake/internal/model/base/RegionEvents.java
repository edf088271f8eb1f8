// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

/** Events of one kind of resource that resources of other kinds react to. */
public interface RegionEvents {

  /** An instance begins to be terminated, or has failed to boot. */
  void instanceTerminated(String instanceId);

  /** A private address is gone that an elastic one was associated with. */
  void privateAddressReleased(String allocationId);

  void snapshotFailed(String snapshotId);
}
