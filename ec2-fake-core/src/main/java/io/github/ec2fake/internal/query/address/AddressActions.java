// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on elastic addresses. Each is loaded when it is first called. */
public final class AddressActions {
  private AddressActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AcceptAddressTransfer" -> new AcceptAddressTransfer();
      case "AllocateAddress" -> new AllocateAddress();
      case "AssociateAddress" -> new AssociateAddress();
      case "DescribeAddressTransfers" -> new DescribeAddressTransfers();
      case "DescribeAddresses" -> new DescribeAddresses();
      case "DescribeAddressesAttribute" -> new DescribeAddressesAttribute();
      case "DescribeMovingAddresses" -> new DescribeMovingAddresses();
      case "DisableAddressTransfer" -> new DisableAddressTransfer();
      case "DisassociateAddress" -> new DisassociateAddress();
      case "EnableAddressTransfer" -> new EnableAddressTransfer();
      case "ModifyAddressAttribute" -> new ModifyAddressAttribute();
      case "MoveAddressToVpc" -> new MoveAddressToVpc();
      case "ReleaseAddress" -> new ReleaseAddress();
      case "ResetAddressAttribute" -> new ResetAddressAttribute();
      case "RestoreAddressToClassic" -> new RestoreAddressToClassic();
      default -> null;
    };
  }
}
