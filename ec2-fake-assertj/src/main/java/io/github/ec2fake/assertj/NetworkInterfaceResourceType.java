// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesResult;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterfaceAttachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of network interfaces. */
final class NetworkInterfaceResourceType extends ResourceType<NetworkInterface> {
  static final NetworkInterfaceResourceType NETWORK_INTERFACE = new NetworkInterfaceResourceType();

  private NetworkInterfaceResourceType() {
    super(
        "network interface",
        NetworkInterface::getNetworkInterfaceId,
        NetworkInterface::getStatus,
        NetworkInterface::getTagSet);
  }

  @Override
  @Nullable NetworkInterface find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeNetworkInterfacesRequest().withNetworkInterfaceIds(id)));
  }

  @Override
  List<NetworkInterface> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeNetworkInterfacesRequest());
  }

  static List<NetworkInterface> describe(AmazonEC2 ec2, DescribeNetworkInterfacesRequest request) {
    return allPages(
        token -> ec2.describeNetworkInterfaces(marked(request.withNextToken(token))),
        DescribeNetworkInterfacesResult::getNetworkInterfaces,
        DescribeNetworkInterfacesResult::getNextToken);
  }

  @Override
  String reason(NetworkInterface networkInterface) {
    return networkInterface.getAttachment() == null ? "" : attachment(networkInterface);
  }

  static String attachment(NetworkInterface networkInterface) {
    NetworkInterfaceAttachment attachment = networkInterface.getAttachment();
    if (attachment == null) {
      return "attached to nothing";
    }
    return attachment.getStatus()
        + ("attached".equals(attachment.getStatus()) ? " to " : ": ")
        // What AWS attaches for its services has an owner, and no instance.
        + (attachment.getInstanceId() == null
            ? "something of " + attachment.getInstanceOwnerId()
            : attachment.getInstanceId())
        + " as device "
        + attachment.getDeviceIndex();
  }
}
