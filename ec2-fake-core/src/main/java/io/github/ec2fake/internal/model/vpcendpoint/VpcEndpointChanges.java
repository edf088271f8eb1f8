// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ModifyVpcEndpoint is asked to change.
 *
 * @param policy null for none, or for what it is
 */
public record VpcEndpointChanges(
    @Nullable String policy,
    boolean resetPolicy,
    Members routeTableIds,
    Members subnetIds,
    Members groupIds,
    EndpointDns dns) {

  /** Ids that are added and removed. */
  public record Members(List<String> added, List<String> removed) {
    boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty();
    }
  }
}
