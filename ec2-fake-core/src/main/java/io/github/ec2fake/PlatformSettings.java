package io.github.ec2fake;

import io.github.ec2fake.model.base.AccessKey;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The settings of a new {@link Ec2Cloud} that say on which platform accounts run.
 *
 * @param <SELF> the builder itself
 */
public abstract sealed class PlatformSettings<SELF extends PlatformSettings<SELF>>
    permits LimitSettings {
  private final Set<String> classicAccounts = new HashSet<>();
  private boolean allClassic;

  PlatformSettings() {}

  /**
   * Makes accounts run on EC2-Classic, as in the guide's time, instead of in a default VPC.
   *
   * @param accounts the accounts' ids; all accounts if none is given
   * @return this builder
   * @throws IllegalArgumentException if one is not twelve digits
   */
  public final SELF ec2Classic(String... accounts) {
    allClassic |= accounts.length == 0;
    for (String each : accounts) {
      classicAccounts.add(AccessKey.of(each).account());
    }
    return self();
  }

  final Predicate<String> classic() {
    Set<String> some = Set.copyOf(classicAccounts);
    return allClassic ? any -> true : some::contains;
  }

  @SuppressWarnings("unchecked")
  final SELF self() {
    return (SELF) this;
  }
}
