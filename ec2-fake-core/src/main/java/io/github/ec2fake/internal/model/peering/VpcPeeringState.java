// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The state of a VPC peering connection. */
public enum VpcPeeringState implements ResourceState {
  INITIATING_REQUEST,
  PENDING_ACCEPTANCE,
  PROVISIONING,
  ACTIVE,
  REJECTED,
  EXPIRED,
  FAILED,
  DELETING,
  DELETED
}
