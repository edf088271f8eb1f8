// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import org.jspecify.annotations.Nullable;

/**
 * The move of an elastic address between EC2-Classic and VPC.
 *
 * @param allocationId which the address has in VPC; null in EC2-Classic
 */
public record AddressMove(String publicIp, @Nullable String allocationId, Status status) {

  /** How far it is. */
  public enum Status {
    MOVE_IN_PROGRESS("MoveInProgress"),
    IN_VPC("InVpc"),
    IN_CLASSIC("InClassic");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** EC2's word for it. */
    public String word() {
      return word;
    }
  }
}
