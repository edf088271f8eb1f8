// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.internetgateway;

import io.github.ec2fake.internal.model.base.OwnedResource;
import org.jspecify.annotations.Nullable;

/** An internet gateway, which is attached to one VPC or to none. */
public final class InternetGateway implements OwnedResource {
  private final String id;
  private final String ownerId;
  private @Nullable String vpcId;

  InternetGateway(String id, String ownerId) {
    this.id = id;
    this.ownerId = ownerId;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  /** The VPC that it is attached to; null for none. */
  public @Nullable String vpcId() {
    return vpcId;
  }

  public boolean isAttachedTo(String id) {
    return id.equals(vpcId);
  }

  void attach(@Nullable String to) {
    vpcId = to;
  }
}
