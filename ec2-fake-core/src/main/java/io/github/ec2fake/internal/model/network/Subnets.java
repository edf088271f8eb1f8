// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.place.AccountZones;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes subnets. */
public final class Subnets {
  private static final Set<String> HOSTNAME_TYPES = Set.of(Subnet.IP_NAME, "resource-name");

  private final Network network;
  private final Registry<Subnet> registry;
  private final Context context;
  private final Place place;
  private final AccountZones accountZones;
  private final Tags tags;
  private final VpcUsers users;

  Subnets(
      Network network,
      Registry<Subnet> registry,
      Context context,
      Place place,
      AccountZones accountZones,
      Tags tags,
      VpcUsers users) {
    this.network = network;
    this.registry = registry;
    this.context = context;
    this.place = place;
    this.accountZones = accountZones;
    this.tags = tags;
    this.users = users;
  }

  /** CreateSubnet. */
  public Change<Subnet> create(Caller caller, NewSubnet asked) {
    requireCidrs(asked);
    String zone = zone(caller.account(), asked.zone(), asked.zoneId());
    Vpc vpc = network.vpc(caller.account(), asked.vpcId());
    String cidr = asked.cidr();
    Ipv4Block block = cidr == null ? null : CidrBlocks.ofSubnet(vpc, cidr);
    String ipv6 = CidrBlocks.ipv6OfSubnet(vpc, asked.ipv6Cidr());
    if (ipv6 != null) {
      checkIpv6(ipv6, zone);
    }
    requireQuota(caller, vpc);
    return Change.of(
        () -> {
          Subnet subnet = new Subnet(context.ids().next("subnet-"), vpc, zone, block, false);
          if (ipv6 != null) {
            subnet.ipv6(new CidrAssociation(context.ids().next("subnet-cidr-assoc-"), ipv6));
          }
          vpc.add(subnet);
          registry.add(subnet);
          tags.put(caller.account(), subnet.id(), asked.tags());
          return subnet;
        });
  }

  private static void requireCidrs(NewSubnet asked) {
    if (!asked.ipv6Native()) {
      if (asked.cidr() == null) {
        throw NetworkErrors.NO_SUBNET_CIDR.with();
      }
      return;
    }
    if (asked.ipv6Cidr() == null) {
      throw NetworkErrors.NO_IPV6_CIDR.with();
    }
    if (asked.cidr() != null) {
      throw NetworkErrors.CIDR_OF_IPV6_ONLY.with();
    }
  }

  /** The IPv6 block of a VPC is of the region's network border group. */
  private void checkIpv6(String block, String zone) {
    if (!place.zones().contains(zone)) {
      throw NetworkErrors.IPV6_OF_OTHER_BORDER_GROUP.with(block, zone);
    }
  }

  private void requireQuota(Caller caller, Vpc vpc) {
    if (vpc.subnets().size() >= context.quotas(caller.account()).of(Quota.SUBNETS_OF_A_VPC)) {
      throw NetworkErrors.TOO_MANY_SUBNETS.with();
    }
  }

  private String zone(String account, @Nullable String asked, @Nullable String id) {
    if (id == null) {
      return zone(account, asked);
    }
    return accountZones.of(account).stream()
        .filter(zone -> asked == null && place.zoneId(zone).equals(id))
        .findFirst()
        .orElseGet(
            () -> place.zones(asked == null ? List.of() : List.of(asked), List.of(id)).get(0));
  }

  private String zone(String account, @Nullable String asked) {
    if (asked != null && !accountZones.isOf(account, asked)) {
      throw NetworkErrors.BAD_SUBNET_ZONE.with(asked, String.join(", ", accountZones.of(account)));
    }
    return accountZones.require(account, asked);
  }

  /** CreateDefaultSubnet: the first block of its size that no other subnet overlaps. */
  public Change<Subnet> createDefault(Caller caller, String zone, boolean ipv6Native) {
    if (!place.zones().contains(zone)) {
      throw NetworkErrors.BAD_SUBNET_ZONE.with(zone, String.join(", ", place.zones()));
    }
    Vpc vpc = network.findDefaultVpc(caller.account());
    if (vpc == null) {
      throw NetworkErrors.NO_DEFAULT_VPC_EXISTS.with();
    }
    Subnet existing = vpc.defaultSubnet(zone);
    if (existing != null) {
      throw NetworkErrors.DEFAULT_SUBNET_EXISTS.with(existing.id(), zone);
    }
    requireQuota(caller, vpc);
    if (ipv6Native) {
      String block = freeIpv6(vpc);
      return Change.of(
          () -> {
            Subnet subnet = network.addDefaultSubnet(vpc, zone, null);
            subnet.ipv6(new CidrAssociation(context.ids().next("subnet-cidr-assoc-"), block));
            return subnet;
          });
    }
    for (int number = 0; number < Network.DEFAULT_SUBNETS; number++) {
      Ipv4Block block = Network.defaultSubnet(number);
      if (vpc.subnets().stream().noneMatch(each -> each.overlaps(block))) {
        return Change.of(() -> network.addDefaultSubnet(vpc, zone, block));
      }
    }
    throw NetworkErrors.NO_ROOM_FOR_DEFAULT_SUBNET.with();
  }

