// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NatGatewayAddress;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** NAT gateways that are created with secondary addresses. */
class NatGatewaySecondariesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final String subnet = NatGatewayCalls.subnet(ec2);

  private CreateNatGatewayRequest creating() {
    return new CreateNatGatewayRequest().withSubnetId(subnet);
  }

  private CreateNatGatewayRequest inner() {
    return creating().withConnectivityType("private");
  }

  private NatGateway created(CreateNatGatewayRequest request) {
    String id = ec2.createNatGateway(request).getNatGateway().getNatGatewayId();
    cloud.clock().advanceUntilSettled();
    return NatGatewayCalls.described(ec2, id);
  }

  private void grant(int addresses) {
    cloud
        .account(OWNER)
        .quotas(Quotas.standard().with(Quota.ADDRESSES_OF_A_NAT_GATEWAY, addresses));
  }

  @Test
  void aPublicOneHasSeveralElasticAddresses() {
    String first = NatGatewayCalls.allocation(ec2);
    String second = NatGatewayCalls.allocation(ec2);

    NatGateway gateway =
        created(
            creating()
                .withAllocationId(first)
                .withSecondaryAllocationIds(second)
                .withSecondaryPrivateIpAddresses("172.31.0.4"));

    List<NatGatewayAddress> addresses = gateway.getNatGatewayAddresses();
    assertThat(gateway.getState()).isEqualTo("available");
    assertThat(addresses)
        .extracting(NatGatewayAddress::getAllocationId)
        .containsExactly(first, second);
    assertThat(addresses)
        .extracting(NatGatewayAddress::getPrivateIp)
        .containsExactly("172.31.0.5", "172.31.0.4");
    assertThat(addresses).extracting(NatGatewayAddress::getStatus).containsOnly("succeeded");
    assertThat(addresses).extracting(NatGatewayAddress::getIsPrimary).containsExactly(true, false);
    assertThat(
            ec2.describeAddresses(new DescribeAddressesRequest().withAllocationIds(second))
                .getAddresses()
                .get(0)
                .getPrivateIpAddress())
        .isEqualTo("172.31.0.4");

    NatGatewayCalls.delete(ec2, gateway.getNatGatewayId());
    cloud.clock().advanceUntilSettled();
    assertThat(ec2.describeAddresses().getAddresses())
        .allMatch(address -> address.getAssociationId() == null);
  }

  @Test
  void aPrivateOneHasSeveralPrivateAddresses() {
    assertThat(created(inner().withSecondaryPrivateIpAddressCount(2)).getNatGatewayAddresses())
        .hasSize(3);
    assertThat(
            created(
                    inner()
                        .withPrivateIpAddress("172.31.0.100")
                        .withSecondaryPrivateIpAddresses("172.31.0.101", "172.31.0.102"))
                .getNatGatewayAddresses())
        .extracting(NatGatewayAddress::getPrivateIp)
        .containsExactly("172.31.0.100", "172.31.0.101", "172.31.0.102");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    String allocation = NatGatewayCalls.allocation(ec2);

    assertThatRefusal(() -> created(inner().withSecondaryAllocationIds(allocation)))
        .startsWith("400 InvalidParameterCombination: The parameter SecondaryAllocationIds");
    assertThatRefusal(
            () ->
                created(
                    creating().withAllocationId(allocation).withSecondaryPrivateIpAddressCount(1)))
        .startsWith(
            "400 InvalidParameterCombination: The parameter SecondaryPrivateIpAddressCount");
    assertThatRefusal(
            () ->
                created(
                    creating()
                        .withAllocationId(allocation)
                        .withSecondaryPrivateIpAddresses("172.31.0.101")))
        .startsWith("400 InvalidParameterCombination: The request must contain as many private");
    assertThatRefusal(
            () ->
                created(
                    inner()
                        .withSecondaryPrivateIpAddresses("172.31.0.101")
                        .withSecondaryPrivateIpAddressCount(1)))
        .startsWith("400 InvalidParameterCombination: The parameters SecondaryPrivateIpAddresses");
    assertThatRefusal(() -> created(inner().withSecondaryPrivateIpAddressCount(0)))
        .startsWith("400 InvalidParameterValue: Value (0) for parameter secondaryPrivate");
    assertThatRefusal(
            () ->
                created(
                    inner()
                        .withPrivateIpAddress("172.31.0.101")
                        .withSecondaryPrivateIpAddresses("172.31.0.101")))
        .endsWith("The same private IP address is specified twice.");
    assertThatRefusal(() -> created(inner().withSecondaryPrivateIpAddresses("10.9.9.9")))
        .endsWith("Address 10.9.9.9 does not fall within the subnet's address range");
    assertThatRefusal(
            () ->
                created(
                    creating()
                        .withAllocationId(allocation)
                        .withSecondaryAllocationIds("eipalloc-0123456789abcdef0")))
        .startsWith("400 InvalidAllocationID.NotFound: ");
    assertThat(ec2.describeNatGateways(new DescribeNatGatewaysRequest()).getNatGateways())
        .isEmpty();
    assertThat(ec2.describeNetworkInterfaces().getNetworkInterfaces()).isEmpty();
  }

  @Test
  void thereAreNoMoreThanAGatewayCanHave() {
    assertThat(created(inner().withSecondaryPrivateIpAddressCount(7)).getNatGatewayAddresses())
        .hasSize(8);
    assertThatRefusal(() -> created(inner().withSecondaryPrivateIpAddressCount(8)))
        .startsWith("400 PrivateIpAddressLimitExceeded: ");
    assertThatRefusal(() -> created(inner().withSecondaryPrivateIpAddressCount(Integer.MAX_VALUE)))
        .startsWith("400 PrivateIpAddressLimitExceeded: ");
    grant(1);
    assertThatRefusal(
            () ->
                created(
                    creating()
                        .withAllocationId(NatGatewayCalls.allocation(ec2))
                        .withSecondaryAllocationIds(NatGatewayCalls.allocation(ec2))))
        .startsWith("400 AddressLimitExceeded: ");
  }

  @Test
  void aSecondaryAddressThatIsInUseLetsTheCreationFail() {
    String taken = NatGatewayCalls.allocation(ec2);
    created(creating().withAllocationId(taken));

    NatGateway failed =
        created(
            creating()
                .withAllocationId(NatGatewayCalls.allocation(ec2))
                .withSecondaryAllocationIds(taken));

    assertThat(failed.getState()).isEqualTo("failed");
    assertThat(failed.getFailureCode()).isEqualTo("Resource.AlreadyAssociated");
    assertThat(failed.getFailureMessage()).contains(taken);
  }

  @Test
  void aSubnetWithoutRoomForAllOfThemLetsTheCreationFail() {
    String small = Networks.subnet(ec2, Networks.vpc(ec2, "10.0.0.0/16"), "10.0.0.0/28");
    for (int i = 0; i < 8; i++) {
      Networks.networkInterface(ec2, small);
    }

    NatGateway failed = created(inner().withSubnetId(small).withSecondaryPrivateIpAddressCount(3));
    assertThat(failed.getState()).isEqualTo("failed");
    assertThat(failed.getFailureCode()).isEqualTo("InsufficientFreeAddressesInSubnet");
    assertThat(
            created(inner().withSubnetId(small).withSecondaryPrivateIpAddressCount(2)).getState())
        .isEqualTo("available");
  }
}
