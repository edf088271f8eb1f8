// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptAddressTransferRequest;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.DescribeMovingAddressesRequest;
import com.amazonaws.services.ec2.model.EnableAddressTransferRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.MoveAddressToVpcRequest;
import com.amazonaws.services.ec2.model.MoveAddressToVpcResult;
import com.amazonaws.services.ec2.model.MovingAddressStatus;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.RestoreAddressToClassicRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The moves of elastic addresses between EC2-Classic and VPC. */
class AddressMovesTest {
  private static final Duration MOVE = Duration.ofMinutes(1);

  @AutoClose
  private final Ec2Cloud cloud = Ec2Cloud.builder().ec2Classic().time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final String publicIp =
      ec2.allocateAddress(new AllocateAddressRequest().withDomain("standard")).getPublicIp();

  private MoveAddressToVpcResult move() {
    return ec2.moveAddressToVpc(new MoveAddressToVpcRequest().withPublicIp(publicIp));
  }

  private String restore(String ip) {
    return ec2.restoreAddressToClassic(new RestoreAddressToClassicRequest().withPublicIp(ip))
        .getStatus();
  }

  private Address address() {
    return ec2.describeAddresses().getAddresses().get(0);
  }

  private List<MovingAddressStatus> moving(String direction) {
    return ec2.describeMovingAddresses(
            new DescribeMovingAddressesRequest()
                .withFilters(new Filter("moving-status", List.of(direction))))
        .getMovingAddressStatuses();
  }

  @Test
  void anAddressMovesAndReturns() {
    MoveAddressToVpcResult begun = move();

    assertThat(begun.getStatus()).isEqualTo("MoveInProgress");
    assertThat(begun.getAllocationId()).startsWith("eipalloc-");
    assertThat(move()).isEqualTo(begun);
    assertThat(address().getDomain()).isEqualTo("standard");
    assertThat(moving("movingToVpc"))
        .containsExactly(
            new MovingAddressStatus().withPublicIp(publicIp).withMoveStatus("movingToVpc"));
    cloud.clock().advance(MOVE);
    assertThat(address().getDomain()).isEqualTo("vpc");
    assertThat(address().getAllocationId()).isEqualTo(begun.getAllocationId());
    assertThat(moving("movingToVpc")).isEmpty();
    assertThat(move().getStatus()).isEqualTo("InVpc");

    assertThat(restore(publicIp)).isEqualTo("MoveInProgress");
    assertThat(restore(publicIp)).isEqualTo("MoveInProgress");
    assertThat(moving("restoringToClassic")).hasSize(1);
    cloud.clock().advance(MOVE);
    assertThat(address().getDomain()).isEqualTo("standard");
    assertThat(address().getPublicIp()).isEqualTo(publicIp);
    assertThat(restore(publicIp)).isEqualTo("InClassic");
  }

  @Test
  void anAddressThatIsInUseDoesNotMove() {
    String instance = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advanceUntilSettled();
    ec2.associateAddress(new AssociateAddressRequest(instance, publicIp));

    assertThatRefusal(this::move)
        .isEqualTo("400 InvalidIPAddress.InUse: Address " + publicIp + " is in use.");
  }

  @Test
  void anAddressThatIsReleasedOnItsWayIsGone() {
    move();

    ec2.releaseAddress(new ReleaseAddressRequest(publicIp));

    assertThat(moving("movingToVpc")).isEmpty();
    cloud.clock().advance(MOVE);
    assertThat(ec2.describeAddresses().getAddresses()).isEmpty();
  }

  @Test
  void anAddressThatIsGivenToAnotherAccountOnItsWayStaysInVpc() {
    AmazonEC2 partner = cloud.client(PARTNER);
    String id = move().getAllocationId();
    cloud.clock().advance(MOVE);
    ec2.enableAddressTransfer(
        new EnableAddressTransferRequest().withAllocationId(id).withTransferAccountId(PARTNER));
    restore(publicIp);

    partner.acceptAddressTransfer(new AcceptAddressTransferRequest().withAddress(publicIp));

    assertThat(moving("restoringToClassic")).isEmpty();
    assertThatRefusal(
            () ->
                partner.restoreAddressToClassic(
                    new RestoreAddressToClassicRequest().withPublicIp(publicIp)))
        .endsWith("was not moved from EC2-Classic, and so it cannot be restored to it.");
    cloud.clock().advance(MOVE);
    assertThat(partner.describeAddresses().getAddresses())
        .extracting(Address::getDomain)
        .containsExactly("vpc");
  }

  @Test
  void anAddressOfAVpcDoesNotMoveToClassic() {
    String ip = ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc")).getPublicIp();

    assertThatRefusal(() -> restore(ip))
        .isEqualTo(
            "400 InvalidParameterValue: The address "
                + ip
                + " was not moved from EC2-Classic, and so it cannot be restored to it.");
  }

  @Test
  void bothDomainsHaveTheirQuotas() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.ADDRESSES, 1));
    ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));

    assertThatRefusal(this::move).startsWith("400 AddressLimitExceeded: ");
  }

  @Test
  void anAddressThatIsInUseOrOneTooManyDoesNotReturn() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.ADDRESSES, 1));
    String id = move().getAllocationId();
    cloud.clock().advance(MOVE);
    String other =
        ec2.allocateAddress(new AllocateAddressRequest().withDomain("standard")).getPublicIp();

    assertThatRefusal(() -> restore(publicIp)).startsWith("400 AddressLimitExceeded: ");
    ec2.releaseAddress(new ReleaseAddressRequest(other));
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    Networks.attachGateway(ec2, Networks.gateway(ec2), vpc);
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    ec2.associateAddress(
        new AssociateAddressRequest()
            .withAllocationId(id)
            .withNetworkInterfaceId(Networks.networkInterface(ec2, subnet)));
    assertThatRefusal(() -> restore(publicIp))
        .isEqualTo("400 InvalidIPAddress.InUse: Address " + publicIp + " is in use.");
  }

  @Test
  void someOfTheMovingAddressesAreDescribed() {
    String other =
        ec2.allocateAddress(new AllocateAddressRequest().withDomain("standard")).getPublicIp();
    move();
    ec2.moveAddressToVpc(new MoveAddressToVpcRequest().withPublicIp(other));

    assertThat(moving("movingToVpc")).hasSize(2);
    assertThat(
            ec2.describeMovingAddresses(new DescribeMovingAddressesRequest().withPublicIps(other))
                .getMovingAddressStatuses())
        .extracting(MovingAddressStatus::getPublicIp)
        .containsExactly(other);
  }

  @Test
  void anAddressOfAnotherIsNotMoved() {
    move();
    AmazonEC2 partner = cloud.client(PARTNER);
    String refusal = "400 AuthFailure: The address '" + publicIp + "' does not belong to you.";

    assertThatRefusal(
            () -> partner.moveAddressToVpc(new MoveAddressToVpcRequest().withPublicIp(publicIp)))
        .isEqualTo(refusal);
    assertThatRefusal(
            () ->
                partner.describeMovingAddresses(
                    new DescribeMovingAddressesRequest().withPublicIps(publicIp)))
        .isEqualTo(refusal);
    assertThat(
            partner
                .describeMovingAddresses(new DescribeMovingAddressesRequest())
                .getMovingAddressStatuses())
        .isEmpty();
  }
}
