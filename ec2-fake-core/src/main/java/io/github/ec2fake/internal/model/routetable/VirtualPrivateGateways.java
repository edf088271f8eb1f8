// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import java.util.List;

/** What routes ask of virtual private gateways. */
public interface VirtualPrivateGateways {

  /** Whether an account has a gateway that is not deleted. */
  boolean exists(String account, String id);

  /** Whether that gateway is attached to a VPC. */
  boolean isAttached(String account, String id, String vpcId);

  /** The destinations that the VPN connections of a gateway lead to now. */
  List<String> routes(String id);
}
