// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.failsFor;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.InternetGateway;
import io.github.ec2fake.Ec2Cloud;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InternetGatewayAssertTest {
  private final AmazonEC2 ec2 = Ec2Cloud.create().client();
  private final String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
  private final String id =
      ec2.createInternetGateway(new CreateInternetGatewayRequest())
          .getInternetGateway()
          .getInternetGatewayId();

  private void gatewayFails(
      Consumer<InternetGatewayAssert> assertion, String expected, String found) {
    failsFor(
        "internet gateway " + id,
        () -> assertion.accept(assertThat(ec2).internetGateway(id)),
        expected,
        found);
  }

  @Test
  void aGatewayIsAttachedOrNot() {
    assertThat(ec2).internetGateway(id).exists().isNotAttached();
    gatewayFails(
        it -> it.isAttachedTo(vpc), "to be attached to " + vpc, "but it is attached to none");

    ec2.attachInternetGateway(
        new AttachInternetGatewayRequest().withInternetGatewayId(id).withVpcId(vpc));

    assertThat(ec2).internetGateway(id).isAttachedTo(vpc);
    gatewayFails(
        it -> it.isAttachedTo("vpc-1"), "to be attached to vpc-1", "but it is attached to " + vpc);
    gatewayFails(
        it -> it.isNotAttached(), "not to be attached to a VPC", "but it is attached to " + vpc);
  }

  @Test
  void aGatewayHasAnOwnerAndTags() {
    assertThat(ec2).internetGateway(id).hasOwner(Ec2.OWNER).doesNotHaveTag("stage");
    gatewayFails(
        it -> it.hasOwner(Ec2.PARTNER),
        "to be owned by 999988887777",
        "but its owner is 111122223333");
    gatewayFails(it -> it.hasTag("stage"), "to have the tag stage", "but it has no tags");
  }

  @Test
  void anUnknownGatewayDoesNotExist() {
    String other = onlyOther();
    ec2.detachInternetGateway(
        new DetachInternetGatewayRequest()
            .withInternetGatewayId(other)
            .withVpcId(ec2.describeVpcs().getVpcs().get(0).getVpcId()));
    ec2.deleteInternetGateway(new DeleteInternetGatewayRequest().withInternetGatewayId(other));

    assertThat(ec2).internetGateway("igw-00000000000000000").doesNotExist();
    Failure.fails(
        () -> assertThat(ec2).internetGateway("vpc-1").isNotAttached(),
        """
        Expecting
          internet gateway vpc-1
        not to be attached to a VPC
        but this client sees no such internet gateway. It has
          $
        """,
        id);
  }

  private String onlyOther() {
    return ec2.describeInternetGateways().getInternetGateways().stream()
        .map(InternetGateway::getInternetGatewayId)
        .filter(each -> !each.equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areListed() {
    assertThat(ec2).internetGateways().with("attachment.vpc-id", vpc).isEmpty();
    assertThat(ec2).internetGateways().hasSize(2);
  }

  @Test
  void egressOnlyGatewaysHaveAVpcToo() {
    String egressOnly =
        ec2.createEgressOnlyInternetGateway(
                new CreateEgressOnlyInternetGatewayRequest().withVpcId(vpc))
            .getEgressOnlyInternetGateway()
            .getEgressOnlyInternetGatewayId();

    assertThat(ec2).egressOnlyInternetGateway(egressOnly).exists().isAttachedTo(vpc);
    failsFor(
        "egress-only internet gateway " + egressOnly,
        () -> assertThat(ec2).egressOnlyInternetGateway(egressOnly).isAttachedTo("vpc-1"),
        "to be attached to vpc-1",
        "but it is attached to " + vpc);
    assertThat(ec2).egressOnlyInternetGateway("eigw-00000000000000000").doesNotExist();
    assertThat(ec2).egressOnlyInternetGateways().hasSize(1);
  }
}
