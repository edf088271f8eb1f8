// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import io.github.ec2fake.internal.model.network.Vpc;
import org.jspecify.annotations.Nullable;

/** One of the two VPCs of a peering connection, as the request names it. */
public final class PeeredVpc {
  private final String vpcId;
  private final String ownerId;
  private final String region;

  /** The VPC itself, even once it is deleted; null if the request names none that exists. */
  private final @Nullable Vpc vpc;

  private boolean dnsResolutionFromRemote;

  PeeredVpc(String vpcId, String ownerId, String region, @Nullable Vpc vpc) {
    this.vpcId = vpcId;
    this.ownerId = ownerId;
    this.region = region;
    this.vpc = vpc;
  }

  public String vpcId() {
    return vpcId;
  }

  public String ownerId() {
    return ownerId;
  }

  public String region() {
    return region;
  }

  /** The VPC itself, even once it is deleted; null if the request names none that exists. */
  public @Nullable Vpc vpc() {
    return vpc;
  }

  /** Whether the other VPC resolves this one's public DNS names to private addresses. */
  public boolean dnsResolutionFromRemote() {
    return dnsResolutionFromRemote;
  }

  void dnsResolutionFromRemote(boolean allowed) {
    dnsResolutionFromRemote = allowed;
  }

  boolean isOf(String account, String inRegion) {
    return ownerId.equals(account) && region.equals(inRegion);
  }
}
