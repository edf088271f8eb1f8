package io.github.ec2fake.internal.model.base;

/** What happens to a resource that resources of other kinds have to hear of. */
public interface RegionEvents {

  /** An instance begins to be terminated, or has failed to boot. */
  void instanceTerminated(String instanceId);

  /** A snapshot has failed. */
  void snapshotFailed(String snapshotId);
}
