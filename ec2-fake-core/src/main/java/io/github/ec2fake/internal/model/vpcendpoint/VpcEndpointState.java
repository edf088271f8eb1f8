// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The state of a VPC endpoint. */
public enum VpcEndpointState implements ResourceState {
  PENDING,
  AVAILABLE,
  DELETING,
  DELETED,
  FAILED
}
