// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who, besides its owner, may launch an image: accounts, organizations and their units, and the
 * group {@code all}, which makes it public. A value: changing it makes a new one.
 *
 * <p>Source: the Windows Guide, "Sharing AMIs"; ModifyImageAttribute.
 */
public final class LaunchPermissions {

  /** The types of grantees, in the order in which they are listed. */
  public enum GranteeType {
    GROUP("UserGroup"),
    ACCOUNT("userId"),
    ORGANIZATION("organizationArn"),
    ORGANIZATIONAL_UNIT("organizationalUnitArn");

    private final String word;

    GranteeType(String word) {
      this.word = word;
    }

    private boolean allows(String value) {
      return switch (this) {
        case GROUP -> value.equals(EVERYBODY);
        case ACCOUNT -> AccessKey.isAccount(value);
        case ORGANIZATION -> Organizations.isOrganization(value);
        case ORGANIZATIONAL_UNIT -> Organizations.isUnit(value);
      };
    }
  }

  /**
   * An account, a group, an organization or one of its units.
   *
   * @param value an account id, {@code all}, or an ARN
   */
  public record Grantee(GranteeType type, String value) {
    static Grantee account(String account) {
      return new Grantee(GranteeType.ACCOUNT, account);
    }

    private void check() {
      if (!type.allows(value)) {
        throw ImageErrors.BAD_GRANTEE.with(value, type.word);
      }
    }
  }

  private static final String EVERYBODY = "all";

  static final LaunchPermissions NONE = new LaunchPermissions(Collections.emptyMap());

  static final LaunchPermissions PUBLIC =
      new LaunchPermissions(Map.of(GranteeType.GROUP, Set.of(EVERYBODY)));

  private final Map<GranteeType, Set<String>> grantees;

  private LaunchPermissions(Map<GranteeType, Set<String>> grantees) {
    this.grantees = grantees;
  }

  public boolean isPublic() {
    return !of(GranteeType.GROUP).isEmpty();
  }

  /** Whether an account is listed by itself. */
  boolean isExplicitFor(String account) {
    return of(GranteeType.ACCOUNT).contains(account);
  }

  /** All grantees, by type, and then in the order in which they were added. */
  public List<Grantee> grantees() {
    return grantees.entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(value -> new Grantee(each.getKey(), value)))
        .toList();
  }

  /** Whether an organization or a unit of one is listed that a condition holds for. */
  boolean anyOrganization(Predicate<String> isMeant) {
    return any(GranteeType.ORGANIZATION, isMeant) || any(GranteeType.ORGANIZATIONAL_UNIT, isMeant);
  }

  private boolean any(GranteeType type, Predicate<String> isMeant) {
    for (String value : of(type)) {
      if (isMeant.test(value)) {
        return true;
      }
    }
    return false;
  }

  /** How many accounts, organizations and units are listed, whoever belongs to them. */
  int entries() {
    int entries = 0;
    for (Set<String> values : grantees.values()) {
      entries += values.size();
    }
    return entries - of(GranteeType.GROUP).size();
  }

  /** Adds and removes grantees. What is there already or not there is no error. */
  LaunchPermissions changed(Collection<Grantee> add, Collection<Grantee> remove) {
    add.forEach(Grantee::check);
    remove.forEach(Grantee::check);
    Map<GranteeType, Set<String>> changed = new EnumMap<>(GranteeType.class);
    grantees.forEach((type, values) -> changed.put(type, new LinkedHashSet<>(values)));
    for (Grantee each : add) {
      changed.computeIfAbsent(each.type(), type -> new LinkedHashSet<>()).add(each.value());
    }
    for (Grantee each : remove) {
      changed.computeIfPresent(
          each.type(),
          (type, values) -> {
            values.remove(each.value());
            return values;
          });
    }
    return new LaunchPermissions(changed);
  }

  private Set<String> of(GranteeType type) {
    return grantees.getOrDefault(type, Set.of());
  }
}
