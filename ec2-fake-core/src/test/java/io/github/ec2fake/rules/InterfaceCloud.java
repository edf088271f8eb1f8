// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterfacePrivateIpAddress;
import com.amazonaws.services.ec2.model.Subnet;
import java.util.List;

/** What tests of network interfaces have in common. */
final class InterfaceCloud {
  private final AmazonEC2 ec2;

  InterfaceCloud(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  /** The default subnet of a zone. */
  Subnet subnet(String zone) {
    return ec2.describeSubnets(
            new DescribeSubnetsRequest()
                .withFilters(
                    new Filter("availability-zone", List.of(zone)),
                    new Filter("default-for-az", List.of("true"))))
        .getSubnets()
        .get(0);
  }

  /** The request for a network interface in the default subnet of the first zone. */
  CreateNetworkInterfaceRequest request() {
    return new CreateNetworkInterfaceRequest().withSubnetId(subnet("us-east-1a").getSubnetId());
  }

  NetworkInterface create(CreateNetworkInterfaceRequest request) {
    return ec2.createNetworkInterface(request).getNetworkInterface();
  }

  /** A new network interface in the default subnet of the first zone; its id. */
  String create() {
    return create(request()).getNetworkInterfaceId();
  }

  NetworkInterface described(String id) {
    return ec2.describeNetworkInterfaces(
            new DescribeNetworkInterfacesRequest().withNetworkInterfaceIds(id))
        .getNetworkInterfaces()
        .get(0);
  }

  /** The private addresses of a network interface, the primary one first. */
  List<String> addresses(String id) {
    return described(id).getPrivateIpAddresses().stream()
        .map(NetworkInterfacePrivateIpAddress::getPrivateIpAddress)
        .toList();
  }

  /** Attaches a network interface; the id of its attachment. */
  String attach(String id, String instanceId, int deviceIndex) {
    return ec2.attachNetworkInterface(
            new AttachNetworkInterfaceRequest()
                .withNetworkInterfaceId(id)
                .withInstanceId(instanceId)
                .withDeviceIndex(deviceIndex))
        .getAttachmentId();
  }

  void delete(String id) {
    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));
  }

  /** The ids of the network interfaces that match a filter. */
  List<String> found(String filter, String value) {
    return ec2
        .describeNetworkInterfaces(
            new DescribeNetworkInterfacesRequest().withFilters(new Filter(filter, List.of(value))))
        .getNetworkInterfaces()
        .stream()
        .map(NetworkInterface::getNetworkInterfaceId)
        .toList();
  }
}
