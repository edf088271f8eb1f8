// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import io.github.ec2fake.assertj.internal.reachability.SecurityGroupRules.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Follows a packet by what EC2 describes: security groups, network ACLs, route tables, gateways,
 * peering connections and public addresses. It follows the answer through the network ACLs.
 *
 * <p>What it does not follow (transit gateways, VPNs, endpoints, instances that forward packets)
 * ends a path as {@link Path.End#UNKNOWN}. The firewall of an operating system is none of EC2's.
 */
public final class PathAnalysis {
  private final DescribedNetwork network;
  private final SecurityGroupRules groups;
  private final NetworkAclRules acls;
  private final Routes routes;
  private final InternetPaths overTheInternet;
  private final Traffic traffic;

  /**
   * Creates an analysis.
   *
   * @param ec2 describes the network
   * @param traffic what the packets carry
   */
  public PathAnalysis(AmazonEC2 ec2, Traffic traffic) {
    this.network = new DescribedNetwork(ec2);
    this.groups = new SecurityGroupRules(network);
    this.acls = new NetworkAclRules(network);
    this.routes = new Routes(network);
    this.overTheInternet = new InternetPaths(network, groups, acls, routes, traffic);
    this.traffic = traffic;
  }

  /** Returns the first path between addresses of two instances that arrives, or else the first. */
  public Path between(Instance source, Instance destination) {
    Path down = new Path();
    if (!isRunning(down, source) || !isRunning(down, destination)) {
      return down;
    }
    List<Path> paths = new ArrayList<>();
    for (InstanceAddress from : InstanceAddress.of(source)) {
      for (InstanceAddress to : InstanceAddress.of(destination)) {
        if (from.address().bits() == to.address().bits()) {
          paths.add(inside(from, to));
        }
      }
    }
    for (InstanceAddress from : InstanceAddress.of(source)) {
      for (InstanceAddress to : InstanceAddress.of(destination)) {
        if (to.publicIp() != null && from.address().bits() == to.publicIp().bits()) {
          paths.add(publicly(from, to, to.publicIp()));
        }
      }
    }
    if (paths.isEmpty()) {
      down.blocked("the two have no addresses of the same kind");
      return down;
    }
    return best(paths);
  }

  /**
   * Returns a path to each part of the blocks whose addresses are treated alike.
   *
   * @param blocks addresses of the Internet
   */
  public Paths toInternet(Instance source, List<Cidr> blocks) {
    return internet(source, blocks, (path, own, to) -> overTheInternet.leave(path, own, to));
  }

  /**
   * Returns a path from each part of the blocks whose addresses are treated alike.
   *
   * @param blocks addresses of the Internet
   */
  public Paths fromInternet(List<Cidr> blocks, Instance destination) {
    return internet(
        destination, blocks, (path, own, from) -> overTheInternet.enter(path, from, own));
  }

  /** Follows a packet between an address of an instance and one of the Internet. */
  private interface Way {
    void follow(Path path, InstanceAddress own, Cidr address);
  }

  private Paths internet(Instance instance, List<Cidr> blocks, Way way) {
    Path down = new Path();
    if (!isRunning(down, instance)) {
      return new Paths(List.of(List.of(down)));
    }
    List<List<Path>> paths = new ArrayList<>();
    for (Cidr block : blocks) {
      List<InstanceAddress> own =
          InstanceAddress.of(instance).stream()
              .filter(address -> address.address().bits() == block.bits())
              .toList();
      if (!own.isEmpty()) {
        paths.add(
            representatives(block, own).stream()
                .map(address -> best(own.stream().map(from -> follow(way, from, address)).toList()))
                .toList());
      }
    }
    if (paths.isEmpty()) {
      down.blocked(instance.getInstanceId() + " has no address of this kind");
      paths.add(List.of(down));
    }
    return new Paths(paths);
  }

  /** Addresses of the Internet: not the VPC's own, unless the block has no others. */
  private List<Cidr> representatives(Cidr block, List<InstanceAddress> own) {
    List<Cidr> all = InternetAddresses.representatives(block, rules(own));
    List<Cidr> others =
        all.stream()
            .filter(address -> own.stream().noneMatch(each -> isLocal(each, address)))
            .toList();
    return others.isEmpty() ? all : others;
  }

  private boolean isLocal(InstanceAddress own, Cidr address) {
    return own.subnetId() != null
        && own.vpcId() != null
        && routes.isLocal(own.subnetId(), own.vpcId(), address);
  }

  private static Path follow(Way way, InstanceAddress own, Cidr address) {
    Path path = new Path();
    way.follow(path, own, address);
    return path;
  }

  private List<Cidr> rules(List<InstanceAddress> own) {
    List<Cidr> rules = new ArrayList<>();
    for (InstanceAddress address : own) {
      groups.blocks(address).forEach(rules::add);
      if (address.subnetId() != null && address.vpcId() != null) {
        acls.blocks(address.subnetId()).forEach(rules::add);
        routes.blocks(address.subnetId(), address.vpcId()).forEach(rules::add);
      }
    }
    return rules;
  }

  /** Returns the first path that arrives, or else one of which that is not known, or the first. */
  private static Path best(List<Path> paths) {
    return Stream.of(Path.End.ARRIVES, Path.End.UNKNOWN, Path.End.BLOCKED)
        .flatMap(end -> paths.stream().filter(path -> path.end() == end))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isRunning(Path path, Instance instance) {
    String state = instance.getState().getName();
    return state.equals("running")
        || path.blocked("instance " + instance.getInstanceId() + " is " + state);
  }

  /** Follows a packet between private addresses, or IPv6 addresses of one VPC. */
  private Path inside(InstanceAddress from, InstanceAddress to) {
    Path path = new Path();
    path.step(
        true,
        from.owner()
            + " sends from "
            + from.address()
            + " to "
            + to.address()
            + " of "
            + to.owner());
    if (!groups.pass(path, Direction.OUT, from, new Peer(to.address(), to.groups()), traffic)) {
      return path;
    }
    String fromSubnet = from.subnetId();
    String toSubnet = to.subnetId();
    if (fromSubnet == null || toSubnet == null) {
      if (fromSubnet == null && toSubnet == null) {
        enterGroups(path, from, to);
      } else {
        path.blocked("one of the two is in EC2-Classic, the other one in a VPC");
      }
      return path;
    }
    if (fromSubnet.equals(toSubnet)) {
      enterGroups(path, from, to);
      return path;
    }
    if (acls.pass(path, Direction.OUT, fromSubnet, to.address(), traffic)
        && isRouted(path, from, to)
        && acls.pass(path, Direction.IN, toSubnet, from.address(), traffic)
        && enterGroups(path, from, to)
        && acls.passReply(path, Direction.OUT, toSubnet, from.address(), traffic)) {
      acls.passReply(path, Direction.IN, fromSubnet, to.address(), traffic);
    }
    return path;
  }

  private boolean enterGroups(Path path, InstanceAddress from, InstanceAddress to) {
    return groups.pass(path, Direction.IN, to, new Peer(from.address(), from.groups()), traffic);
  }

  private boolean isRouted(Path path, InstanceAddress from, InstanceAddress to) {
    String target = routes.target(path, from, to.address());
    if (target == null) {
      return false;
    }
    if (target.equals(Routes.LOCAL)) {
      // The route of the answer is a step of the path only if it is another way.
      return to.isIn(from.vpcId())
          ? target.equals(routes.target(new Path(), to, from.address()))
              || returns(path, target, from, to)
          : path.blocked(to.address() + " of " + to.owner() + " is in another VPC, " + to.vpcId());
    }
    if (target.startsWith("pcx-")) {
      return isPeered(path, target, from, to);
    }
    if (target.startsWith("nat-")) {
      return isTranslated(path, target, to);
    }
    return Routes.isFollowed(target)
        ? path.blocked("no private address is reached by way of " + target)
        : Routes.isUnknown(path, target);
  }

  /** Sends a packet by the route of a NAT gateway's subnet; where it comes out is not followed. */
  private boolean isTranslated(Path path, String natId, InstanceAddress to) {
    NatGateway nat = network.natGateway(natId);
    String next = routes.target(path, nat.getSubnetId(), nat.getVpcId(), to.address());
    return next != null
        && (InternetPaths.isInternetGateway(next)
            ? path.blocked("no private address is reached by way of " + next)
            : Routes.isUnknown(path, natId));
  }

  private boolean isPeered(
      Path path, String connectionId, InstanceAddress from, InstanceAddress to) {
    VpcPeeringConnection connection = network.peering(connectionId);
    String requester = connection.getRequesterVpcInfo().getVpcId();
    String peer =
        requester.equals(from.vpcId()) ? connection.getAccepterVpcInfo().getVpcId() : requester;
    if (!to.isIn(peer)) {
      return path.blocked(
          "peering connection " + connectionId + " leads to " + peer + ", not to " + to.vpcId());
    }
    path.step(true, "peering connection " + connectionId + " leads to " + peer);
    return returns(path, connectionId, from, to);
  }

  /** Whether the answer takes the same way as the packet. */
  private boolean returns(Path path, String way, InstanceAddress from, InstanceAddress to) {
    String back = routes.target(path, to, from.address());
    if (back == null || back.equals(way)) {
      return back != null;
    }
    return Routes.isFollowed(back)
        ? path.blocked("the answer does not return by way of " + way)
        : Routes.isUnknown(path, back);
  }

  /** Follows a packet from an instance to the public address of another one. */
  private Path publicly(InstanceAddress from, InstanceAddress to, Cidr publicIp) {
    Path path = new Path();
    Cidr source = overTheInternet.leave(path, from, publicIp);
    if (source != null) {
      overTheInternet.enter(path, source, to);
    }
    return path;
  }
}
