// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AddressAttribute;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.DescribeAddressesAttributeRequest;
import com.amazonaws.services.ec2.model.PtrUpdateStatus;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The domain names of elastic addresses for reverse DNS. */
class AddressDomainNamesTest {
  private static final Duration UPDATE = Duration.ofMinutes(1);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final AllocateAddressResult address = ec2.allocateAddress(new AllocateAddressRequest());
  private final String allocation = address.getAllocationId();

  private AddressAttribute modify(String name) {
    return AddressCalls.name(ec2, allocation, name);
  }

  private AddressAttribute reset(String attribute) {
    return AddressCalls.reset(ec2, allocation, attribute);
  }

  private List<AddressAttribute> described() {
    return ec2.describeAddressesAttribute(new DescribeAddressesAttributeRequest()).getAddresses();
  }

  private void release() {
    ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(allocation));
  }

  @Test
  void anAddressGetsANameAfterAWhile() {
    AddressAttribute pending =
        new AddressAttribute()
            .withPublicIp(address.getPublicIp())
            .withAllocationId(allocation)
            .withPtrRecordUpdate(
                new PtrUpdateStatus().withValue("mail.example.com.").withStatus("PENDING"));
    assertThat(described()).isEmpty();

    assertThat(modify("mail.example.com")).isEqualTo(pending);
    cloud.clock().advance(UPDATE.minusSeconds(1));
    assertThat(described()).containsExactly(pending);
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(described())
        .containsExactly(
            new AddressAttribute()
                .withPublicIp(address.getPublicIp())
                .withAllocationId(allocation)
                .withPtrRecord("mail.example.com."));
  }

  @Test
  void theLastChangeCounts() {
    modify("first.example.com.");
    cloud.clock().advance(Duration.ofSeconds(30));
    modify("second.example.com.");

    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(described().get(0).getPtrRecord()).isNull();
    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(described().get(0).getPtrRecord()).isEqualTo("second.example.com.");
    assertThat(described().get(0).getPtrRecordUpdate()).isNull();
  }

  @Test
  void anAddressIsReleasedWithoutAName() {
    modify("mail.example.com");
    String refusal =
        "400 InvalidAddress.PtrSet: The address with allocation id ["
            + allocation
            + "] cannot be released because it has a PTR record set.";

    assertThatRefusal(this::release).isEqualTo(refusal);
    cloud.clock().advance(UPDATE);
    assertThatRefusal(this::release).isEqualTo(refusal);
    AddressAttribute resetting = reset("domain-name");
    assertThat(resetting.getPtrRecord()).isEqualTo("mail.example.com.");
    assertThat(resetting.getPtrRecordUpdate().getStatus()).isEqualTo("PENDING");
    assertThatRefusal(this::release).isEqualTo(refusal);
    cloud.clock().advance(UPDATE);
    assertThat(described()).isEmpty();
    reset("domain-name");
    assertThat(described()).isEmpty();
    release();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example", ".example.com", "a..b.com", "-a.example.com", "a b.com"})
  void aNameHasToBeADomainName(String name) {
    assertThatRefusal(() -> modify(name))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + name
                + ") for parameter domainName is invalid. It must be a domain name, such as"
                + " example.com.");
    assertThat(described()).isEmpty();
  }

  @Test
  void parametersAreChecked() {
    assertThatRefusal(() -> modify(null)).startsWith("400 MissingParameter: ");
    assertThatRefusal(() -> reset("tags"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (tags) for parameter attribute is invalid. Valid"
                + " values: domain-name.");
    assertThatRefusal(() -> AddressCalls.name(cloud.client(PARTNER), allocation, "example.com"))
        .startsWith("400 InvalidAllocationID.NotFound: ");
    assertThatRefusal(
            () ->
                ec2.describeAddressesAttribute(
                    new DescribeAddressesAttributeRequest().withAllocationIds("eipalloc-0")))
        .startsWith("400 InvalidAllocationID.NotFound: ");
    assertThatRefusal(
            () ->
                ec2.describeAddressesAttribute(
                    new DescribeAddressesAttributeRequest().withAttribute("x")))
        .startsWith("400 InvalidParameterValue: ");
  }

  @Test
  void addressesAreAskedForById() {
    String other = ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId();
    modify("mail.example.com");
    AddressCalls.name(ec2, other, "example.com");

    assertThat(
            ec2.describeAddressesAttribute(
                    new DescribeAddressesAttributeRequest()
                        .withAllocationIds(other)
                        .withAttribute("domain-name"))
                .getAddresses())
        .extracting(AddressAttribute::getAllocationId)
        .containsExactly(other);
    assertThat(described()).hasSize(2);
  }
}
