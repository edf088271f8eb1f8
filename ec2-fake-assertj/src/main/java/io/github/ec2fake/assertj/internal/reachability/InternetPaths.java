// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NatGatewayAddress;
import io.github.ec2fake.assertj.internal.reachability.SecurityGroupRules.Peer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paths of packets between instances and the Internet.
 *
 * @param network the descriptions
 * @param groups what security groups let through
 * @param acls what network ACLs let through
 * @param routes where route tables lead
 * @param traffic what the packets carry
 */
record InternetPaths(
    DescribedNetwork network,
    SecurityGroupRules groups,
    NetworkAclRules acls,
    Routes routes,
    Traffic traffic) {

  /** Follows a packet to the Internet; returns the address as which it arrives there, or null. */
  @Nullable Cidr leave(Path path, InstanceAddress from, Cidr to) {
    path.step(true, from.owner() + " sends from " + from.address() + " to " + to);
    if (!groups.pass(path, Direction.OUT, from, new Peer(to, List.of()), traffic)) {
      return null;
    }
    String subnet = from.subnetId();
    if (subnet == null) {
      return withPublicIp(path, from);
    }
    if (!acls.pass(path, Direction.OUT, subnet, to, traffic)) {
      return null;
    }
    String target = routes.target(path, from, to);
    Cidr source = target == null ? null : through(path, target, from, to);
    return source != null && acls.passReply(path, Direction.IN, subnet, to, traffic)
        ? source
        : null;
  }

  private @Nullable Cidr through(Path path, String target, InstanceAddress from, Cidr to) {
    if (isInternetGateway(target)) {
      return withPublicIp(path, from);
    }
    if (target.startsWith("eigw-")) {
      return from.address();
    }
    if (target.startsWith("nat-")) {
      return throughNat(path, network.natGateway(target), from, to);
    }
    if (target.equals(Routes.LOCAL)) {
      path.blocked(to + " is an address of the VPC, not of the Internet");
    } else {
      Routes.isUnknown(path, target);
    }
    return null;
  }

  private static @Nullable Cidr withPublicIp(Path path, InstanceAddress from) {
    Cidr publicIp = from.publicIp();
    if (publicIp == null) {
      path.blocked(from.owner() + " has no public address");
    } else if (!publicIp.equals(from.address())) {
      path.step(true, "the public address of " + from.address() + " is " + publicIp);
    }
    return publicIp;
  }

  private @Nullable Cidr throughNat(Path path, NatGateway nat, InstanceAddress from, Cidr to) {
    String id = nat.getNatGatewayId();
    if (!"available".equals(nat.getState())) {
      path.blocked("NAT gateway " + id + " is " + nat.getState());
      return null;
    }
    if (!to.isIpv4()) {
      path.blocked("NAT gateway " + id + " does not send to IPv6 addresses of the Internet");
      return null;
    }
    String publicIp =
        nat.getNatGatewayAddresses().stream()
            .map(NatGatewayAddress::getPublicIp)
            .filter(address -> address != null)
            .findFirst()
            .orElse(null);
    if (publicIp == null) {
      path.blocked("NAT gateway " + id + " is a private one");
      return null;
    }
    if (nat.getSubnetId().equals(from.subnetId())) {
      path.blocked("NAT gateway " + id + " is in the same subnet, whose packets return to it");
      return null;
    }
    if (!acls.pass(path, Direction.IN, nat.getSubnetId(), from.address(), traffic)
        || !acls.pass(path, Direction.OUT, nat.getSubnetId(), to, traffic)) {
      return null;
    }
    String next = routes.target(path, nat.getSubnetId(), nat.getVpcId(), to);
    if (next == null) {
      return null;
    }
    if (!isInternetGateway(next)) {
      path.blocked("NAT gateway " + id + " needs a route to an internet gateway");
      return null;
    }
    return acls.passReplyToNat(path, nat.getSubnetId(), to, traffic)
            && acls.passReply(path, Direction.OUT, nat.getSubnetId(), from.address(), traffic)
        ? Cidr.address(publicIp)
        : null;
  }

  /** Follows a packet from an address of the Internet. */
  void enter(Path path, Cidr from, InstanceAddress to) {
    Cidr publicIp = to.publicIp();
    if (publicIp == null) {
      path.blocked(to.address() + " of " + to.owner() + " has no public address");
      return;
    }
    path.step(true, from + " sends to " + publicIp + ", which is " + to.owner());
    String subnet = to.subnetId();
    if (subnet != null) {
      String target = routes.target(path, to, from);
      if (target == null) {
        return;
      }
      if (!isInternetGateway(target)) {
        if (Routes.isFollowed(target)) {
          path.blocked("the way to the Internet is no internet gateway");
        } else {
          Routes.isUnknown(path, target);
        }
        return;
      }
      if (!acls.pass(path, Direction.IN, subnet, from, traffic)) {
        return;
      }
    }
    if (groups.pass(path, Direction.IN, to, new Peer(from, List.of()), traffic) && subnet != null) {
      acls.passReply(path, Direction.OUT, subnet, from, traffic);
    }
  }

  static boolean isInternetGateway(String target) {
    return target.startsWith("igw-");
  }
}
