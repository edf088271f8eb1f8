// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The state of a customer gateway, a virtual private gateway or a VPN connection. */
public enum VpnState implements ResourceState {
  PENDING,
  AVAILABLE,
  /** A VPN connection is being changed; EC2 shows this state, and its model does not have it. */
  MODIFYING,
  DELETING,
  DELETED
}
