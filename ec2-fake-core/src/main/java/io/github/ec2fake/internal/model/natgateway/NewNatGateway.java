// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A NAT gateway as CreateNatGateway is asked for it.
 *
 * @param connectivityType EC2's word; null for a public one
 * @param allocationId of the elastic address of a public one
 * @param privateIpAddress null for one of EC2's choice
 * @param secondary its further addresses
 */
public record NewNatGateway(
    String subnetId,
    @Nullable String connectivityType,
    @Nullable String allocationId,
    @Nullable String privateIpAddress,
    Secondary secondary,
    Map<String, String> tags) {

  /**
   * The further addresses of a gateway.
   *
   * @param allocationIds of the elastic addresses of a public one
   * @param privateIpAddresses empty for those of EC2's choice
   * @param count how many of EC2's choice a private one gets; null for none
   */
  public record Secondary(
      List<String> allocationIds, List<String> privateIpAddresses, @Nullable Integer count) {

    /** How many these are. */
    int size() {
      return count != null ? count : Math.max(allocationIds.size(), privateIpAddresses.size());
    }

    /** Refuses what gateways of a type cannot be asked for. */
    void check(ConnectivityType type) {
      if (count != null && !privateIpAddresses.isEmpty()) {
        throw NatGatewayErrors.SECONDARY_ADDRESSES_AND_COUNT.with();
      }
      if (count != null && count < 1) {
        throw NatGatewayErrors.BAD_SECONDARY_COUNT.with(count);
      }
      if (type == ConnectivityType.PRIVATE && !allocationIds.isEmpty()) {
        throw NatGatewayErrors.SECONDARY_ALLOCATION_OF_PRIVATE.with();
      }
      if (type == ConnectivityType.PUBLIC && count != null) {
        throw NatGatewayErrors.SECONDARY_COUNT_OF_PUBLIC.with();
      }
      if (type == ConnectivityType.PUBLIC
          && !privateIpAddresses.isEmpty()
          && privateIpAddresses.size() != allocationIds.size()) {
        throw NatGatewayErrors.OTHER_COUNT.with();
      }
    }
  }
}
