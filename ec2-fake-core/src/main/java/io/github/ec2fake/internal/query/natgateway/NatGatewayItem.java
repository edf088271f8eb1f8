// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.natgateway.ConnectivityType;
import io.github.ec2fake.internal.model.natgateway.NatGateway;
import io.github.ec2fake.internal.model.natgateway.NatGatewayState;
import io.github.ec2fake.internal.model.natgateway.SecondaryAddress;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A NAT gateway, as it is created and described. */
record NatGatewayItem(
    Instant createTime,
    @Nullable Instant deleteTime,
    @Nullable String failureCode,
    @Nullable String failureMessage,
    List<Address> natGatewayAddressSet,
    String natGatewayId,
    String state,
    String subnetId,
    String vpcId,
    List<TagItem> tagSet,
    String connectivityType) {

  /** An address of a NAT gateway. */
  record Address(
      @Nullable String allocationId,
      @Nullable String networkInterfaceId,
      @Nullable String privateIp,
      @Nullable String publicIp,
      @Nullable String associationId,
      boolean isPrimary,
      @Nullable String failureMessage,
      String status) {

    static Address of(NatGateway gateway) {
      NatGateway.Address address = gateway.address();
      StateReason failure = gateway.failure();
      return new Address(
          address.allocationId(),
          address.networkInterfaceId(),
          address.privateIp(),
          address.publicIp(),
          address.associationId(),
          true,
          failure == null ? null : failure.message(),
          status(gateway));
    }

    static Address of(SecondaryAddress secondary, NatGateway gateway) {
      NatGateway.Address address = secondary.address();
      boolean isPublic = gateway.connectivityType() == ConnectivityType.PUBLIC;
      String going = isPublic ? "disassociating" : "unassigning";
      String status =
          gateway.isIn(NatGatewayState.DELETING)
              ? going
              : switch (secondary.progress()) {
                case COMING -> isPublic ? "associating" : "assigning";
                case THERE -> "succeeded";
                case GOING -> going;
              };
      return new Address(
          address.allocationId(),
          address.networkInterfaceId(),
          address.privateIp(),
          address.publicIp(),
          address.associationId(),
          false,
          null,
          status);
    }

    private static String status(NatGateway gateway) {
      boolean isPublic = gateway.connectivityType() == ConnectivityType.PUBLIC;
      if (gateway.isIn(NatGatewayState.PENDING)) {
        return isPublic ? "associating" : "assigning";
      }
      if (gateway.failure() != null) {
        return "failed";
      }
      return gateway.isIn(NatGatewayState.DELETING)
          ? isPublic ? "disassociating" : "unassigning"
          : "succeeded";
    }
  }

  static NatGatewayItem of(NatGateway gateway, ActionContext call) {
    StateReason failure = gateway.failure();
    return new NatGatewayItem(
        gateway.createTime(),
        gateway.deleteTime(),
        failure == null ? null : failure.code(),
        failure == null ? null : failure.message(),
        Stream.concat(
                Stream.of(Address.of(gateway)),
                gateway.secondaries().stream().map(each -> Address.of(each, gateway)))
            .toList(),
        gateway.id(),
        gateway.state().word(),
        gateway.subnet().id(),
        gateway.subnet().vpcId(),
        TagItem.orEmpty(call, gateway.id()),
        gateway.connectivityType().word());
  }
}
