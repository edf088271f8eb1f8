package io.github.ec2fake.internal.model.network;

import java.util.List;

/**
 * An account's default VPC. EC2 makes it with the account; no other is modelled.
 *
 * @param id {@code vpc-} and hexadecimal digits
 * @param ownerId the account that owns it
 * @param cidr its addresses, in CIDR notation
 * @param dhcpOptionsId the DHCP options that its instances get
 * @param cidrAssociationId the association of its addresses
 * @param subnets one default subnet per zone, in the order of the zones
 */
public record Vpc(
    String id,
    String ownerId,
    String cidr,
    String dhcpOptionsId,
    String cidrAssociationId,
    List<Subnet> subnets) {}
