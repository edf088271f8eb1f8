// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptAddressTransferRequest;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.DisableAddressTransferRequest;
import com.amazonaws.services.ec2.model.DryRunSupportedRequest;
import com.amazonaws.services.ec2.model.EnableAddressTransferRequest;
import com.amazonaws.services.ec2.model.ModifyAddressAttributeRequest;
import com.amazonaws.services.ec2.model.MoveAddressToVpcRequest;
import com.amazonaws.services.ec2.model.ResetAddressAttributeRequest;
import com.amazonaws.services.ec2.model.RestoreAddressToClassicRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests for the actions on the domain names, the transfers and the moves of elastic addresses.
 * One comes from another account, and two from one in EC2-Classic, which is in another cloud.
 */
final class AddressDryRuns {
  private static final String PARTNER = "999988887777";

  private final AmazonEC2 partner;
  private final AmazonEC2 classic;
  private final List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests;

  AddressDryRuns(Ec2Cloud cloud, Ec2Cloud inClassic) {
    AmazonEC2 ec2 = cloud.client();
    this.partner = cloud.client(PARTNER);
    this.classic = inClassic.client();
    AllocateAddressResult offered = ec2.allocateAddress(new AllocateAddressRequest());
    String free = ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId();
    EnableAddressTransferRequest enable =
        new EnableAddressTransferRequest().withTransferAccountId(PARTNER);
    ec2.enableAddressTransfer(enable.clone().withAllocationId(offered.getAllocationId()));
    MoveAddressToVpcRequest move =
        new MoveAddressToVpcRequest()
            .withPublicIp(classic.allocateAddress(new AllocateAddressRequest()).getPublicIp());
    String moved = classic.allocateAddress(new AllocateAddressRequest()).getPublicIp();
    classic.moveAddressToVpc(new MoveAddressToVpcRequest().withPublicIp(moved));
    inClassic.clock().advanceUntilSettled();
    this.requests =
        List.of(
            new AcceptAddressTransferRequest().withAddress(offered.getPublicIp()),
            new DisableAddressTransferRequest().withAllocationId(offered.getAllocationId()),
            enable.withAllocationId(free),
            new ModifyAddressAttributeRequest()
                .withAllocationId(free)
                .withDomainName("example.com"),
            new ResetAddressAttributeRequest().withAllocationId(free).withAttribute("domain-name"),
            move,
            new RestoreAddressToClassicRequest().withPublicIp(moved));
  }

  List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests() {
    return requests;
  }

  /** Who makes a request; null for whom makes the others. */
  @Nullable AmazonEC2 clientFor(DryRunSupportedRequest<?> request) {
    if (request instanceof AcceptAddressTransferRequest) {
      return partner;
    }
    return request instanceof MoveAddressToVpcRequest
            || request instanceof RestoreAddressToClassicRequest
        ? classic
        : null;
  }
}
