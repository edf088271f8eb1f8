// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteNatGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The way by which the servers of a network's private subnets reach the Internet: a NAT gateway
 * with an elastic address. EC2 takes minutes to make it, and minutes to delete it. Until then it
 * holds its address, its subnet and the internet gateway.
 */
final class NetworkExit {
  private static final String ADDRESS = "nat address";
  private static final String NAT = "nat";

  private final AmazonEC2 ec2;
  private final Retries retries;
  private final PartMaker parts;
  private final NetworkTag tag;

  NetworkExit(AmazonEC2 ec2, Retries retries, NetworkTag tag) {
    this.ec2 = ec2;
    this.retries = retries;
    this.parts = new PartMaker(retries);
    this.tag = tag;
  }

  /**
   * Makes the NAT gateway, and does not wait for it.
   *
   * @param subnetId a public subnet, in a VPC with an internet gateway
   * @return the gateway's id
   */
  String in(String subnetId) {
    String addressId = address();
    // Of two gateways with one address one fails, later: the token keeps it at one.
    CreateNatGatewayRequest request =
        new CreateNatGatewayRequest()
            .withSubnetId(subnetId)
            .withAllocationId(addressId)
            .withClientToken(addressId)
            .withTagSpecifications(tag.on("natgateway", NAT));
    return parts.ensure(
        () ->
            gateways(tag.part(NAT), gateway -> !isGone(gateway)).stream()
                .map(NatGateway::getNatGatewayId)
                .toList(),
        () -> ec2.createNatGateway(request),
        this::delete);
  }

  private String address() {
    AllocateAddressRequest request =
        new AllocateAddressRequest()
            .withDomain("vpc")
            .withTagSpecifications(tag.on("elastic-ip", ADDRESS));
    return parts.ensure(
        () -> addresses(tag.part(ADDRESS)), () -> ec2.allocateAddress(request), this::release);
  }

  /**
   * Waits until packets pass.
   *
   * @param gatewayId the NAT gateway's id
   * @throws NetworkFailedException if they never will
   */
  void awaitOpen(String gatewayId) {
    DescribeNatGatewaysRequest request =
        new DescribeNatGatewaysRequest().withNatGatewayIds(gatewayId);
    retries.await(
        () -> ec2.describeNatGateways(request).getNatGateways().stream().findFirst(),
        NetworkExit::isOpen,
        gateway -> "NAT gateway " + gatewayId + " is " + gateway.getState());
  }

  private static boolean isOpen(NatGateway gateway) {
    if (!List.of("pending", "available").contains(gateway.getState())) {
      throw new NetworkFailedException(
          "NAT gateway "
              + gateway.getNatGatewayId()
              + " is "
              + gateway.getState()
              + ": "
              + gateway.getFailureMessage());
    }
    return gateway.getState().equals("available");
  }

  /** Removes NAT gateways, waits until they are gone, and then gives their addresses back. */
  void remove() {
    Predicate<NatGateway> isThere = gateway -> !isGone(gateway);
    gateways(List.of(tag.all()), isThere).stream()
        .filter(gateway -> !gateway.getState().equals("deleting"))
        .forEach(gateway -> delete(gateway.getNatGatewayId()));
    retries.await(
        () -> Optional.of(gateways(List.of(tag.all()), isThere)),
        List::isEmpty,
        gateways -> gateways.size() + " NAT gateways are not deleted");
    addresses(List.of(tag.all())).forEach(this::release);
  }

  /** EC2 shows a gateway for an hour after it was deleted. */
  private static boolean isGone(NatGateway gateway) {
    return gateway.getState().equals("deleted");
  }

  private List<NatGateway> gateways(List<Filter> filters, Predicate<NatGateway> which) {
    DescribeNatGatewaysRequest request = new DescribeNatGatewaysRequest().withFilter(filters);
    return ec2.describeNatGateways(request).getNatGateways().stream().filter(which).toList();
  }

  private void delete(String gatewayId) {
    DeleteNatGatewayRequest request = new DeleteNatGatewayRequest().withNatGatewayId(gatewayId);
    parts.removeOnce(() -> ec2.deleteNatGateway(request));
  }

  private List<String> addresses(List<Filter> filters) {
    return ec2
        .describeAddresses(new DescribeAddressesRequest().withFilters(filters))
        .getAddresses()
        .stream()
        .map(Address::getAllocationId)
        .toList();
  }

  private void release(String addressId) {
    ReleaseAddressRequest request = new ReleaseAddressRequest().withAllocationId(addressId);
    parts.removeOnce(() -> ec2.releaseAddress(request));
  }
}
