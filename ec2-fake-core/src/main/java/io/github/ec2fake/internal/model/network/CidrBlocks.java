// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of which blocks of addresses VPCs and subnets can have.
 *
 * <p>Source: the VPC user guide, "VPC CIDR blocks".
 */
final class CidrBlocks {
  private static final int LARGEST = 16;
  private static final int SMALLEST = 28;
  private static final int IPV6_OF_VPC = 56;
  static final int IPV6_OF_SUBNET = 64;

  /** The private ranges. A second block of a VPC is of the same one as the first, or public. */
  private static final List<Ipv4Block> PRIVATE =
      List.of(block("10.0.0.0/8"), block("172.16.0.0/12"), block("192.168.0.0/16"));

  /** A range that only a VPC whose first block is of it can have further blocks of. */
  private static final Ipv4Block BENCHMARKS = block("198.19.0.0/16");

  /** A range of default VPCs, which no VPC of 172.16.0.0/12 can have further blocks of. */
  private static final Ipv4Block DEFAULT_VPCS = block("172.31.0.0/16");

  /** A VPC that has a block of the wider of these ranges can have no further one of the other. */
  private static final Ipv4Block LOWEST_PAIR = block("10.0.0.0/15");

  private static final Ipv4Block LOWEST = block("10.0.0.0/16");

  /** Ranges that no VPC can have: this network, loopback, link local, multicast and beyond. */
  private static final List<Ipv4Block> UNUSABLE =
      List.of(
          block("0.0.0.0/8"), block("127.0.0.0/8"), block("169.254.0.0/16"), block("224.0.0.0/3"));

  private CidrBlocks() {}

  static Ipv4Block block(String cidr) {
    Ipv4Block block = Ipv4Block.parse(cidr);
    if (block == null) {
      throw new IllegalArgumentException(cidr);
    }
    return block;
  }

  /** The block of a VPC. */
  static Ipv4Block ofVpc(String cidr) {
    Ipv4Block block = sized(cidr, NetworkErrors.VPC_RANGE);
    if (UNUSABLE.stream().anyMatch(block::overlaps)) {
      throw NetworkErrors.VPC_RANGE.with(cidr);
    }
    return block;
  }

  /** A further block of a VPC. */
  static Ipv4Block furtherOf(Vpc vpc, String cidr) {
    Ipv4Block block = ofVpc(cidr);
    for (CidrAssociation each : vpc.ipv4()) {
      if (block(each.cidr()).overlaps(block)) {
        throw NetworkErrors.CIDR_CONFLICT.with(cidr, each.cidr());
      }
    }
    if (isRestricted(vpc, block)) {
      throw NetworkErrors.CIDR_RESTRICTED.with(cidr);
    }
    return block;
  }

  /**
   * Whether a VPC cannot have a further block because of the range that the block is of.
   *
   * <p>Source: the VPC user guide, "IPv4 CIDR block association restrictions".
   */
  private static boolean isRestricted(Vpc vpc, Ipv4Block block) {
    Ipv4Block first = block(vpc.cidr());
    boolean ofOwnRange =
        Stream.concat(PRIVATE.stream(), Stream.of(BENCHMARKS))
            .anyMatch(range -> range.contains(first) && range.contains(block));
    if (!ofOwnRange) {
      return PRIVATE.stream().anyMatch(block::overlaps) || block.overlaps(BENCHMARKS);
    }
    return DEFAULT_VPCS.contains(block)
        || (LOWEST.contains(block)
            && vpc.ipv4().stream().anyMatch(each -> LOWEST_PAIR.contains(block(each.cidr()))));
  }

  /** The block of a new subnet: within one of the VPC's, and apart from those of its subnets. */
  static Ipv4Block ofSubnet(Vpc vpc, String cidr) {
    Ipv4Block block = sized(cidr, NetworkErrors.SUBNET_RANGE);
    if (vpc.ipv4().stream().noneMatch(each -> block(each.cidr()).contains(block))) {
      throw NetworkErrors.SUBNET_RANGE.with(cidr);
    }
    if (vpc.subnets().stream().anyMatch(subnet -> subnet.overlaps(block))) {
      throw NetworkErrors.SUBNET_CONFLICT.with(cidr);
    }
    return block;
  }

  private static Ipv4Block sized(String cidr, ErrorTemplate outOfRange) {
    Ipv4Block block = Ipv4Block.parse(cidr);
    if (block == null) {
      throw ParameterErrors.NOT_A_CIDR_BLOCK.with(cidr, "cidrBlock");
    }
    if (block.prefixLength() < LARGEST || block.prefixLength() > SMALLEST) {
      throw outOfRange.with(cidr);
    }
    return block;
  }

  /** The IPv6 block of a subnet; null if none is asked for. */
  static @Nullable String ipv6OfSubnet(Vpc vpc, @Nullable String cidr) {
    if (cidr == null) {
      return null;
    }
    Ipv6Block block = Ipv6Block.parse(cidr);
    if (block == null) {
      throw ParameterErrors.NOT_A_CIDR_BLOCK.with(cidr, "ipv6CidrBlock");
    }
    if (block.prefixLength() != IPV6_OF_SUBNET
        || vpc.ipv6().stream().noneMatch(each -> isWithin(cidr, each.cidr()))) {
      throw NetworkErrors.SUBNET_RANGE.with(cidr);
    }
    if (vpc.subnets().stream().anyMatch(subnet -> has(subnet, block.cidr()))) {
      throw NetworkErrors.SUBNET_CONFLICT.with(cidr);
    }
    return block.cidr();
  }

  /** The first IPv6 block that a new subnet can have. */
  static Optional<String> freeIpv6(Vpc vpc) {
    return vpc.ipv6().stream()
        .flatMap(each -> parts(Ipv6Block.parse(each.cidr())))
        .filter(part -> vpc.subnets().stream().noneMatch(subnet -> has(subnet, part)))
        .findFirst();
  }

  private static Stream<String> parts(@Nullable Ipv6Block ofVpc) {
    return ofVpc == null
        ? Stream.empty()
        : IntStream.range(0, 1 << (IPV6_OF_SUBNET - IPV6_OF_VPC))
            .mapToObj(number -> ofVpc.part(number, IPV6_OF_SUBNET).cidr());
  }

  private static boolean has(Subnet subnet, String cidr) {
    CidrAssociation ipv6 = subnet.ipv6();
    return ipv6 != null && ipv6.cidr().equals(cidr);
  }

  /** Refuses to take a block from a VPC as long as subnets have parts of it. */
  static void requireUnused(Vpc vpc, CidrAssociation association) {
    Ipv4Block block = Ipv4Block.parse(association.cidr());
    for (Subnet subnet : vpc.subnets()) {
      CidrAssociation ipv6 = subnet.ipv6();
      boolean uses =
          block != null
              ? subnet.isWithin(block)
              : ipv6 != null && isWithin(ipv6.cidr(), association.cidr());
      if (uses) {
        throw inUse(association, subnet);
      }
    }
  }

  private static Ec2Error inUse(CidrAssociation association, Subnet subnet) {
    return NetworkErrors.CIDR_IN_USE.with(association.id(), subnet.id());
  }

  /** Whether all IPv6 addresses of a block are of another one; false if it is none of IPv6. */
  static boolean isWithin(String cidr, String of) {
    Ipv6Block block = Ipv6Block.parse(cidr);
    return block != null && new Ipv6Block(of).contains(block);
  }
}
