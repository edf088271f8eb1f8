// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.network.VpcAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes one attribute of a VPC. */
final class ModifyVpcAttribute implements VoidAction<ModifyVpcAttribute.Request> {

  record Request(
      @Required String vpcId,
      @Nullable Flag enableDnsSupport,
      @Nullable Flag enableDnsHostnames,
      @Nullable Flag enableNetworkAddressUsageMetrics) {

    Map<VpcAttribute, Boolean> toModel() {
      Map<VpcAttribute, Boolean> changes = new EnumMap<>(VpcAttribute.class);
      Flag.put(changes, VpcAttribute.ENABLE_DNS_SUPPORT, enableDnsSupport);
      Flag.put(changes, VpcAttribute.ENABLE_DNS_HOSTNAMES, enableDnsHostnames);
      Flag.put(
          changes,
          VpcAttribute.ENABLE_NETWORK_ADDRESS_USAGE_METRICS,
          enableNetworkAddressUsageMetrics);
      return changes;
    }
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.network().vpcs().modify(call.caller(), request.vpcId(), request.toModel());
  }
}
