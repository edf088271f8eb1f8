// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.network.SubnetAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes one attribute of a subnet. */
@NotModelled(
    "CustomerOwnedIpv4Pool DisableLniAtDeviceIndex EnableLniAtDeviceIndex"
        + " MapCustomerOwnedIpOnLaunch")
final class ModifySubnetAttribute implements VoidAction<ModifySubnetAttribute.Request> {

  record Request(
      @Required String subnetId,
      @Nullable Flag mapPublicIpOnLaunch,
      @Nullable Flag assignIpv6AddressOnCreation,
      @Nullable Flag enableDns64,
      @Nullable String privateDnsHostnameTypeOnLaunch,
      @Nullable Flag enableResourceNameDnsARecordOnLaunch,
      @Nullable Flag enableResourceNameDnsAAAARecordOnLaunch) {

    Map<SubnetAttribute, Boolean> toModel() {
      Map<SubnetAttribute, Boolean> changes = new EnumMap<>(SubnetAttribute.class);
      Flag.put(changes, SubnetAttribute.MAP_PUBLIC_IP_ON_LAUNCH, mapPublicIpOnLaunch);
      Flag.put(
          changes, SubnetAttribute.ASSIGN_IPV6_ADDRESS_ON_CREATION, assignIpv6AddressOnCreation);
      Flag.put(changes, SubnetAttribute.ENABLE_DNS64, enableDns64);
      Flag.put(
          changes,
          SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_A_RECORD,
          enableResourceNameDnsARecordOnLaunch);
      Flag.put(
          changes,
          SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_AAAA_RECORD,
          enableResourceNameDnsAAAARecordOnLaunch);
      return changes;
    }
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.network()
        .subnets()
        .modify(
            call.caller(),
            request.subnetId(),
            request.toModel(),
            request.privateDnsHostnameTypeOnLaunch());
  }
}
