package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who, besides its owner, may launch an image: accounts, organizations and their units, and the
 * group {@code all}, which makes it public. All can stand side by side. A value: changing it makes
 * a new one.
 *
 * <p>Source: the Windows Guide, "Sharing AMIs"; ModifyImageAttribute.
 */
public final class LaunchPermissions {

  /**
   * One of a list of launch permissions.
   *
   * @param userId an account, or null
   * @param group a group, or null
   * @param organizationArn an organization, or null
   * @param organizationalUnitArn a unit of an organization, or null
   */
  public record Item(
      @Nullable String userId,
      @Nullable String group,
      @Nullable String organizationArn,
      @Nullable String organizationalUnitArn) {

    /** A launch permission as in 2011. */
    public Item(@Nullable String userId, @Nullable String group) {
      this(userId, group, null, null);
    }
  }

  /** The kinds of grantees, in the order in which they are listed. */
  private enum Kind {
    GROUP("UserGroup"),
    ACCOUNT("userId"),
    ORGANIZATION("organizationArn"),
    UNIT("organizationalUnitArn");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Nullable String of(Item item) {
      return switch (this) {
        case GROUP -> item.group();
        case ACCOUNT -> item.userId();
        case ORGANIZATION -> item.organizationArn();
        case UNIT -> item.organizationalUnitArn();
      };
    }

    boolean allows(String value) {
      return switch (this) {
        case GROUP -> value.equals("all");
        case ACCOUNT -> AccessKey.isAccount(value);
        case ORGANIZATION -> Organizations.isOrganization(value);
        case UNIT -> Organizations.isUnit(value);
      };
    }
  }

  /** Nobody but the owner. */
  public static final LaunchPermissions NONE = new LaunchPermissions(new EnumMap<>(Kind.class));

  /** Everybody. */
  public static final LaunchPermissions PUBLIC = new LaunchPermissions(everybody());

  private final Map<Kind, Set<String>> grantees;

  private LaunchPermissions(Map<Kind, Set<String>> grantees) {
    this.grantees = grantees;
  }

  private static Map<Kind, Set<String>> everybody() {
    Map<Kind, Set<String>> all = new EnumMap<>(Kind.class);
    all.put(Kind.GROUP, Set.of("all"));
    return all;
  }

  /** Whether it is public. */
  public boolean isPublic() {
    return !of(Kind.GROUP).isEmpty();
  }

  /** Whether an account is listed by itself. */
  public boolean isExplicitFor(String account) {
    return accounts().contains(account);
  }

  /** The accounts that are listed by themselves. */
  public Set<String> accounts() {
    return of(Kind.ACCOUNT);
  }

  /** The organizations that are listed. */
  public Set<String> organizations() {
    return of(Kind.ORGANIZATION);
  }

  /** The organizational units that are listed. */
  public Set<String> organizationalUnits() {
    return of(Kind.UNIT);
  }

  /** How many accounts, organizations and units are listed, whoever belongs to them. */
  int entries() {
    return accounts().size() + organizations().size() + organizationalUnits().size();
  }

  /**
   * Adds and removes. What is there already or not there is no error.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIAttributeItemValue} if
   *     one of them is no account id, no ARN of its kind, or a group other than {@code all}; then
   *     nothing is changed
   */
  public LaunchPermissions changed(Collection<Item> add, Collection<Item> remove) {
    add.forEach(LaunchPermissions::check);
    remove.forEach(LaunchPermissions::check);
    Map<Kind, Set<String>> changed = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Set<String> values = new LinkedHashSet<>(of(kind));
      add.forEach(item -> value(kind, item, values::add));
      remove.forEach(item -> value(kind, item, values::remove));
      changed.put(kind, values);
    }
    return new LaunchPermissions(changed);
  }

  private Set<String> of(Kind kind) {
    return Collections.unmodifiableSet(grantees.getOrDefault(kind, Set.of()));
  }

  private static void value(Kind kind, Item item, Consumer<String> change) {
    String value = kind.of(item);
    if (value != null) {
      change.accept(value);
    }
  }

  private static void check(Item item) {
    for (Kind kind : Kind.values()) {
      String value = kind.of(item);
      if (value != null && !kind.allows(value)) {
        throw ImageErrors.badItem(value, kind.word);
      }
    }
  }
}
