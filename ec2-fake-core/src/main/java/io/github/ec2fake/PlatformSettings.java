package io.github.ec2fake;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The settings of a new {@link Ec2Cloud} that say where accounts run, and on which platform.
 *
 * @param <SELF> the builder itself
 */
public abstract sealed class PlatformSettings<SELF extends PlatformSettings<SELF>>
    permits LimitSettings {
  private final Set<String> classicAccounts = new HashSet<>();
  private boolean allClassic;
  private Set<String> regions = Set.of();

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

  /**
   * The regions that there are; calls of others are refused.
   *
   * @param regions their names; if none is given, all that EC2 has, which is the default
   * @return this builder
   * @throws IllegalArgumentException if EC2 has no such region
   */
  public final SELF regions(String... regions) {
    Arrays.stream(regions).forEach(Ec2Cloud::checkedRegion);
    this.regions = new TreeSet<>(Arrays.asList(regions));
    return self();
  }

  final Set<String> regions() {
    return Set.copyOf(regions);
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
