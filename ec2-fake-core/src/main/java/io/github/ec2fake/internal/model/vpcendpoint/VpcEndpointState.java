// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The state of a VPC endpoint. */
public enum VpcEndpointState implements ResourceState {
  /** The owner of the service has yet to accept it. */
  PENDING_ACCEPTANCE,
  PENDING,
  AVAILABLE,
  DELETING,
  DELETED,
  REJECTED,
  FAILED;

  @Override
  public String word() {
    return this == PENDING_ACCEPTANCE ? "pendingAcceptance" : ResourceState.super.word();
  }
}
