// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules that name groups of other VPCs ask of VPC peering connections. */
public interface GroupPeerings {

  /**
   * The connection of two VPCs, or the last one that they had.
   *
   * @param status EC2's word for its state
   */
  record Peering(String connectionId, String status) {
    private static final String ACTIVE = "active";

    boolean isActive() {
      return status.equals(ACTIVE);
    }
  }

  /** The connection of two VPCs, or the last one that was accepted; null if there was none. */
  @Nullable Peering between(String vpcId, String otherVpcId);

  /** The VPCs that a VPC has active connections with. */
  List<String> peersOf(String vpcId);
}
