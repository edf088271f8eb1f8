// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptAddressTransferRequest;
import com.amazonaws.services.ec2.model.AddressAttribute;
import com.amazonaws.services.ec2.model.AddressTransfer;
import com.amazonaws.services.ec2.model.EnableAddressTransferRequest;
import com.amazonaws.services.ec2.model.ModifyAddressAttributeRequest;
import com.amazonaws.services.ec2.model.ResetAddressAttributeRequest;

/** Calls that tests of elastic addresses have in common. */
final class AddressCalls {
  private AddressCalls() {}

  /** Offers an elastic address to another account. */
  static AddressTransfer offer(AmazonEC2 ec2, String allocation, String to) {
    return ec2.enableAddressTransfer(
            new EnableAddressTransferRequest()
                .withAllocationId(allocation)
                .withTransferAccountId(to))
        .getAddressTransfer();
  }

  /** Accepts an elastic address of another account. */
  static AddressTransfer accept(AmazonEC2 ec2, String publicIp) {
    return ec2.acceptAddressTransfer(new AcceptAddressTransferRequest().withAddress(publicIp))
        .getAddressTransfer();
  }

  /** Gives an elastic address a domain name for reverse DNS. */
  static AddressAttribute name(AmazonEC2 ec2, String allocation, String domainName) {
    return ec2.modifyAddressAttribute(
            new ModifyAddressAttributeRequest()
                .withAllocationId(allocation)
                .withDomainName(domainName))
        .getAddress();
  }

  /** Takes an attribute from an elastic address, such as {@code domain-name}. */
  static AddressAttribute reset(AmazonEC2 ec2, String allocation, String attribute) {
    return ec2.resetAddressAttribute(
            new ResetAddressAttributeRequest()
                .withAllocationId(allocation)
                .withAttribute(attribute))
        .getAddress();
  }
}
