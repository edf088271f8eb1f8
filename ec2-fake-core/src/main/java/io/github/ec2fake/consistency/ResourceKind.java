package io.github.ec2fake.consistency;

import java.util.Locale;

/** A kind of resource whose reads can lag behind; see {@link Consistency}. */
public enum ResourceKind {
  /** What DescribeInstances shows, and whether an instance is there to be used. */
  INSTANCES,
  /** Images with their attributes, the accounts that may launch them among these. */
  IMAGES,
  /** Snapshots with their attributes. */
  SNAPSHOTS,
  /** Volumes with their attachments. */
  VOLUMES,
  /** Security groups with their rules. */
  SECURITY_GROUPS,
  /** Key pairs. */
  KEY_PAIRS,
  /** Elastic addresses. */
  ADDRESSES,
  /**
   * What DescribeTags shows, and which resources CreateTags and DeleteTags know. The tags that a
   * resource is described with lag as the resource does.
   */
  TAGS,
  /** Bundle tasks. */
  BUNDLE_TASKS,
  /** Spot requests. */
  SPOT_REQUESTS;

  /** In small letters, for example {@code key pairs}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
