// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of an elastic address to another account.
 *
 * @param from the account that offers the address
 * @param allocationId which it has there
 * @param to the account that can accept it
 * @param expires when the offer ends
 * @param accepted when it was accepted; null if it was not
 */
public record AddressTransfer(
    String publicIp,
    String allocationId,
    String from,
    String to,
    Instant expires,
    @Nullable Instant accepted,
    Status status) {

  /** What has become of a transfer. */
  public enum Status {
    PENDING,
    DISABLED,
    ACCEPTED;

    /** EC2's word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  AddressTransfer accepted(Instant now) {
    return new AddressTransfer(publicIp, allocationId, from, to, expires, now, Status.ACCEPTED);
  }

  AddressTransfer disabled() {
    return new AddressTransfer(publicIp, allocationId, from, to, expires, null, Status.DISABLED);
  }
}
