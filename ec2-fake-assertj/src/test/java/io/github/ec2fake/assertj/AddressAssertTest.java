// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeAddressesResult;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class AddressAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AllocateAddressResult allocated = allocate();
  private final String id = allocated.getAllocationId();
  private final String ip = allocated.getPublicIp();

  private AllocateAddressResult allocate() {
    return ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
  }

  /** Asserts the failure for the address: what was expected of it, and what was found. */
  private void addressFails(Consumer<AddressAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "address " + id + " '" + ip + "'",
        () -> assertion.accept(assertThat(ec2).address(ip)),
        expected,
        found);
  }

  @Test
  void anAllocatedAddressIsNotAssociated() {
    assertThat(ec2).address(ip).exists().isNotAssociated();
    assertThat(ec2).address(id).isNotAssociated();
    addressFails(
        it -> it.isAssociatedWith("i-1"), "to be associated with i-1", "but it is not associated");
    addressFails(it -> it.doesNotExist(), "not to exist", "but it does, and is not associated");
  }

  @Test
  void anAddressIsAssociatedWithAnInstanceAndItsInterface() {
    String instance = Ec2.launch(ec2, Ec2.EBS_WINDOWS).getInstanceId();
    ec2.associateAddress(
        new AssociateAddressRequest().withAllocationId(id).withInstanceId(instance));
    String networkInterface =
        ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instance))
            .getReservations()
            .get(0)
            .getInstances()
            .get(0)
            .getNetworkInterfaces()
            .get(0)
            .getNetworkInterfaceId();

    assertThat(ec2).address(ip).isAssociatedWith(instance).isAssociatedWith(networkInterface);
    addressFails(
        it -> it.isNotAssociated(),
        "not to be associated",
        "but it is associated with " + networkInterface + " of " + instance);
    addressFails(
        it -> it.isAssociatedWith("i-1"),
        "to be associated with i-1",
        "but it is associated with " + networkInterface + " of " + instance);
    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class, () -> assertThat(ec2).address(ip).isAssociatedWith("i-1"));
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("i-1");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo(networkInterface);
  }

  @Test
  void noSuchAddress() {
    AllocateAddressResult other = allocate();
    Ec2.tag(ec2, other.getAllocationId(), "stage", "test");
    ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(id));

    assertThat(ec2).address(other.getPublicIp()).hasTag("stage", "test");
    assertThat(ec2)
        .address(id)
        .doesNotExist()
        .returnToEc2()
        .address(ip)
        .doesNotExist()
        .returnToEc2()
        .address("*")
        .doesNotExist();
    fails(
        () -> assertThat(ec2).address(ip).isNotAssociated(),
        """
        Expecting
          address $
        not to be associated
        but this client sees no such address. It has
          $ '$', not associated
        """,
        ip,
        other.getAllocationId(),
        other.getPublicIp());
  }

  /** The cloud allows five addresses, so the six come from another client. */
  @Test
  void theNearestOfManyAddressesAreListed() {
    AmazonEC2 many =
        new AbstractAmazonEC2() {
          @Override
          public DescribeAddressesResult describeAddresses(DescribeAddressesRequest request) {
            return new DescribeAddressesResult()
                .withAddresses(
                    IntStream.range(0, request.getFilters().isEmpty() ? 6 : 0)
                        .mapToObj(i -> new Address().withPublicIp("192.0.2." + i))
                        .toList());
          }
        };

    fails(
        () -> assertThat(many).address("192.0.2.5x").isNotAssociated(),
        """
        Expecting
          address 192.0.2.5x
        not to be associated
        but this client sees no such address. The nearest of its 6 addresses are
          192.0.2.5, not associated
          192.0.2.0, not associated
          192.0.2.1, not associated
          192.0.2.2, not associated
          192.0.2.3, not associated
        """);
  }
}
