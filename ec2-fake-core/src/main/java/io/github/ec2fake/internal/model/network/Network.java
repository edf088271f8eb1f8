// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.place.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The VPCs, subnets and addresses of a region. An account's default VPC is created when it is first
 * needed. An account whose platform is EC2-Classic has none: its instances share the region's
 * private addresses with those of other accounts.
 */
public final class Network {
  private static final String US_EAST_1 = "us-east-1";
  private static final Ipv4Block VPC = block("172.31.0.0/16");
  private static final int SUBNET_PREFIX = 20;
  private static final Ipv4Block CLASSIC = block("10.192.0.0/12");
  private static final Ipv4Block PUBLIC = block("54.64.0.0/10");
  private static final int PUBLIC_PREFIX = 16;

  private final Place place;
  private final Context context;
  private final AddressPool publicAddresses;
  private final AddressPool classicAddresses = new AddressPool(CLASSIC);
  private final Registry<Vpc> vpcs =
      new Registry<>(
          "vpc-", "InvalidVpcID.Malformed", ids -> NetworkErrors.VPC_NOT_FOUND.with(ids.get(0)));
  private final Registry<Subnet> subnets =
      new Registry<>(
          "subnet-",
          "InvalidSubnetID.Malformed",
          ids -> NetworkErrors.SUBNET_NOT_FOUND.with(ids.get(0)));

  public Network(Place place, Context context) {
    this.place = place;
    this.context = context;
    int number = new ArrayList<>(Place.all()).indexOf(place);
    this.publicAddresses = new AddressPool(PUBLIC.part(number, PUBLIC_PREFIX));
  }

  public boolean isClassic(String account) {
    return context.classic().test(account);
  }

  /** An account's default VPC; refused on EC2-Classic. */
  public Vpc defaultVpc(String account) {
    if (isClassic(account)) {
      throw NetworkErrors.NO_DEFAULT_VPC.with();
    }
    return vpcs.ownedBy(account).stream().findFirst().orElseGet(() -> createDefaultVpc(account));
  }

  public List<Vpc> describeVpcs(Caller caller, List<String> ids) {
    return describe(vpcs, caller, ids);
  }

  public Vpc vpc(String account, String id) {
    return describeVpcs(new Caller(account), List.of(id)).get(0);
  }

  public List<Subnet> describeSubnets(Caller caller, List<String> ids) {
    return describe(subnets, caller, ids);
  }

  /** The registries know a default VPC and its subnets from when they are first needed. */
  private <R extends OwnedResource> List<R> describe(
      Registry<R> registry, Caller caller, List<String> ids) {
    ids.forEach(registry::checkId);
    if (!isClassic(caller.account())) {
      defaultVpc(caller.account());
    }
    return registry.describe(caller, ids);
  }

  public Subnet subnet(String account, String id) {
    return describeSubnets(new Caller(account), List.of(id)).get(0);
  }

  /**
   * The subnet that an instance is launched into: that of the id, else the default subnet of the
   * zone, else that of the first zone.
   */
  public Subnet subnet(String account, @Nullable String subnetId, @Nullable String zone) {
    String wanted = place.zone(zone);
    if (subnetId == null) {
      return defaultVpc(account).subnets().get(place.zones().indexOf(wanted));
    }
    Subnet subnet = subnet(account, subnetId);
    if (zone != null && !subnet.zone().equals(zone)) {
      throw NetworkErrors.otherZone(zone, subnet);
    }
    return subnet;
  }

  /** The private addresses of EC2-Classic, shared by all accounts. */
  public AddressPool classicAddresses() {
    return classicAddresses;
  }

  /** The public addresses, shared by all accounts. */
  public AddressPool publicAddresses() {
    return publicAddresses;
  }

  public String privateDnsName(String address) {
    return "ip-"
        + address.replace('.', '-')
        + (place.region().equals(US_EAST_1)
            ? ".ec2.internal"
            : "." + place.region() + ".compute.internal");
  }

  public String publicDnsName(String address) {
    return "ec2-"
        + address.replace('.', '-')
        + (place.region().equals(US_EAST_1) ? ".compute-1" : "." + place.region() + ".compute")
        + "."
        + place.partition().dnsSuffix();
  }

  private Vpc createDefaultVpc(String account) {
    String id = context.ids().next("vpc-");
    for (String zone : place.zones()) {
      Ipv4Block block = VPC.part(place.zones().indexOf(zone), SUBNET_PREFIX);
      subnets.add(
          new Subnet(
              context.ids().next("subnet-"),
              id,
              account,
              zone,
              block.toString(),
              new AddressPool(block)));
    }
    Vpc vpc =
        new Vpc(
            id,
            account,
            VPC.toString(),
            context.ids().next("dopt-"),
            context.ids().next("vpc-cidr-assoc-"),
            List.copyOf(subnets.ownedBy(account)));
    vpcs.add(vpc);
    return vpc;
  }

  private static Ipv4Block block(String cidr) {
    Ipv4Block block = Ipv4Block.parse(cidr);
    if (block == null) {
      throw new IllegalArgumentException(cidr);
    }
    return block;
  }
}
