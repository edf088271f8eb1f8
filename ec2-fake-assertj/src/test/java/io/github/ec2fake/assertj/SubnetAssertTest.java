// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsResult;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.SubnetCidrBlockState;
import com.amazonaws.services.ec2.model.SubnetIpv6CidrBlockAssociation;
import io.github.ec2fake.Ec2Cloud;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class SubnetAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc =
      ec2.createVpc(new CreateVpcRequest("10.0.0.0/16").withAmazonProvidedIpv6CidrBlock(true))
          .getVpc()
          .getVpcId();
  private final String id =
      ec2.createSubnet(
              new CreateSubnetRequest(vpc, "10.0.1.0/24").withAvailabilityZone("us-east-1a"))
          .getSubnet()
          .getSubnetId();

  /** Asserts the failure for the subnet: what was expected of it, and what was found. */
  private void subnetFails(Consumer<SubnetAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "subnet " + id, () -> assertion.accept(assertThat(ec2).subnet(id)), expected, found);
  }

  @Test
  void aSubnetIsAvailable() {
    assertThat(ec2).subnet(id).exists().isAvailable().hasState("available");
    subnetFails(it -> it.hasState("pending"), "to be pending", "but it is available");
    subnetFails(it -> it.doesNotExist(), "not to exist", "but it does, and is available");
  }

  /** The cloud creates subnets at once, so the pending one comes from another client. */
  @Test
  void aSubnetThatIsBeingCreatedIsNotAvailable() {
    AmazonEC2 slow =
        new AbstractAmazonEC2() {
          @Override
          public DescribeSubnetsResult describeSubnets(DescribeSubnetsRequest request) {
            return new DescribeSubnetsResult()
                .withSubnets(
                    new Subnet().withSubnetId(request.getSubnetIds().get(0)).withState("pending"));
          }
        };

    assertThat(slow).subnet("subnet-1").hasState("pending");
    Failure.failsFor(
        "subnet subnet-1",
        () -> assertThat(slow).subnet("subnet-1").isAvailable(),
        "to be available",
        "but it is pending");
  }

  @Test
  void aSubnetHasItsPlace() {
    assertThat(ec2).subnet(id).isIn(vpc).isInZone("us-east-1a").hasCidrBlock("10.0.1.0/24");
    subnetFails(it -> it.isIn("vpc-1"), "to be in vpc-1", "but it is in " + vpc);
    subnetFails(
        it -> it.isInZone("us-east-1b"), "to be in the zone us-east-1b", "but it is in us-east-1a");
    subnetFails(
        it -> it.hasCidrBlock("10.0.2.0/24"),
        "to have the CIDR block '10.0.2.0/24'",
        "but its CIDR block is '10.0.1.0/24'");
  }

  @Test
  void aWrongVpcCanBeCompared() {
    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class, () -> assertThat(ec2).subnet(id).isIn("vpc-1"));
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("vpc-1");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo(vpc);
  }

  @Test
  void aSubnetHasItsIpv6Block() {
    subnetFails(
        it -> it.hasCidrBlock("2001:db8::/64"),
        "to have the IPv6 CIDR block '2001:db8::/64'",
        "but it has no IPv6 CIDR block");

    String block =
        ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(vpc))
            .getVpcs()
            .get(0)
            .getIpv6CidrBlockAssociationSet()
            .get(0)
            .getIpv6CidrBlock()
            .replace("/56", "/64");
    ec2.associateSubnetCidrBlock(
        new AssociateSubnetCidrBlockRequest().withSubnetId(id).withIpv6CidrBlock(block));

    assertThat(ec2).subnet(id).hasCidrBlock(block).hasCidrBlock("10.0.1.0/24");
    subnetFails(
        it -> it.hasCidrBlock("2001:db8::/64"),
        "to have the IPv6 CIDR block '2001:db8::/64'",
        "but its IPv6 CIDR block is '" + block + "'");
  }

  /** The cloud disassociates blocks at once, so the former one comes from another client. */
  @Test
  void anIpv6BlockThatIsNoLongerAssociatedIsNone() {
    AmazonEC2 slow =
        new AbstractAmazonEC2() {
          @Override
          public DescribeSubnetsResult describeSubnets(DescribeSubnetsRequest request) {
            return new DescribeSubnetsResult()
                .withSubnets(
                    new Subnet()
                        .withSubnetId("subnet-1")
                        .withState("available")
                        .withIpv6CidrBlockAssociationSet(
                            new SubnetIpv6CidrBlockAssociation()
                                .withIpv6CidrBlock("2001:db8::/64")
                                .withIpv6CidrBlockState(
                                    new SubnetCidrBlockState().withState("disassociated"))));
          }
        };

    Failure.failsFor(
        "subnet subnet-1",
        () -> assertThat(slow).subnet("subnet-1").hasCidrBlock("2001:db8::/64"),
        "to have the IPv6 CIDR block '2001:db8::/64'",
        "but it has no IPv6 CIDR block");
  }

  @Test
  void aSubnetAssignsPublicAddressesIfItIsToldTo() {
    assertThat(ec2).subnet(id).doesNotAssignPublicAddresses();
    subnetFails(it -> it.assignsPublicAddresses(), "to assign public addresses", "but it does not");

    ec2.modifySubnetAttribute(
        new ModifySubnetAttributeRequest().withSubnetId(id).withMapPublicIpOnLaunch(true));

    assertThat(ec2).subnet(id).assignsPublicAddresses();
    subnetFails(
        it -> it.doesNotAssignPublicAddresses(), "not to assign public addresses", "but it does");
  }

  @Test
  void aSubnetHasTheAddressesThatNothingUses() {
    assertThat(ec2).subnet(id).hasAvailableAddresses(251);
    ec2.createNetworkInterface(new CreateNetworkInterfaceRequest().withSubnetId(id));

    assertThat(ec2).subnet(id).hasAvailableAddresses(250);
    subnetFails(
        it -> it.hasAvailableAddresses(251), "to have 251 available addresses", "but it has 250");
    subnetFails(it -> it.hasAvailableAddresses(1), "to have 1 available address", "but it has 250");
  }

  @Test
  void noSuchSubnet() {
    String other =
        ec2.createSubnet(new CreateSubnetRequest(vpc, "10.0.2.0/24")).getSubnet().getSubnetId();
    Ec2.tag(ec2, other, "Name", "backend");
    ec2.describeSubnets().getSubnets().stream()
        .map(subnet -> subnet.getSubnetId())
        .filter(each -> !each.equals(other))
        .forEach(each -> ec2.deleteSubnet(new DeleteSubnetRequest(each)));

    assertThat(ec2).subnet(other).hasTag("Name", "backend");
    assertThat(ec2).subnet(id).doesNotExist().returnToEc2().subnet("backend").doesNotExist();
    fails(
        () -> assertThat(ec2).subnet(id).isAvailable(),
        """
        Expecting
          subnet $
        to be available
        but this client sees no such subnet. It has
          $ 'backend', available
        """,
        id,
        other);
  }
}
