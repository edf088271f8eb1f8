package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Resource;
import java.util.List;

/** An account's default VPC. No other VPCs are modelled. */
public final class Vpc extends Resource<VpcState> {
  private final String cidr;
  private final String dhcpOptionsId;
  private final String cidrAssociationId;
  private final List<Subnet> subnets;

  Vpc(
      String id,
      String ownerId,
      String cidr,
      String dhcpOptionsId,
      String cidrAssociationId,
      List<Subnet> subnets) {
    super(id, ownerId, VpcState.AVAILABLE);
    this.cidr = cidr;
    this.dhcpOptionsId = dhcpOptionsId;
    this.cidrAssociationId = cidrAssociationId;
    this.subnets = List.copyOf(subnets);
  }

  /** Its addresses, in CIDR notation. */
  public String cidr() {
    return cidr;
  }

  public String dhcpOptionsId() {
    return dhcpOptionsId;
  }

  /** The id of the association with its addresses. */
  public String cidrAssociationId() {
    return cidrAssociationId;
  }

  /** One default subnet per zone, in the order of the zones. */
  public List<Subnet> subnets() {
    return subnets;
  }
}
