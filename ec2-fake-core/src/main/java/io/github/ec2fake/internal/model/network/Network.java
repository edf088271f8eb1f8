// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.place.AccountZones;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the VPCs, subnets and addresses of a region. An account's default VPC is created when the
 * account is first asked for. An account whose platform is EC2-Classic has none: its instances
 * share the region's private addresses with those of other accounts.
 */
public final class Network {
  private static final String US_EAST_1 = "us-east-1";
  private static final Ipv4Block VPC = CidrBlocks.block("172.31.0.0/16");

  /** How many default subnets a default VPC has room for. */
  static final int DEFAULT_SUBNETS = 16;

  private static final int SUBNET_PREFIX = 20;
  private static final Ipv4Block CLASSIC = CidrBlocks.block("10.192.0.0/12");
  private static final Ipv4Block PUBLIC = CidrBlocks.block("54.64.0.0/10");
  private static final int PUBLIC_PREFIX = 16;

  private final Place place;
  private final AccountZones accountZones;
  private final Context context;
  private final AddressPool publicAddresses;
  private final AddressPool classicAddresses = new AddressPool(CLASSIC);
  private final Registry<Vpc> vpcs =
      new Registry<>(id -> {}, ids -> NetworkErrors.VPC_NOT_FOUND.with(ids.get(0)));
  private final Registry<Subnet> subnets =
      new Registry<>(id -> {}, ids -> NetworkErrors.SUBNET_NOT_FOUND.with(ids.get(0)));

  private final Vpcs changesOfVpcs;
  private final Subnets changesOfSubnets;

  /** The default DHCP options of each account that has been asked for. */
  private final Map<String, String> dhcpOptions = new HashMap<>();

  /** The accounts that have been asked for, and so have had their default VPC. */
  private final Set<String> known = new HashSet<>();

  public Network(
      Place place, AccountZones accountZones, Context context, Tags tags, VpcUsers users) {
    this.place = place;
    this.accountZones = accountZones;
    this.context = context;
    int number = new ArrayList<>(Place.all()).indexOf(place);
    this.publicAddresses = new AddressPool(PUBLIC.part(number, PUBLIC_PREFIX));
    this.changesOfVpcs = new Vpcs(this, vpcs, context, tags, users, number);
    this.changesOfSubnets = new Subnets(this, subnets, context, place, accountZones, tags, users);
  }

  /** The region that it is in. */
  public Place place() {
    return place;
  }

  public boolean isClassic(String account) {
    return context.classic().test(account);
  }

  /** Creates, changes and deletes VPCs. */
  public Vpcs vpcs() {
    return changesOfVpcs;
  }

  /** Creates, changes and deletes subnets. */
  public Subnets subnets() {
    return changesOfSubnets;
  }

  /** An account's default VPC; refused if it has none. */
  public Vpc defaultVpc(String account) {
    Vpc vpc = findDefaultVpc(account);
    if (vpc == null) {
      throw NetworkErrors.NO_DEFAULT_VPC.with();
    }
    return vpc;
  }

  /** An account's default VPC; null on EC2-Classic and once it is deleted. */
  public @Nullable Vpc findDefaultVpc(String account) {
    return vpcsOf(account).stream().filter(Vpc::isDefault).findFirst().orElse(null);
  }

  /** An account's VPCs. */
  public Collection<Vpc> vpcsOf(String account) {
    if (!isClassic(account) && !context.ids().areSealed() && known.add(account)) {
      context
          .ids()
          .makeDefault(
              "network of " + account + " in " + place.region(), () -> createDefaultVpc(account));
    }
    return vpcs.ownedBy(account);
  }

  /** The id of an account's default DHCP options. */
  String dhcpOptions(String account) {
    return dhcpOptions.computeIfAbsent(account, owner -> context.ids().next("dopt-"));
  }

  /** The id of an account's default DHCP options; null if it has none. */
  public @Nullable String findDhcpOptions(String account) {
    vpcsOf(account);
    return dhcpOptions.get(account);
  }

  /** If these were an account's default DHCP options, its next VPC is made with new ones. */
  public void dhcpOptionsDeleted(String account, String id) {
    dhcpOptions.remove(account, id);
  }

  public List<Vpc> describeVpcs(Caller caller, List<String> ids) {
    return describe(vpcs, caller, ids);
  }

  public Vpc vpc(String account, String id) {
    return describeVpcs(new Caller(account), List.of(id)).get(0);
  }

  /** A VPC of an account's own; null if it has none of this id. */
  public @Nullable Vpc findVpc(String account, String id) {
    vpcsOf(account);
    Vpc vpc = vpcs.find(id);
    return vpc != null && vpc.ownerId().equals(account) ? vpc : null;
  }

