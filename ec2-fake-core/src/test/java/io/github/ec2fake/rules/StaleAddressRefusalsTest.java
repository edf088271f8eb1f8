// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;

import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.DisableAddressTransferRequest;
import com.amazonaws.services.ec2.model.DisassociateAddressRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.RestoreAddressToClassicRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about elastic addresses that lag: their associations, transfers and domain names. */
class StaleAddressRefusalsTest {

  /** A new address that the past sees, too. */
  private static AllocateAddressResult settled(LaggingCloud lagging) {
    AllocateAddressResult address = lagging.ec2().allocateAddress(new AllocateAddressRequest());
    lagging.settle();
    return address;
  }

  /** A new address that the past sees, and that is offered to the other account. */
  private static AllocateAddressResult offered(LaggingCloud lagging) {
    AllocateAddressResult address = settled(lagging);
    offer(lagging, address);
    lagging.settle();
    return address;
  }

  private static void offer(LaggingCloud lagging, AllocateAddressResult address) {
    AddressCalls.offer(lagging.ec2(), address.getAllocationId(), PARTNER);
  }

  private static void accept(LaggingCloud lagging, AllocateAddressResult address) {
    AddressCalls.accept(lagging.partner(), address.getPublicIp());
  }

  /** Gives an address a domain name, and takes it away; the past sees the name. */
  private static void nameForAWhile(LaggingCloud lagging, String allocation) {
    AddressCalls.name(lagging.ec2(), allocation, "example.com");
    lagging.settle();
    AddressCalls.reset(lagging.ec2(), allocation, "domain-name");
    lagging.pass(60);
  }

  private static String running(LaggingCloud lagging) {
    String id = lagging.instance(LINUX_EBS);
    lagging.settle();
    return id;
  }

  private static void release(LaggingCloud lagging, String allocation) {
    lagging.ec2().releaseAddress(new ReleaseAddressRequest().withAllocationId(allocation));
  }

