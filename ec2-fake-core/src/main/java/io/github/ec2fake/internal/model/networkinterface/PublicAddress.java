// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import org.jspecify.annotations.Nullable;

/**
 * The public address that a private one is mapped to.
 *
 * @param ownerId whose elastic address it is; {@code amazon} if Amazon lends it
 * @param allocationId of an elastic address; null if Amazon lends it until the instance stops
 * @param associationId of an elastic address
 */
public record PublicAddress(
    String ip, String ownerId, @Nullable String allocationId, @Nullable String associationId) {

  /** An address that Amazon lends. */
  public static PublicAddress lent(String ip) {
    return new PublicAddress(ip, "amazon", null, null);
  }

  public boolean isElastic() {
    return allocationId != null;
  }
}
