package io.github.ec2fake.model.image;

import io.github.ec2fake.model.base.AccessKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who, besides its owner, may launch an image: accounts, and the group {@code all}, which makes it
 * public. Both can stand side by side. A value: changing it makes a new one.
 *
 * <p>Source: the Windows Guide, "Sharing AMIs"; ModifyImageAttribute.
 */
public final class LaunchPermissions {

  /**
   * One of a list of launch permissions.
   *
   * @param userId an account, or null
   * @param group a group, or null
   */
  public record Item(@Nullable String userId, @Nullable String group) {}

  /** Nobody but the owner. */
  public static final LaunchPermissions NONE = new LaunchPermissions(false, Set.of());

  /** Everybody. */
  public static final LaunchPermissions PUBLIC = new LaunchPermissions(true, Set.of());

  private static final String ALL = "all";

  private final boolean all;
  private final Set<String> accounts;

  private LaunchPermissions(boolean all, Set<String> accounts) {
    this.all = all;
    this.accounts = accounts;
  }

  /**
   * Whether it is public.
   *
   * @return whether the group {@code all} is listed
   */
  public boolean isPublic() {
    return all;
  }

  /**
   * Whether an account is listed by itself.
   *
   * @param account the account
   * @return whether it is
   */
  public boolean isExplicitFor(String account) {
    return accounts.contains(account);
  }

  /**
   * The accounts that are listed by themselves.
   *
   * @return account ids, in the order in which they were added
   */
  public Set<String> accounts() {
    return Collections.unmodifiableSet(accounts);
  }

  /**
   * Adds and removes. What is there already or not there is no error.
   *
   * @param add what to add
   * @param remove what to remove
   * @return the permissions afterwards
   * @throws io.github.ec2fake.model.base.Ec2Error {@code InvalidAMIAttributeItemValue} if one of
   *     them is neither an account id nor the group {@code all}; then nothing is changed
   */
  public LaunchPermissions changed(Collection<Item> add, Collection<Item> remove) {
    add.forEach(LaunchPermissions::check);
    remove.forEach(LaunchPermissions::check);
    boolean newAll = (all || contains(add)) && !contains(remove);
    Set<String> newAccounts = new LinkedHashSet<>(accounts);
    newAccounts.addAll(accountsOf(add));
    newAccounts.removeAll(accountsOf(remove));
    return new LaunchPermissions(newAll, newAccounts);
  }

  private static boolean contains(Collection<Item> items) {
    return items.stream().anyMatch(item -> ALL.equals(item.group()));
  }

  private static List<String> accountsOf(Collection<Item> items) {
    return items.stream().map(Item::userId).filter(java.util.Objects::nonNull).toList();
  }

  private static void check(Item item) {
    if (item.userId() != null && !AccessKey.isAccount(item.userId())) {
      throw ImageErrors.badItem(item.userId(), "userId");
    }
    if (item.group() != null && !item.group().equals(ALL)) {
      throw ImageErrors.badItem(item.group(), "UserGroup");
    }
  }
}
