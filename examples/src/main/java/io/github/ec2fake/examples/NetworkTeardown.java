// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DeleteInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.InternetGateway;
import com.amazonaws.services.ec2.model.SecurityGroup;
import java.util.Comparator;

/**
 * Removes all that there is of a network, whole or half-built: each part before what it depends on.
 * EC2 refuses to remove what instances use.
 */
public final class NetworkTeardown {
  private final AmazonEC2 ec2;
  private final Retries retries;
  private final PartMaker parts;
  private final NetworkTag tag;
  private final NetworkExit exit;

  /**
   * Of a network.
   *
   * @param ec2 the account that owns it
   * @param pause what to wait with
   * @param name the network's name
   */
  public NetworkTeardown(AmazonEC2 ec2, Pause pause, String name) {
    this.ec2 = ec2;
    this.retries = new Retries(pause, NetworkFailedException::new);
    this.parts = new PartMaker(retries);
    this.tag = new NetworkTag(name);
    this.exit = new NetworkExit(ec2, retries, tag);
  }

  /**
   * Removes the network. What is gone is skipped, so it can be repeated.
   *
   * @throws NetworkFailedException if EC2 does not delete the NAT gateway
   * @throws com.amazonaws.AmazonClientException if EC2 refused a call again and again, or could not
   *     be reached for longer than a moment; then some of the network is left
   */
  public void tearDown() {
    retries.tidyUp(this::removeGroups);
    retries.tidyUp(exit::remove);
    retries.tidyUp(this::removeSubnets);
    retries.tidyUp(this::removeRouteTables);
    retries.tidyUp(this::removeGateways);
    retries.tidyUp(this::removeVpcs);
  }

  /** The last tier first, as its rules name the group of the tier before it. */
  private void removeGroups() {
    ec2
        .describeSecurityGroups(new DescribeSecurityGroupsRequest().withFilters(tag.all()))
        .getSecurityGroups()
        .stream()
        .sorted(
            Comparator.comparing((SecurityGroup group) -> tierOf(group.getGroupName())).reversed())
        .map(group -> new DeleteSecurityGroupRequest().withGroupId(group.getGroupId()))
        .forEach(request -> parts.removeOnce(() -> ec2.deleteSecurityGroup(request)));
  }

  private static Tier tierOf(String group) {
    for (Tier tier : Tier.values()) {
      if (tier.word().equals(group)) {
        return tier;
      }
    }
    throw new IllegalStateException("a security group of no tier: " + group);
  }

  /** With a subnet goes its association with a route table. */
  private void removeSubnets() {
    ec2.describeSubnets(new DescribeSubnetsRequest().withFilters(tag.all())).getSubnets().stream()
        .map(subnet -> new DeleteSubnetRequest(subnet.getSubnetId()))
        .forEach(request -> parts.removeOnce(() -> ec2.deleteSubnet(request)));
  }

  private void removeRouteTables() {
    ec2
        .describeRouteTables(new DescribeRouteTablesRequest().withFilters(tag.all()))
        .getRouteTables()
        .stream()
        .map(table -> new DeleteRouteTableRequest().withRouteTableId(table.getRouteTableId()))
        .forEach(request -> parts.removeOnce(() -> ec2.deleteRouteTable(request)));
  }

  private void removeGateways() {
    for (InternetGateway gateway :
        ec2.describeInternetGateways(new DescribeInternetGatewaysRequest().withFilters(tag.all()))
            .getInternetGateways()) {
      String id = gateway.getInternetGatewayId();
      gateway.getAttachments().stream()
          .map(
              attachment ->
                  new DetachInternetGatewayRequest()
                      .withInternetGatewayId(id)
                      .withVpcId(attachment.getVpcId()))
          .forEach(request -> parts.removeOnce(() -> ec2.detachInternetGateway(request)));
      DeleteInternetGatewayRequest request =
          new DeleteInternetGatewayRequest().withInternetGatewayId(id);
      parts.removeOnce(() -> ec2.deleteInternetGateway(request));
    }
  }

  private void removeVpcs() {
    ec2.describeVpcs(new DescribeVpcsRequest().withFilters(tag.all())).getVpcs().stream()
        .map(vpc -> new DeleteVpcRequest(vpc.getVpcId()))
        .forEach(request -> parts.removeOnce(() -> ec2.deleteVpc(request)));
  }
}
