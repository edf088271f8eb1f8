package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.place.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the instances of a region are reached. An account has a default VPC, made when it is first
 * asked for, unless its platform is EC2-Classic: then it has none, and its instances share the
 * region's private addresses with everyone's.
 */
public final class Network {
  private static final String HOME = "us-east-1";
  private static final Ipv4Block VPC = block("172.31.0.0/16");
  private static final int SUBNET_PREFIX = 20;
  private static final Ipv4Block CLASSIC = block("10.192.0.0/12");
  private static final Ipv4Block PUBLIC = block("54.64.0.0/10");
  private static final int PUBLIC_PREFIX = 16;

  private final Place place;
  private final Context context;
  private final AddressPool publicAddresses;
  private final AddressPool classicAddresses = new AddressPool(CLASSIC);
  private final Map<String, Vpc> vpcs = new LinkedHashMap<>();

  /** The network of a region. */
  public Network(Place place, Context context) {
    this.place = place;
    this.context = context;
    int number = new ArrayList<>(Place.all()).indexOf(place);
    this.publicAddresses = new AddressPool(PUBLIC.part(number, PUBLIC_PREFIX));
  }

  /** Whether an account's platform is EC2-Classic. */
  public boolean isClassic(String account) {
    return context.classic().test(account);
  }

  /**
   * An account's default VPC.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code VPCIdNotSpecified} if the
   *     account's platform is EC2-Classic
   */
  public Vpc defaultVpc(String account) {
    if (isClassic(account)) {
      throw NetworkErrors.noDefaultVpc();
    }
    Vpc vpc = vpcs.get(account);
    if (vpc == null) {
      vpc = make(account);
      vpcs.put(account, vpc);
    }
    return vpc;
  }

  /** All VPCs of an account. */
  public List<Vpc> vpcs(String account) {
    return isClassic(account) ? List.of() : List.of(defaultVpc(account));
  }

  /**
   * A VPC by its id.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidVpcID.Malformed}, {@code
   *     InvalidVpcID.NotFound} if the account has none of this id
   */
  public Vpc vpc(String account, String id) {
    Ids.check("vpc-", id, "InvalidVpcID.Malformed");
    for (Vpc vpc : vpcs(account)) {
      if (vpc.id().equals(id)) {
        return vpc;
      }
    }
    throw NetworkErrors.vpcNotFound(id);
  }

  /** All subnets of an account. */
  public List<Subnet> subnets(String account) {
    return isClassic(account) ? List.of() : defaultVpc(account).subnets();
  }

  /**
   * A subnet by its id.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidSubnetID.Malformed},
   *     {@code InvalidSubnetID.NotFound} if the account has none of this id
   */
  public Subnet subnet(String account, String id) {
    Ids.check("subnet-", id, "InvalidSubnetID.Malformed");
    for (Subnet subnet : subnets(account)) {
      if (subnet.id().equals(id)) {
        return subnet;
      }
    }
    throw NetworkErrors.subnetNotFound(id);
  }

  /**
   * The subnet that an instance is launched into.
   *
   * @return the subnet of this id, else the default subnet of the zone, else that of the first zone
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidSubnetID.Malformed},
   *     {@code InvalidSubnetID.NotFound}, {@code InvalidParameterValue} for a zone that the region
   *     does not have or the subnet is not in, {@code VPCIdNotSpecified} for an account whose
   *     platform is EC2-Classic and that names no subnet
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

  /** The private addresses of EC2-Classic, of all accounts of the region. */
  public AddressPool classicAddresses() {
    return classicAddresses;
  }

  /** The public addresses of the region. */
  public AddressPool publicAddresses() {
    return publicAddresses;
  }

  /** The name of a private address inside EC2. */
  public String privateDnsName(String address) {
    return "ip-"
        + address.replace('.', '-')
        + (place.region().equals(HOME)
            ? ".ec2.internal"
            : "." + place.region() + ".compute.internal");
  }

  /** The name of a public address. */
  public String publicDnsName(String address) {
    return "ec2-"
        + address.replace('.', '-')
        + (place.region().equals(HOME) ? ".compute-1" : "." + place.region() + ".compute")
        + ".amazonaws.com";
  }

  private Vpc make(String account) {
    String id = context.ids().next("vpc-");
    List<Subnet> subnets = new ArrayList<>();
    for (String zone : place.zones()) {
      subnets.add(
          new Subnet(
              context.ids().next("subnet-"),
              id,
              account,
              zone,
              VPC.part(subnets.size(), SUBNET_PREFIX)));
    }
    return new Vpc(
        id,
        account,
        VPC.toString(),
        context.ids().next("dopt-"),
        context.ids().next("vpc-cidr-assoc-"),
        List.copyOf(subnets));
  }

  private static Ipv4Block block(String cidr) {
    Ipv4Block block = Ipv4Block.parse(cidr);
    if (block == null) {
      throw new IllegalArgumentException(cidr);
    }
    return block;
  }
}
