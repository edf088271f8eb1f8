// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.recyclebin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The retention rules of a region, by account. They hold from when they are made, for what is
 * deleted after that. Of several that match, the one with the longest period counts.
 *
 * <p>Source: the EBS user guide, "Considerations for Recycle Bin".
 */
public final class RetentionRules {
  private final Map<String, List<Retention>> byAccount = new HashMap<>();

  public void add(String account, Retention rule) {
    byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(rule);
  }

  /** The period of a resource that is deleted; null if no rule matches it. */
  public @Nullable Duration period(String account, RetainedType type, Map<String, String> tags) {
    return byAccount.getOrDefault(account, List.of()).stream()
        .filter(rule -> rule.matches(type, tags))
        .map(Retention::period)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
