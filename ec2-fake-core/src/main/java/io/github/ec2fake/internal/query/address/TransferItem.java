// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.address.AddressTransfer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The transfer of an elastic address, as it is described. */
record TransferItem(
    String publicIp,
    String allocationId,
    String transferAccountId,
    Instant transferOfferExpirationTimestamp,
    @Nullable Instant transferOfferAcceptedTimestamp,
    String addressTransferStatus) {

  static TransferItem of(AddressTransfer transfer) {
    return new TransferItem(
        transfer.publicIp(),
        transfer.allocationId(),
        transfer.to(),
        transfer.expires(),
        transfer.accepted(),
        transfer.status().word());
  }
}
