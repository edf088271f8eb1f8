// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVpnGatewaysRequest;
import com.amazonaws.services.ec2.model.VpcAttachment;
import com.amazonaws.services.ec2.model.VpnGateway;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of virtual private gateways. */
final class VpnGatewayResourceType extends ResourceType<VpnGateway> {
  static final VpnGatewayResourceType VPN_GATEWAY = new VpnGatewayResourceType();

  private VpnGatewayResourceType() {
    super(
        "virtual private gateway",
        VpnGateway::getVpnGatewayId,
        VpnGateway::getState,
        VpnGateway::getTags);
  }

  @Override
  @Nullable VpnGateway find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeVpnGatewaysRequest().withVpnGatewayIds(id)));
  }

  @Override
  List<VpnGateway> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeVpnGatewaysRequest());
  }

  static List<VpnGateway> describe(AmazonEC2 ec2, DescribeVpnGatewaysRequest request) {
    return ec2.describeVpnGateways(marked(request)).getVpnGateways();
  }

  static VpcAttachments attachments(VpnGateway gateway) {
    return VpcAttachments.of(
        gateway.getVpcAttachments(), VpcAttachment::getVpcId, VpcAttachment::getState);
  }
}
