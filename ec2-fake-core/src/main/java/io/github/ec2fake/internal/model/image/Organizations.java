// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The accounts that belong to organizations and organizational units. AWS Organizations keeps that
 * outside of EC2; EC2 looks it up each time that a launch permission names one.
 *
 * <p>An account belongs to one organization at most, and to the unit in it that it was put into,
 * with all units above.
 */
public final class Organizations {
  private static final Pattern ORGANIZATION =
      Pattern.compile("arn:[a-z-]+:organizations::\\d{12}:organization/(o-[a-z0-9]{10,32})");
  private static final Pattern UNIT =
      Pattern.compile(
          "arn:[a-z-]+:organizations::\\d{12}:ou/o-[a-z0-9]{10,32}/(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})");

  private final Map<String, Set<String>> members = new HashMap<>();

  /**
   * Puts an account into an organization; it leaves the one that it belonged to before.
   *
   * @param path the organization's id, then those of the units down to the one it belongs to
   */
  public void join(String account, List<String> path) {
    leave(account);
    path.forEach(id -> members.computeIfAbsent(id, any -> new HashSet<>()).add(account));
  }

  private void leave(String account) {
    members.values().forEach(accounts -> accounts.remove(account));
  }

  /** Takes an account out of its organization, if it belongs to the one or the unit of an id. */
  public void leave(String account, String id) {
    if (members.getOrDefault(id, Set.of()).contains(account)) {
      leave(account);
    }
  }

  static boolean isOrganization(String arn) {
    return ORGANIZATION.matcher(arn).matches();
  }

  static boolean isUnit(String arn) {
    return UNIT.matcher(arn).matches();
  }

  boolean has(String account, String arn) {
    return members
        .getOrDefault(arn.substring(arn.lastIndexOf('/') + 1), Set.of())
        .contains(account);
  }
}
