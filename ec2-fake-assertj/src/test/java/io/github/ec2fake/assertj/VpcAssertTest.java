// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsResult;
import com.amazonaws.services.ec2.model.DisassociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.Vpc;
import com.amazonaws.services.ec2.model.VpcCidrBlockAssociation;
import com.amazonaws.services.ec2.model.VpcCidrBlockState;
import com.amazonaws.services.ec2.model.VpcIpv6CidrBlockAssociation;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class VpcAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String id = create(ec2);

  private static String create(AmazonEC2 ec2) {
    return ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
  }

  private String subnet(String block) {
    return ec2.createSubnet(new CreateSubnetRequest(id, block)).getSubnet().getSubnetId();
  }

  private String defaultVpc() {
    return ec2.describeVpcs().getVpcs().stream()
        .filter(vpc -> vpc.isDefault())
        .findFirst()
        .orElseThrow()
        .getVpcId();
  }

  /** Asserts the failure for the VPC: what was expected of it, and what was found. */
  private void vpcFails(String vpc, Consumer<VpcAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "VPC " + vpc, () -> assertion.accept(assertThat(ec2).vpc(vpc)), expected, found);
  }

  @Test
  void aVpcIsAvailable() {
    assertThat(ec2).vpc(id).exists().isAvailable().hasState("available");
    vpcFails(id, it -> it.hasState("pending"), "to be pending", "but it is available");
    vpcFails(id, it -> it.doesNotExist(), "not to exist", "but it does, and is available");
  }

  /** The cloud creates VPCs at once, so the pending one comes from another client. */
  @Test
  void aVpcThatIsBeingCreatedIsNotAvailable() {
    AmazonEC2 slow =
        new AbstractAmazonEC2() {
          @Override
          public DescribeVpcsResult describeVpcs(DescribeVpcsRequest request) {
            return new DescribeVpcsResult()
                .withVpcs(new Vpc().withVpcId(request.getVpcIds().get(0)).withState("pending"));
          }
        };

    assertThat(slow).vpc("vpc-1").hasState("pending");
    Failure.failsFor(
        "VPC vpc-1",
        () -> assertThat(slow).vpc("vpc-1").isAvailable(),
        "to be available",
        "but it is pending");
  }

  @Test
  void aVpcHasTheBlocksThatAreAssociatedWithIt() {
    vpcFails(
        id,
        it -> it.hasCidrBlock("10.1.0.0/16"),
        "to have the CIDR block 10.1.0.0/16",
        "but it has 10.0.0.0/16");

    String association =
        ec2.associateVpcCidrBlock(
                new AssociateVpcCidrBlockRequest().withVpcId(id).withCidrBlock("10.1.0.0/16"))
            .getCidrBlockAssociation()
            .getAssociationId();
    assertThat(ec2).vpc(id).hasCidrBlock("10.0.0.0/16").hasCidrBlock("10.1.0.0/16");
    vpcFails(
        id,
        it -> it.hasCidrBlock("10.2.0.0/16"),
        "to have the CIDR block 10.2.0.0/16",
        "but it has 10.0.0.0/16, 10.1.0.0/16");

    ec2.disassociateVpcCidrBlock(
        new DisassociateVpcCidrBlockRequest().withAssociationId(association));
    vpcFails(
        id,
        it -> it.hasCidrBlock("10.1.0.0/16"),
        "to have the CIDR block 10.1.0.0/16",
        "but it has 10.0.0.0/16");
  }

  @Test
  void aVpcHasItsIpv6Block() {
    String dual =
        ec2.createVpc(new CreateVpcRequest("10.0.0.0/16").withAmazonProvidedIpv6CidrBlock(true))
            .getVpc()
            .getVpcId();
    String block =
        ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(dual))
            .getVpcs()
            .get(0)
            .getIpv6CidrBlockAssociationSet()
            .get(0)
            .getIpv6CidrBlock();

    assertThat(ec2).vpc(dual).hasCidrBlock(block);
    vpcFails(
        dual,
        it -> it.hasCidrBlock("2001:db8::/56"),
        "to have the CIDR block 2001:db8::/56",
        "but it has 10.0.0.0/16, " + block);
  }

  /** The cloud associates blocks at once, so the others come from another client. */
  @Test
  void aBlockThatIsNotYetOrNoLongerAssociatedIsNone() {
    AmazonEC2 slow =
        new AbstractAmazonEC2() {
          @Override
          public DescribeVpcsResult describeVpcs(DescribeVpcsRequest request) {
            return new DescribeVpcsResult()
                .withVpcs(
                    new Vpc()
                        .withVpcId("vpc-1")
                        .withState("available")
                        .withCidrBlockAssociationSet(
                            block("10.0.0.0/16", "associated"),
                            block("10.1.0.0/16", "associating"),
                            block("10.2.0.0/16", "disassociated"))
                        .withIpv6CidrBlockAssociationSet(
                            new VpcIpv6CidrBlockAssociation()
                                .withIpv6CidrBlock("2001:db8::/56")
                                .withIpv6CidrBlockState(
                                    new VpcCidrBlockState().withState("disassociated"))));
          }
        };

    assertThat(slow).vpc("vpc-1").hasCidrBlock("10.0.0.0/16");
    for (String block : List.of("10.1.0.0/16", "10.2.0.0/16", "2001:db8::/56")) {
      Failure.failsFor(
          "VPC vpc-1",
          () -> assertThat(slow).vpc("vpc-1").hasCidrBlock(block),
          "to have the CIDR block " + block,
          "but it has 10.0.0.0/16");
    }
  }

  private static VpcCidrBlockAssociation block(String block, String state) {
    return new VpcCidrBlockAssociation()
        .withCidrBlock(block)
        .withCidrBlockState(new VpcCidrBlockState().withState(state));
  }

  @Test
  void oneVpcIsTheDefault() {
    assertThat(ec2).vpc(defaultVpc()).isDefault().returnToEc2().vpc(id).isNotDefault();
    vpcFails(id, it -> it.isDefault(), "to be the default VPC", "but it is not");
    vpcFails(defaultVpc(), it -> it.isNotDefault(), "not to be the default VPC", "but it is");
  }

  @Test
  void aVpcHasItsSubnets() {
    vpcFails(id, it -> it.hasSubnets("subnet-1"), "to have the subnet subnet-1", "but it has none");

    String front = subnet("10.0.1.0/24");
    assertThat(ec2).vpc(id).hasSubnets(front);
    vpcFails(
        id,
        it -> it.hasSubnets(front, "subnet-1"),
        "to have the subnets " + front + ", subnet-1",
        "but it has " + front);

    String back = subnet("10.0.2.0/24");
    assertThat(ec2).vpc(id).hasSubnets(back, front).hasSubnets(back);
    vpcFails(
        defaultVpc(),
        it -> it.hasSubnets(back),
        "to have the subnet " + back,
        "but it has "
            + String.join(
                ", ",
                ec2.describeSubnets().getSubnets().stream()
                    .filter(subnet -> subnet.getVpcId().equals(defaultVpc()))
                    .map(subnet -> subnet.getSubnetId())
                    .toList()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(ec2).vpc(id).hasSubnets())
        .withMessage("name at least one subnet");
  }

  @Test
  void aVpcHasItsTags() {
    Ec2.tag(ec2, id, "Name", "prod");
    assertThat(ec2).vpc(id).hasTag("Name", "prod").doesNotHaveTag("stage");
    Failure.failsFor(
        "VPC " + id + " 'prod'",
        () -> assertThat(ec2).vpc(id).hasTag("stage"),
        "to have the tag stage",
        "but its tags are Name=prod");
  }

  @Test
  void noSuchVpc() {
    ec2.deleteVpc(new DeleteVpcRequest(id));
    assertThat(ec2).vpc(id).doesNotExist().returnToEc2().vpc("prod").doesNotExist();
    for (Consumer<VpcAssert> assertion :
        List.<Consumer<VpcAssert>>of(VpcAssert::isAvailable, it -> it.hasState("available"))) {
      fails(
          () -> assertion.accept(assertThat(ec2).vpc(id)),
          """
          Expecting
            VPC $
          to be available
          but this client sees no such VPC. It has
            $, available
          """,
          id,
          defaultVpc());
    }
  }

  @Test
  void aWrongStateCanBeCompared() {
    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class, () -> assertThat(ec2).vpc(id).hasState("pending"));
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("pending");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("available");
  }
}
