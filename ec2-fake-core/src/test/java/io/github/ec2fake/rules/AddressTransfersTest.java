// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptAddressTransferRequest;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AddressTransfer;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.DescribeAddressTransfersRequest;
import com.amazonaws.services.ec2.model.DescribeAddressTransfersResult;
import com.amazonaws.services.ec2.model.DisableAddressTransferRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The transfers of elastic addresses from one account to another. */
class AddressTransfersTest {
  private static final Duration OFFERED = Duration.ofDays(7);
  private static final Duration LISTED = Duration.ofDays(3);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final AllocateAddressResult address = ec2.allocateAddress(new AllocateAddressRequest());

  private AddressTransfer enable() {
    return AddressCalls.offer(ec2, address.getAllocationId(), PARTNER);
  }

  private AddressTransfer accept(AmazonEC2 by) {
    return AddressCalls.accept(by, address.getPublicIp());
  }

  private List<AddressTransfer> transfers(AmazonEC2 of) {
    return of.describeAddressTransfers(new DescribeAddressTransfersRequest()).getAddressTransfers();
  }

  @Test
  void theOtherAccountAcceptsWhatIsOffered() {
    AddressTransfer offered = enable();

    assertThat(offered)
        .isEqualTo(
            new AddressTransfer()
                .withPublicIp(address.getPublicIp())
                .withAllocationId(address.getAllocationId())
                .withTransferAccountId(PARTNER)
                .withTransferOfferExpirationTimestamp(Date.from(START.plus(OFFERED)))
                .withAddressTransferStatus("pending"));
    assertThat(transfers(ec2)).containsExactly(offered);
    assertThat(transfers(partner)).isEmpty();
    assertThat(ec2.describeAddresses().getAddresses()).hasSize(1);

    cloud.clock().advance(Duration.ofHours(1));
    AddressTransfer accepted =
        partner
            .acceptAddressTransfer(
                new AcceptAddressTransferRequest()
                    .withAddress(address.getPublicIp())
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("elastic-ip")
                            .withTags(new Tag("Name", "moved"))))
            .getAddressTransfer();
    assertThat(accepted.getAddressTransferStatus()).isEqualTo("accepted");
    assertThat(accepted.getTransferOfferAcceptedTimestamp())
        .isEqualTo(Date.from(START.plus(Duration.ofHours(1))));
    assertThat(ec2.describeAddresses().getAddresses()).isEmpty();
    Address moved = partner.describeAddresses().getAddresses().get(0);
    assertThat(moved.getPublicIp()).isEqualTo(address.getPublicIp());
    assertThat(moved.getAllocationId())
        .startsWith("eipalloc-")
        .isNotEqualTo(address.getAllocationId());
    assertThat(moved.getTags()).containsExactly(new Tag("Name", "moved"));
    assertThat(transfers(ec2)).containsExactly(accepted);
    assertThat(
            ec2.describeAddressTransfers(
                    new DescribeAddressTransfersRequest()
                        .withAllocationIds(address.getAllocationId()))
                .getAddressTransfers())
        .containsExactly(accepted);
    cloud.clock().advance(LISTED);
    assertThat(transfers(ec2)).isEmpty();
    partner.releaseAddress(new ReleaseAddressRequest().withAllocationId(moved.getAllocationId()));
  }

  @Test
  void anOfferExpires() {
    enable();

    cloud.clock().advance(OFFERED.minusSeconds(1));
    assertThat(transfers(ec2)).hasSize(1);
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(transfers(ec2)).isEmpty();
    assertThatRefusal(() -> accept(partner))
        .isEqualTo(
            "400 InvalidTransfer.NotFound: There is no pending transfer of the address "
                + address.getPublicIp()
                + ".");
    assertThat(ec2.describeAddresses().getAddresses()).hasSize(1);
    enable();
    accept(partner);
  }

  @Test
  void anOfferIsWithdrawn() {
    enable();
    assertThatRefusal(this::enable)
        .isEqualTo(
            "400 InvalidTransfer.AddressPending: A transfer of the address with allocation id "
                + address.getAllocationId()
                + " is pending.");

    DisableAddressTransferRequest request =
        new DisableAddressTransferRequest().withAllocationId(address.getAllocationId());
    assertThat(ec2.disableAddressTransfer(request).getAddressTransfer().getAddressTransferStatus())
        .isEqualTo("disabled");
    assertThat(transfers(ec2)).isEmpty();
    assertThatRefusal(() -> accept(partner)).startsWith("400 InvalidTransfer.NotFound: ");
    assertThatRefusal(() -> ec2.disableAddressTransfer(request))
        .startsWith("400 InvalidTransfer.NotFound: ");
  }

  @Test
  void aReleasedAddressIsNoLongerOffered() {
    enable();

    ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(address.getAllocationId()));

    assertThat(transfers(ec2)).isEmpty();
    assertThatRefusal(() -> accept(partner)).startsWith("400 InvalidTransfer.NotFound: ");
  }

  @Test
  void onlyTheAccountThatItIsOfferedToAccepts() {
    enable();

    assertThatRefusal(() -> accept(cloud.client("222233334444")))
        .startsWith("400 InvalidTransfer.NotFound: ");
    assertThatRefusal(() -> accept(cloud.client(PARTNER, "eu-west-1")))
        .startsWith("400 InvalidTransfer.NotFound: ");
    assertThatRefusal(() -> AddressCalls.offer(partner, address.getAllocationId(), OWNER))
        .startsWith("400 InvalidAllocationID.NotFound: ");
    for (String account : List.of("1234", OWNER)) {
      assertThatRefusal(() -> AddressCalls.offer(ec2, address.getAllocationId(), account))
          .isEqualTo(
              "400 InvalidParameterValue: Value ("
                  + account
                  + ") for parameter transferAccountId is invalid. It must be the ID of another AWS"
                  + " account, which has 12 digits.");
    }
  }

  @Test
  void anAddressThatIsInUseIsNotAccepted() {
    enable();
    ec2.associateAddress(
        new AssociateAddressRequest()
            .withAllocationId(address.getAllocationId())
            .withNetworkInterfaceId(Networks.networkInterface(ec2)));

    assertThatRefusal(() -> accept(partner))
        .isEqualTo(
            "400 InvalidTransfer.AddressAssociated: The address "
                + address.getPublicIp()
                + " is associated with a network interface or an instance.");
  }

  @Test
  void anAddressWithADomainNameIsNotAccepted() {
    enable();
    AddressCalls.name(ec2, address.getAllocationId(), "mail.example.com");

    assertThatRefusal(() -> accept(partner))
        .isEqualTo(
            "400 InvalidTransfer.AddressCustomPtrSet: The address "
                + address.getPublicIp()
                + " has a custom domain name for reverse DNS.");
  }

  @Test
  void whoAcceptsHasToHaveRoom() {
    cloud.account(PARTNER).quotas(Quotas.standard().with(Quota.ADDRESSES, 0));
    enable();

    assertThatRefusal(() -> accept(partner)).startsWith("400 AddressLimitExceeded: ");
    assertThat(transfers(ec2)).hasSize(1);
  }

  @Test
  void idsAndPages() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.ADDRESSES, 10));
    enable();
    for (int i = 0; i < 6; i++) {
      AddressCalls.offer(
          ec2, ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId(), PARTNER);
    }

    assertThat(
            ec2.describeAddressTransfers(
                    new DescribeAddressTransfersRequest()
                        .withAllocationIds(address.getAllocationId()))
                .getAddressTransfers())
        .hasSize(1);
    assertThatRefusal(
            () ->
                ec2.describeAddressTransfers(
                    new DescribeAddressTransfersRequest().withAllocationIds("eipalloc-00000000")))
        .startsWith("400 InvalidAllocationID.NotFound: ");
    DescribeAddressTransfersResult first =
        ec2.describeAddressTransfers(new DescribeAddressTransfersRequest().withMaxResults(5));
    assertThat(first.getAddressTransfers()).hasSize(5);
    assertThat(
            ec2.describeAddressTransfers(
                    new DescribeAddressTransfersRequest()
                        .withMaxResults(5)
                        .withNextToken(first.getNextToken()))
                .getAddressTransfers())
        .hasSize(2);
  }
}
