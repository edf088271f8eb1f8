// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes VPCs. */
public final class Vpcs {
  private static final Set<String> TENANCIES = Set.of("default", "dedicated");

  private final Network network;
  private final Registry<Vpc> registry;
  private final Context context;
  private final Tags tags;
  private final VpcUsers users;
  private final int regionNumber;
  private int ipv6Blocks;

  Vpcs(
      Network network,
      Registry<Vpc> registry,
      Context context,
      Tags tags,
      VpcUsers users,
      int regionNumber) {
    this.network = network;
    this.registry = registry;
    this.context = context;
    this.tags = tags;
    this.users = users;
    this.regionNumber = regionNumber;
  }

  /** CreateVpc. */
  public Change<Vpc> create(Caller caller, NewVpc asked) {
    if (asked.cidr() == null) {
      throw NetworkErrors.NO_VPC_CIDR.with();
    }
    String tenancy = asked.tenancy() == null ? "default" : asked.tenancy();
    if (!TENANCIES.contains(tenancy)) {
      throw NetworkErrors.BAD_TENANCY.with(tenancy);
    }
    Ipv4Block block = CidrBlocks.ofVpc(asked.cidr());
    String account = caller.account();
    requireQuota(account);
    return Change.of(
        () -> {
          Vpc vpc =
              new Vpc(
                  context.ids().next(Vpc.PREFIX),
                  account,
                  false,
                  tenancy,
                  network.dhcpOptions(account),
                  new CidrAssociation(context.ids().next("vpc-cidr-assoc-"), block.toString()));
          if (asked.withIpv6()) {
            vpc.addIpv6(amazonBlock());
          }
          registry.add(vpc);
          tags.put(account, vpc.id(), asked.tags());
          return vpc;
        });
  }

  private void requireQuota(String account) {
    if (network.vpcsOf(account).size() >= context.quotas(account).of(Quota.VPCS)) {
      throw NetworkErrors.TOO_MANY_VPCS.with();
    }
  }

  private CidrAssociation amazonBlock() {
    ipv6Blocks++;
    return new CidrAssociation(
        context.ids().next("vpc-cidr-assoc-"),
        String.format(
            Locale.ROOT,
            "2600:1f%02x:%x:%x00::/56",
            0x10 + regionNumber,
            0x4000 + ipv6Blocks / 128,
            0x80 + ipv6Blocks % 128));
  }

  /** CreateDefaultVpc. */
  public Change<Vpc> createDefault(Caller caller) {
    String account = caller.account();
    if (network.isClassic(account)) {
      throw NetworkErrors.CLASSIC_HAS_NO_DEFAULT.with();
    }
    if (network.findDefaultVpc(account) != null) {
      throw NetworkErrors.DEFAULT_VPC_EXISTS.with();
    }
    requireQuota(account);
    return Change.of(() -> network.createDefaultVpc(account));
  }

  /** Lets a VPC use other DHCP options. */
  public void useDhcpOptions(Vpc vpc, String id) {
    vpc.dhcpOptionsId(id);
  }

  /** DeleteVpc. */
  public Change<Vpc> delete(Caller caller, String id) {
    Vpc vpc = network.vpc(caller.account(), id);
    ResourceKind kind = vpc.subnets().isEmpty() ? users.kindIn(vpc) : ResourceKind.SUBNETS;
    if (kind != null) {
      throw NetworkErrors.VPC_IN_USE.with(id).about(kind);
    }
    return Change.of(
        () -> {
          registry.remove(vpc);
          tags.forget(id);
          users.deleted(vpc);
        },
        vpc);
  }

  /** ModifyVpcAttribute. */
  public Change<Vpc> modify(Caller caller, String id, Map<VpcAttribute, Boolean> asked) {
    Map<VpcAttribute, Boolean> changes = new EnumMap<>(VpcAttribute.class);
    changes.putAll(asked);
    if (changes.isEmpty()) {
      throw ParameterErrors.NO_ATTRIBUTES.with();
    }
    if (changes.size() > 1) {
      throw ParameterErrors.SEVERAL_ATTRIBUTES.with(
          changes.keySet().stream().map(VpcAttribute::word).collect(Collectors.joining(", ")));
    }
    Vpc vpc = network.vpc(caller.account(), id);
    return Change.of(() -> changes.forEach(vpc::set), vpc);
  }

  /** A block of addresses of a VPC. */
  public record Associated(Vpc vpc, CidrAssociation association, boolean isIpv6) {}

  /** AssociateVpcCidrBlock. */
  public Change<Associated> associate(
      Caller caller, String id, @Nullable String cidr, boolean amazonIpv6) {
    if ((cidr == null) == !amazonIpv6) {
      throw NetworkErrors.ONE_CIDR_OF_VPC.with();
    }
    Vpc vpc = network.vpc(caller.account(), id);
    long most = context.quotas(caller.account()).of(Quota.CIDR_BLOCKS_OF_A_VPC);
    if (cidr == null) {
      if (vpc.ipv6().size() >= most) {
        throw NetworkErrors.TOO_MANY_CIDRS.with(id, most);
      }
      return Change.of(
          () -> {
            CidrAssociation association = amazonBlock();
            vpc.addIpv6(association);
            return new Associated(vpc, association, true);
          });
    }
    Ipv4Block block = CidrBlocks.furtherOf(vpc, cidr);
    users.checkFurtherBlock(vpc, block);
    if (vpc.ipv4().size() >= most) {
      throw NetworkErrors.TOO_MANY_CIDRS.with(id, most);
    }
    return Change.of(
        () -> {
          CidrAssociation association =
              new CidrAssociation(context.ids().next("vpc-cidr-assoc-"), block.toString());
          vpc.addIpv4(association);
          users.blockAdded(vpc);
          return new Associated(vpc, association, false);
        });
  }

  /** DisassociateVpcCidrBlock. */
  public Change<Associated> disassociate(Caller caller, String associationId) {
    Ids.check("vpc-cidr-assoc-", associationId, NetworkErrors.MALFORMED_VPC_CIDR);
    for (Vpc vpc : network.vpcsOf(caller.account())) {
      if (vpc.ipv4().get(0).id().equals(associationId)) {
        throw NetworkErrors.FIRST_CIDR.with(associationId);
      }
      for (CidrAssociation each : vpc.ipv4()) {
        if (each.id().equals(associationId)) {
          return removing(vpc, each, false);
        }
      }
      for (CidrAssociation each : vpc.ipv6()) {
        if (each.id().equals(associationId)) {
          return removing(vpc, each, true);
        }
      }
    }
    throw NetworkErrors.VPC_CIDR_NOT_FOUND.with(associationId);
  }

  private static Change<Associated> removing(Vpc vpc, CidrAssociation association, boolean ipv6) {
    CidrBlocks.requireUnused(vpc, association);
    return Change.of(() -> vpc.remove(association), new Associated(vpc, association, ipv6));
  }
}