  @Test
  void aNewAddressIsNotFoundByItsAllocation() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidAllocationID.NotFound: The allocation ID 'eipalloc-*' does not exist",
            lagging -> {
              String id = lagging.ec2().allocateAddress().getAllocationId();
              return () -> release(lagging, id);
            });
  }

  @Test
  void aNewAddressOfEc2ClassicIsNotFound() {
    StaleRefusal.of(ADDRESSES)
        .inEc2Classic()
        .says(
            "400 InvalidAddress.NotFound: Address '*' not found.",
            lagging -> {
              String instance = running(lagging);
              String address = lagging.ec2().allocateAddress().getPublicIp();
              return () ->
                  lagging.ec2().associateAddress(new AssociateAddressRequest(instance, address));
            });
  }

  @Test
  void anAddressIsNotFoundByItsNewAssociation() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidAssociationID.NotFound: The association ID 'eipassoc-*' does not exist",
            lagging -> {
              String instance = running(lagging);
              String allocation = lagging.ec2().allocateAddress().getAllocationId();
              lagging.settle();
              String id =
                  lagging
                      .ec2()
                      .associateAddress(
                          new AssociateAddressRequest()
                              .withInstanceId(instance)
                              .withAllocationId(allocation))
                      .getAssociationId();
              return () ->
                  lagging
                      .ec2()
                      .disassociateAddress(new DisassociateAddressRequest().withAssociationId(id));
            });
  }

  @Test
  void aDisassociatedAddressIsAssociated() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 Resource.AlreadyAssociated: resource eipalloc-* is already associated with"
                + " associate-id eipassoc-*",
            lagging -> {
              String allocation = lagging.ec2().allocateAddress().getAllocationId();
              String instance = lagging.instance(LINUX_EBS);
              String another = running(lagging);
              AssociateAddressRequest request =
                  new AssociateAddressRequest()
                      .withAllocationId(allocation)
                      .withAllowReassociation(false);
              String id =
                  lagging
                      .ec2()
                      .associateAddress(request.clone().withInstanceId(instance))
                      .getAssociationId();
              lagging.settle();
              lagging
                  .ec2()
                  .disassociateAddress(new DisassociateAddressRequest().withAssociationId(id));
              return () -> lagging.ec2().associateAddress(request.clone().withInstanceId(another));
            });
  }

  @Test
  void aReleasedAddressCounts() {
    StaleRefusal.of(ADDRESSES)
        .with(Quota.ADDRESSES, 1)
        .says(
            "400 AddressLimitExceeded: The maximum number of addresses has been reached.",
            lagging -> {
              String id = lagging.ec2().allocateAddress().getAllocationId();
              lagging.settle();
              release(lagging, id);
              return () -> lagging.ec2().allocateAddress();
            });
  }

  @Test
  void aReleasedAddressBelongsToWhoHadIt() {
    StaleRefusal.of(ADDRESSES)
        .inEc2Classic()
        .says(
            "400 AuthFailure: The address '*' does not belong to you.",
            "400 InvalidAddress.NotFound: Address '*' not found.",
            lagging -> {
              ReleaseAddressRequest request =
                  new ReleaseAddressRequest(lagging.partner().allocateAddress().getPublicIp());
              lagging.settle();
              lagging.partner().releaseAddress(request);
              return () -> lagging.ec2().releaseAddress(request);
            });
  }

  @Test
  void aNewOfferIsNotFound() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidTransfer.NotFound: There is no pending transfer of the address 54.64.0.4.",
            lagging -> {
              AllocateAddressResult address = settled(lagging);
              offer(lagging, address);
              return () -> accept(lagging, address);
            });
  }

  @Test
  void anOfferThatWasWithdrawnIsPending() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidTransfer.AddressPending: A transfer of the address with allocation id"
                + " eipalloc-* is pending.",
            lagging -> {
              AllocateAddressResult address = offered(lagging);
              lagging
                  .ec2()
                  .disableAddressTransfer(
                      new DisableAddressTransferRequest()
                          .withAllocationId(address.getAllocationId()));
              return () -> offer(lagging, address);
            });
  }

  @Test
  void anOfferedAddressThatWasDisassociatedIsAssociated() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidTransfer.AddressAssociated: The address 54.64.0.4 is associated with a"
                + " network interface or an instance.",
            lagging -> {
              AllocateAddressResult address = offered(lagging);
              String instance = lagging.instance(LINUX_EBS);
              lagging.settle();
              String association =
                  lagging
                      .ec2()
                      .associateAddress(
                          new AssociateAddressRequest()
                              .withInstanceId(instance)
                              .withAllocationId(address.getAllocationId()))
                      .getAssociationId();
              lagging.settle();
              lagging
                  .ec2()
                  .disassociateAddress(
                      new DisassociateAddressRequest().withAssociationId(association));
              return () -> accept(lagging, address);
            });
  }

  @Test
  void anOfferedAddressHasADomainNameThatIsGone() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidTransfer.AddressCustomPtrSet: The address 54.64.0.4 has a custom domain"
                + " name for reverse DNS.",
            lagging -> {
              AllocateAddressResult address = offered(lagging);
              nameForAWhile(lagging, address.getAllocationId());
              return () -> accept(lagging, address);
            });
  }

  @Test
  void aNameThatIsGoneIsSet() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidAddress.PtrSet: The address with allocation id [eipalloc-*] cannot be"
                + " released because it has a PTR record set.",
            lagging -> {
              String id = settled(lagging).getAllocationId();
              nameForAWhile(lagging, id);
              return () -> release(lagging, id);
            });
  }

  @Test
  void aReleasedAddressOfEc2ClassicCounts() {
    StaleRefusal.of(ADDRESSES)
        .inEc2Classic()
        .with(Quota.ADDRESSES, 1)
        .says(
            "400 AddressLimitExceeded: Too many addresses allocated",
            lagging -> {
              String publicIp = settled(lagging).getPublicIp();
              lagging.ec2().releaseAddress(new ReleaseAddressRequest(publicIp));
              return () -> lagging.ec2().allocateAddress();
            });
  }

  @Test
  void aReleasedAddressWasNotMovedFromEc2Classic() {
    StaleRefusal.of(ADDRESSES)
        .inEc2Classic()
        .says(
            "400 InvalidParameterValue: The address 54.64.0.4 was not moved from EC2-Classic, and"
                + " so it cannot be restored to it.",
            "400 InvalidAddress.NotFound: Address '*' not found.",
            lagging -> {
              AllocateAddressResult address =
                  lagging.ec2().allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
              lagging.settle();
              lagging
                  .ec2()
                  .releaseAddress(
                      new ReleaseAddressRequest().withAllocationId(address.getAllocationId()));
              return () ->
                  lagging
                      .ec2()
                      .restoreAddressToClassic(
                          new RestoreAddressToClassicRequest().withPublicIp(address.getPublicIp()));
            });
  }
}
