// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.limit.Throttling;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What accounts are granted.
 *
 * @param throttling how often they may, or null for as often as they like
 */
public record Limits(
    AccountQuotas quotas,
    Capacity capacity,
    Permissions permissions,
    @Nullable Throttling throttling) {

  /** Returns the limits of a cloud with default settings. */
  public static Limits usual() {
    return new Limits(
        new AccountQuotas(Quotas.standard(), Map.of()),
        new Capacity(Map.of()),
        new Permissions(),
        null);
  }
}
