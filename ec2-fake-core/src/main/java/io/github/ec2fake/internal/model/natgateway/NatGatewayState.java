// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The state of a NAT gateway. */
public enum NatGatewayState implements ResourceState {
  PENDING,
  FAILED,
  AVAILABLE,
  DELETING,
  DELETED
}
