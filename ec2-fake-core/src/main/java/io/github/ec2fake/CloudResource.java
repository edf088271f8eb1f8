// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.journal.CallEntry;
import org.jspecify.annotations.Nullable;

/**
 * A resource that exists because somebody made it: not one that each account has by default, nor
 * one of the catalogue.
 *
 * @param type the type, in the words of EC2's tags, for example {@code security-group}
 * @param id the id; the address of an elastic IP address of EC2-Classic, which has none
 * @param name the name, of a resource without a name the value of its tag {@code Name}; the address
 *     of an elastic IP address; empty for none
 * @param account the account that owns it
 * @param region the region that it is in
 * @param state the state, in EC2's words; empty if it has none
 * @param usedBy the id of another resource that uses it, such as the instance of a volume or the
 *     image of a snapshot; {@code amazon-aws} for the network interface of a NAT gateway or VPC
 *     endpoint; empty for none
 * @param isPublic whether everybody may use it
 * @param madeBy the call that made it; null if it was made later, such as an instance of a Spot
 *     request
 */
public record CloudResource(
    String type,
    String id,
    String name,
    String account,
    String region,
    String state,
    String usedBy,
    boolean isPublic,
    @Nullable CallEntry madeBy) {

  /** Returns the resource in a line, for example {@code volume vol-1a2b3c4d (available)}. */
  @Override
  public String toString() {
    return type
        + " "
        + id
        + (name.isEmpty() || name.equals(id) ? "" : " '" + name + "'")
        + (state.isEmpty() ? "" : " (" + state + ")");
  }
}
