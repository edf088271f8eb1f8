// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.CidrAssociation;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.SubnetAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subnet, as it is created and described. */
record SubnetItem(
    String subnetId,
    String subnetArn,
    String state,
    String ownerId,
    String vpcId,
    @Nullable String cidrBlock,
    List<CidrBlockItem.OfSubnet> ipv6CidrBlockAssociationSet,
    int availableIpAddressCount,
    String availabilityZone,
    String availabilityZoneId,
    boolean defaultForAz,
    boolean mapPublicIpOnLaunch,
    boolean mapCustomerOwnedIpOnLaunch,
    boolean assignIpv6AddressOnCreation,
    boolean enableDns64,
    boolean ipv6Native,
    NameOptions privateDnsNameOptionsOnLaunch,
    @Nullable List<TagItem> tagSet) {
  static final String STATE = "available";

  record NameOptions(
      String hostnameType,
      boolean enableResourceNameDnsARecord,
      boolean enableResourceNameDnsAAAARecord) {
    static NameOptions of(Subnet subnet) {
      return new NameOptions(
          subnet.hostnameType(),
          subnet.is(SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_A_RECORD),
          subnet.is(SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_AAAA_RECORD));
    }
  }

  static SubnetItem of(Subnet subnet, ActionContext call) {
    CidrAssociation ipv6 = subnet.ipv6();
    return new SubnetItem(
        subnet.id(),
        arn(subnet, call),
        STATE,
        subnet.ownerId(),
        subnet.vpcId(),
        subnet.cidr(),
        ipv6 == null
            ? List.of()
            : List.of(CidrBlockItem.OfSubnet.of(ipv6, CidrBlockItem.ASSOCIATED)),
        subnet.free(),
        subnet.zone(),
        call.place().zoneId(subnet.zone()),
        subnet.isDefault(),
        subnet.is(SubnetAttribute.MAP_PUBLIC_IP_ON_LAUNCH),
        false,
        subnet.is(SubnetAttribute.ASSIGN_IPV6_ADDRESS_ON_CREATION),
        subnet.is(SubnetAttribute.ENABLE_DNS64),
        subnet.isIpv6Native(),
        NameOptions.of(subnet),
        TagItem.of(call, subnet.id()));
  }

  static String arn(Subnet subnet, ActionContext call) {
    return call.place().arn(subnet.ownerId(), "subnet/" + subnet.id());
  }
}
