// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.INTERNET_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;

import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.DeleteInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DisassociateAddressRequest;
import com.amazonaws.services.ec2.model.InternetGateway;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about internet gateways that lag, and about what keeps one in its VPC. */
class StaleInternetGatewayRefusalsTest {
  private static final String MAPPED =
      "400 DependencyViolation: Network vpc-* has some mapped public address(es). Please unmap"
          + " those public address(es) before detaching the gateway.";

  /** A VPC and a gateway that is attached to it, as the past sees them. */
  private record Attached(String gateway, String vpc) {
    static Attached in(LaggingCloud lagging) {
      String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
      String gateway = Networks.gateway(lagging.ec2());
      lagging.settle();
      Networks.attachGateway(lagging.ec2(), gateway, vpc);
      lagging.settle();
      return new Attached(gateway, vpc);
    }
  }

  private static void delete(LaggingCloud lagging, String gateway) {
    lagging
        .ec2()
        .deleteInternetGateway(new DeleteInternetGatewayRequest().withInternetGatewayId(gateway));
  }

  private static void detach(LaggingCloud lagging, String gateway, String vpc) {
    lagging
        .ec2()
        .detachInternetGateway(
            new DetachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));
  }

  @Test
  void aDeletedGatewayCounts() {
    StaleRefusal.of(INTERNET_GATEWAYS)
        .with(Quota.INTERNET_GATEWAYS, 2)
        .says(
            "400 InternetGatewayLimitExceeded: The maximum number of internet gateways has been"
                + " reached.",
            lagging -> {
              String id = Networks.gateway(lagging.ec2());
              lagging.settle();
              delete(lagging, id);
              return () -> Networks.gateway(lagging.ec2());
            });
  }

  @Test
  void aDetachedGatewayIsAttachedToItsVpc() {
    StaleRefusal.of(INTERNET_GATEWAYS)
        .says(
            "400 Resource.AlreadyAssociated: resource igw-* is already attached to network vpc-*",
            lagging -> {
              Attached attached = Attached.in(lagging);
              String other = Networks.vpc(lagging.ec2(), "10.1.0.0/16");
              lagging.settle();
              Networks.detachGateway(lagging.ec2(), attached.vpc());
              return () -> Networks.attachGateway(lagging.ec2(), attached.gateway(), other);
            });
  }

  @Test
  void aDetachedGatewayHasDependencies() {
    StaleRefusal.of(INTERNET_GATEWAYS)
        .says(
            "400 DependencyViolation: The internetGateway 'igw-*' has dependencies and cannot be"
                + " deleted.",
            lagging -> {
              Attached attached = Attached.in(lagging);
              Networks.detachGateway(lagging.ec2(), attached.vpc());
              return () -> delete(lagging, attached.gateway());
            });
  }

  @Test
  void aGatewayThatWasAttachedIsNot() {
    StaleRefusal.of(INTERNET_GATEWAYS)
        .says(
            "400 Gateway.NotAttached: resource igw-* is not attached to network vpc-*",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              String id = Networks.gateway(lagging.ec2());
              lagging.settle();
              Networks.attachGateway(lagging.ec2(), id, vpc);
              return () -> detach(lagging, id, vpc);
            });
  }

  @Test
  void aVpcWhoseGatewayIsNewHasNoPublicAddresses() {
    StaleRefusal.of(INTERNET_GATEWAYS)
        .says(
            "400 Gateway.NotAttached: Network vpc-* is not attached to any internet gateway",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              String gateway = Networks.gateway(lagging.ec2());
              String allocation = NatGatewayCalls.allocation(lagging.ec2());
              lagging.settle();
              String subnet = Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
              lagging.settle();
              String id = Networks.networkInterface(lagging.ec2(), subnet);
              lagging.settle();
              Networks.attachGateway(lagging.ec2(), gateway, vpc);
              return () ->
                  lagging
                      .ec2()
                      .associateAddress(
                          new AssociateAddressRequest()
                              .withAllocationId(allocation)
                              .withNetworkInterfaceId(id));
            });
  }

  @Test
  void aTerminatedInstanceHasItsPublicAddress() {
    StaleRefusal.of(INSTANCES)
        .apartFrom(NETWORK_INTERFACES, ADDRESSES)
        .says(
            MAPPED,
            lagging -> {
              InternetGateway gateway = defaultGateway(lagging);
              String id = lagging.instance(LINUX_EBS);
              lagging.settle();
              lagging.terminate(id);
              return () -> detach(lagging, gateway);
            });
  }

  /** An elastic address of a network interface, as the past sees it. */
  private record Elastic(String networkInterface, String association) {
    static Elastic in(LaggingCloud lagging) {
      String id = lagging.settledInterface();
      String allocation = NatGatewayCalls.allocation(lagging.ec2());
      lagging.settle();
      String association =
          lagging
              .ec2()
              .associateAddress(
                  new AssociateAddressRequest()
                      .withAllocationId(allocation)
                      .withNetworkInterfaceId(id))
              .getAssociationId();
      lagging.settle();
      return new Elastic(id, association);
    }
  }

  @Test
  void anAddressThatWasDisassociatedIsInItsVpc() {
    StaleRefusal.of(ADDRESSES)
        .apartFrom(INSTANCES, NETWORK_INTERFACES)
        .says(
            MAPPED,
            lagging -> {
              InternetGateway gateway = defaultGateway(lagging);
              Elastic elastic = Elastic.in(lagging);
              lagging
                  .ec2()
                  .disassociateAddress(
                      new DisassociateAddressRequest().withAssociationId(elastic.association()));
              return () -> detach(lagging, gateway);
            });
  }

  @Test
  void aDeletedInterfaceHasItsPublicAddress() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .apartFrom(INSTANCES, ADDRESSES)
        .says(
            MAPPED,
            lagging -> {
              InternetGateway gateway = defaultGateway(lagging);
              Elastic elastic = Elastic.in(lagging);
              new InterfaceCloud(lagging.ec2()).delete(elastic.networkInterface());
              return () -> detach(lagging, gateway);
            });
  }

  private static InternetGateway defaultGateway(LaggingCloud lagging) {
    return lagging.ec2().describeInternetGateways().getInternetGateways().get(0);
  }

  private static void detach(LaggingCloud lagging, InternetGateway gateway) {
    String vpc = gateway.getAttachments().get(0).getVpcId();
    detach(lagging, gateway.getInternetGatewayId(), vpc);
  }
}