  /** The VPC of an account's own whose {@link Vpc#twin} this id is; null if there is none. */
  public @Nullable Vpc findVpcOfTwin(String account, String prefix, String id) {
    return Ids.isWellFormed(prefix, id) ? findVpc(account, Ids.twin(prefix, id, Vpc.PREFIX)) : null;
  }

  /** A subnet of an account's own; null if it has none of this id. */
  public @Nullable Subnet findSubnet(String account, String id) {
    vpcsOf(account);
    Subnet subnet = subnets.find(id);
    return subnet != null && subnet.ownerId().equals(account) ? subnet : null;
  }

  public List<Subnet> describeSubnets(Caller caller, List<String> ids) {
    return describe(subnets, caller, ids);
  }

  /** The registries know a default VPC and its subnets from when they are first needed. */
  private <R extends OwnedResource> List<R> describe(
      Registry<R> registry, Caller caller, List<String> ids) {
    vpcsOf(caller.account());
    return registry.describe(caller, ids);
  }

  public Subnet subnet(String account, String id) {
    return describeSubnets(new Caller(account), List.of(id)).get(0);
  }

  /**
   * The subnet that an instance is launched into: that of the id, else the default subnet of the
   * zone, else that of the first zone that has one.
   */
  public Subnet subnet(String account, @Nullable String subnetId, @Nullable String zone) {
    String wanted = accountZones.require(account, zone);
    if (subnetId == null) {
      return defaultSubnet(defaultVpc(account), zone, wanted);
    }
    Subnet subnet = subnet(account, subnetId);
    if (zone != null && !subnet.zone().equals(zone)) {
      throw NetworkErrors.OTHER_ZONE.with(zone, subnet.id(), subnet.zone());
    }
    return subnet;
  }

  private Subnet defaultSubnet(Vpc vpc, @Nullable String zone, String wanted) {
    Subnet subnet = vpc.defaultSubnet(wanted);
    if (subnet != null) {
      return subnet;
    }
    List<Subnet> others = vpc.subnets().stream().filter(Subnet::isDefault).toList();
    if (others.isEmpty()) {
      throw NetworkErrors.NO_DEFAULT_SUBNETS.with(vpc.id());
    }
    if (zone != null) {
      throw NetworkErrors.NO_DEFAULT_SUBNET.with(zone);
    }
    return others.get(0);
  }

  /** The zones that accounts can have resources in. */
  public AccountZones accountZones() {
    return accountZones;
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
    return "ip-" + address.replace('.', '-') + "." + domain();
  }

  /**
   * The link-local address that the operating system of an instance has that is given no other.
   *
   * <p>Source: rabbitmq/rabbitmq-server#14974.
   */
  public static String linkLocalAddress(String instanceId) {
    String end = instanceId.substring(instanceId.length() - 2);
    return "169.254.1." + Integer.parseInt(end, 16);
  }

  /** The private DNS name of an instance by its id. */
  public String resourceName(String instanceId) {
    return instanceId + "." + domain();
  }

  /** The domain of private DNS names. */
  public String domain() {
    return place.region().equals(US_EAST_1) ? "ec2.internal" : place.region() + ".compute.internal";
  }

  public String publicDnsName(String address) {
    return "ec2-"
        + address.replace('.', '-')
        + (place.region().equals(US_EAST_1) ? ".compute-1" : "." + place.region() + ".compute")
        + "."
        + place.partition().dnsSuffix();
  }

  /** Ids are drawn in an order that keeps those of a seed: VPC, subnets, options, association. */
  Vpc createDefaultVpc(String account) {
    String id = context.ids().next(Vpc.PREFIX);
    List<String> subnetIds = place.zones().stream().map(zone -> subnetId()).toList();
    Vpc vpc =
        new Vpc(
            id,
            account,
            true,
            "default",
            dhcpOptions(account),
            new CidrAssociation(context.ids().next("vpc-cidr-assoc-"), VPC.toString()));
    vpcs.add(vpc);
    for (int number = 0; number < subnetIds.size(); number++) {
      add(
          new Subnet(
              subnetIds.get(number), vpc, place.zones().get(number), defaultSubnet(number), true));
    }
    return vpc;
  }

  Subnet addDefaultSubnet(Vpc vpc, String zone, @Nullable Ipv4Block block) {
    return add(new Subnet(subnetId(), vpc, zone, block, true));
  }

  private String subnetId() {
    return context.ids().next("subnet-");
  }

  private Subnet add(Subnet subnet) {
    subnet.vpc().add(subnet);
    subnets.add(subnet);
    return subnet;
  }

  /** One of the blocks of default subnets. */
  static Ipv4Block defaultSubnet(int number) {
    return VPC.part(number, SUBNET_PREFIX);
  }
}
