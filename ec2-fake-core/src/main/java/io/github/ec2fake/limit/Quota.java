package io.github.ec2fake.limit;

/**
 * What an account can have only so much of in a region. The numbers that accounts start with are
 * today's, and can be changed as AWS changes them on request: {@link Quotas}.
 *
 * <p>Source: the user guides' chapters on quotas, and the error codes of the API reference.
 */
public enum Quota {
  /**
   * On-Demand Instances that are not stopped or terminated: {@code InstanceLimitExceeded}.
   * Unlimited to start with, since EC2 counts virtual CPUs today and no longer instances.
   */
  INSTANCES(Long.MAX_VALUE),
  /** Volumes of all types: {@code VolumeLimitExceeded}. Unlimited to start with. */
  VOLUMES(Long.MAX_VALUE),
  /** TiB of the volumes of one type: {@code VolumeLimitExceeded}. */
  VOLUME_STORAGE_TIB(300),
  /** Snapshots: {@code SnapshotLimitExceeded}. */
  SNAPSHOTS(100_000),
  /** Snapshots that are {@code pending} at a time: {@code PendingSnapshotLimitExceeded}. */
  PENDING_SNAPSHOTS(100),
  /** Elastic addresses of one domain: {@code AddressLimitExceeded}. */
  ADDRESSES(5),
  /** Security groups of a VPC: {@code SecurityGroupLimitExceeded}. */
  SECURITY_GROUPS(2500),
  /** Security groups of EC2-Classic: {@code SecurityGroupLimitExceeded}. */
  CLASSIC_SECURITY_GROUPS(500),
  /**
   * Rules of a security group in a VPC, in one direction and for one version of IP: {@code
   * RulesPerSecurityGroupLimitExceeded}.
   */
  RULES(60),
  /** Rules of a security group of EC2-Classic: {@code RulesPerSecurityGroupLimitExceeded}. */
  CLASSIC_RULES(100),
  /** Security groups of an instance: {@code SecurityGroupsPerInterfaceLimitExceeded}. */
  GROUPS_OF_AN_INSTANCE(5),
  /** Key pairs: {@code KeyPairLimitExceeded}. */
  KEY_PAIRS(5000),
  /** Images that are not deregistered: {@code ResourceLimitExceeded}. */
  IMAGES(50_000),
  /** Images that everybody can launch: {@code ResourceLimitExceeded}. */
  PUBLIC_IMAGES(5),
  /** Accounts, organizations and units that share one image: {@code ResourceLimitExceeded}. */
  SHARES_OF_AN_IMAGE(1000);

  private final long standard;

  Quota(long standard) {
    this.standard = standard;
  }

  long standard() {
    return standard;
  }
}