  /** The first IPv6 block of its size that no other subnet has. */
  private static String freeIpv6(Vpc vpc) {
    if (vpc.ipv6().isEmpty()) {
      throw NetworkErrors.VPC_WITHOUT_IPV6.with(vpc.id());
    }
    return CidrBlocks.freeIpv6(vpc).orElseThrow(NetworkErrors.NO_ROOM_FOR_DEFAULT_SUBNET::with);
  }

  /** DeleteSubnet. */
  public Change<Subnet> delete(Caller caller, String id) {
    Subnet subnet = network.subnet(caller.account(), id);
    if (subnet.isUsed()) {
      throw NetworkErrors.SUBNET_IN_USE.with(id);
    }
    return Change.of(
        () -> {
          registry.remove(subnet);
          subnet.vpc().remove(subnet);
          tags.forget(id);
          users.deleted(subnet);
        },
        subnet);
  }

  /** ModifySubnetAttribute. */
  public Change<Subnet> modify(
      Caller caller, String id, Map<SubnetAttribute, Boolean> changes, @Nullable String type) {
    int count = changes.size() + (type == null ? 0 : 1);
    if (count == 0) {
      throw ParameterErrors.NO_ATTRIBUTES.with();
    }
    if (count > 1) {
      throw ParameterErrors.SEVERAL_ATTRIBUTES.with(
          changes.keySet().stream().map(SubnetAttribute::word).collect(Collectors.joining(", "))
              + (type == null ? "" : ", privateDnsHostnameTypeOnLaunch"));
    }
    if (type != null && !HOSTNAME_TYPES.contains(type)) {
      throw NetworkErrors.BAD_HOSTNAME_TYPE.with(type);
    }
    Subnet subnet = network.subnet(caller.account(), id);
    if (subnet.ipv6() == null
        && Boolean.TRUE.equals(changes.get(SubnetAttribute.ASSIGN_IPV6_ADDRESS_ON_CREATION))) {
      throw NetworkErrors.NO_IPV6_TO_ASSIGN.with(id);
    }
    if (subnet.isIpv6Native()) {
      checkIpv6Only(subnet, changes, type);
    }
    if (accountZones.isWavelengthZone(subnet.zone())
        && Boolean.TRUE.equals(changes.get(SubnetAttribute.MAP_PUBLIC_IP_ON_LAUNCH))) {
      throw NetworkErrors.PUBLIC_IP_IN_WAVELENGTH.with(id);
    }
    return Change.of(
        () -> {
          changes.forEach(subnet::set);
          if (type != null) {
            subnet.hostnameType(type);
          }
        },
        subnet);
  }

  /** What a subnet for IPv6 only has to be, and cannot be. */
  private static void checkIpv6Only(
      Subnet subnet, Map<SubnetAttribute, Boolean> changes, @Nullable String type) {
    if (Subnet.IP_NAME.equals(type)) {
      throw NetworkErrors.OF_IPV6_ONLY.with(
          Subnet.IP_NAME, "privateDnsHostnameTypeOnLaunch", subnet.id());
    }
    changes.forEach(
        (attribute, value) -> {
          boolean refused =
              switch (attribute) {
                case MAP_PUBLIC_IP_ON_LAUNCH, ENABLE_RESOURCE_NAME_DNS_A_RECORD -> value;
                case ASSIGN_IPV6_ADDRESS_ON_CREATION -> !value;
                case ENABLE_DNS64, ENABLE_RESOURCE_NAME_DNS_AAAA_RECORD -> false;
              };
          if (refused) {
            throw NetworkErrors.OF_IPV6_ONLY.with(value, attribute.word(), subnet.id());
          }
        });
  }

  /** A block of IPv6 addresses of a subnet. */
  public record Associated(Subnet subnet, CidrAssociation association) {}

  /** AssociateSubnetCidrBlock. */
  public Change<Associated> associate(Caller caller, String id, @Nullable String cidr) {
    if (cidr == null) {
      throw Ec2Error.missingParameter("ipv6CidrBlock");
    }
    Subnet subnet = network.subnet(caller.account(), id);
    if (subnet.ipv6() != null) {
      throw NetworkErrors.SUBNET_HAS_IPV6.with(id);
    }
    String block = String.valueOf(CidrBlocks.ipv6OfSubnet(subnet.vpc(), cidr));
    checkIpv6(block, subnet.zone());
    return Change.of(
        () -> {
          CidrAssociation association =
              new CidrAssociation(context.ids().next("subnet-cidr-assoc-"), block);
          subnet.ipv6(association);
          return new Associated(subnet, association);
        });
  }

  /** DisassociateSubnetCidrBlock. */
  public Change<Associated> disassociate(Caller caller, String associationId) {
    Ids.check("subnet-cidr-assoc-", associationId, NetworkErrors.MALFORMED_SUBNET_CIDR);
    for (Subnet subnet : registry.ownedBy(caller.account())) {
      CidrAssociation association = subnet.ipv6();
      if (association != null && association.id().equals(associationId)) {
        if (subnet.isIpv6Native()) {
          throw NetworkErrors.ONLY_SUBNET_CIDR.with(associationId, subnet.id());
        }
        if (subnet.usesIpv6()) {
          throw NetworkErrors.SUBNET_CIDR_IN_USE.with(associationId);
        }
        return Change.of(
            () -> {
              subnet.ipv6(null);
              subnet.set(SubnetAttribute.ASSIGN_IPV6_ADDRESS_ON_CREATION, false);
            },
            new Associated(subnet, association));
      }
    }
    throw NetworkErrors.SUBNET_CIDR_NOT_FOUND.with(associationId);
  }
}
