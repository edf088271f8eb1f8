// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actions that accounts may call: all, unless they are denied. The last rule that matches
 * counts. And the service roles that accounts have: all, unless they are taken away.
 */
public final class Permissions {
  private static final String VM_IMPORT = "vmimport";

  private final Map<String, List<Rule>> byAccount = new HashMap<>();
  private final Map<String, Set<String>> missingRoles = new HashMap<>();

  /** Allows or denies an action, or all actions that begin with what stands before an asterisk. */
  private record Rule(String pattern, boolean allows) {
    boolean isFor(String action) {
      return pattern.endsWith("*")
          ? action.startsWith(pattern.substring(0, pattern.length() - 1))
          : action.equals(pattern);
    }
  }

  public void add(String account, String pattern, boolean allows) {
    byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(new Rule(pattern, allows));
  }

  /** Takes a service role away from an account; without that, it has every role. */
  public void withoutRole(String account, String role) {
    missingRoles.computeIfAbsent(account, id -> new HashSet<>()).add(role);
  }

  /**
   * Refuses what VM Import/Export cannot do without its service role.
   *
   * @param asked the role that a request names; null for the usual one
   */
  public void requireVmImportRole(String account, @Nullable String asked) {
    String role = Objects.requireNonNullElse(asked, VM_IMPORT);
    if (missingRoles.getOrDefault(account, Set.of()).contains(role)) {
      throw CommonErrors.NO_ROLE.with(role);
    }
  }

  public boolean isDenied(String account, String action) {
    List<Rule> rules = byAccount.getOrDefault(account, List.of());
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).isFor(action)) {
        return !rules.get(i).allows();
      }
    }
    return false;
  }
}
