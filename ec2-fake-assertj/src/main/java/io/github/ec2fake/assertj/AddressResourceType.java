// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.Filter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resource type of Elastic IP addresses. */
final class AddressResourceType extends ResourceType<Address> {
  static final AddressResourceType ADDRESS = new AddressResourceType();

  private AddressResourceType() {
    super("address", AddressResourceType::idOf, AddressResourceType::association, Address::getTags);
  }

  @Override
  @Nullable Address find(AmazonEC2 ec2, String ipOrAllocationId) {
    return firstOrNull(
        () ->
            describe(
                ec2,
                ipOrAllocationId.startsWith("eipalloc-")
                    ? new DescribeAddressesRequest().withAllocationIds(ipOrAllocationId)
                    : new DescribeAddressesRequest()
                        .withFilters(
                            new Filter("public-ip", List.of(escapeWildcards(ipOrAllocationId))))));
  }

  @Override
  List<Address> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeAddressesRequest());
  }

  static List<Address> describe(AmazonEC2 ec2, DescribeAddressesRequest request) {
    return ec2.describeAddresses(marked(request)).getAddresses();
  }

  @Override
  String plural() {
    return "addresses";
  }

  @Override
  String name(Address address) {
    return hasText(address.getAllocationId()) ? address.getPublicIp() : "";
  }

  /** Returns the allocation id; for an address of EC2-Classic, which has none, the address. */
  private static String idOf(Address address) {
    return hasText(address.getAllocationId()) ? address.getAllocationId() : address.getPublicIp();
  }

  /** Returns the network interface and the instance with which the address is associated. */
  static List<String> associatedWith(Address address) {
    return Stream.of(address.getNetworkInterfaceId(), address.getInstanceId())
        .filter(AddressResourceType::hasText)
        .toList();
  }

  static String association(Address address) {
    List<String> associatedWith = associatedWith(address);
    return associatedWith.isEmpty()
        ? "not associated"
        : "associated with " + String.join(" of ", associatedWith);
  }

  private static boolean hasText(@Nullable String text) {
    return text != null && !text.isEmpty();
  }
}
