// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ManagedPrefixList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Assertions about a managed prefix list; see {@link Ec2Assert#prefixList}. */
public class PrefixListAssert extends AbstractTaggedAssert<PrefixListAssert, ManagedPrefixList> {

  /**
   * Creates the assertions; use {@link Ec2Assert#prefixList} instead.
   *
   * @param actual the managed prefix list
   */
  public PrefixListAssert(Ec2Resource actual) {
    super(actual, PrefixListAssert.class, PrefixListResourceType.PREFIX_LIST);
  }

  /**
   * Verifies the state of the prefix list.
   *
   * <pre>
   * assertThat(ec2).prefixList(id).hasState("create-complete");  // passes
   * assertThat(ec2).prefixList(id).hasState("modify-complete");  // fails
   * </pre>
   *
   * @param state EC2's name of the state, for example {@code create-complete}, {@code
   *     modify-in-progress} or {@code modify-failed}
   * @return these assertions
   * @throws AssertionError if the prefix list is in another state, or it is not described
   */
  public PrefixListAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the account that owns the prefix list.
   *
   * <pre>
   * assertThat(ec2).prefixList(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).prefixList(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the prefix list, or it is not described
   */
  public PrefixListAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, ManagedPrefixList::getOwnerId, "its owner is ");
  }

  /**
   * Verifies the name of the prefix list.
   *
   * <pre>
   * assertThat(ec2).prefixList(id).hasName("offices");  // passes
   * assertThat(ec2).prefixList(id).hasName("plants");   // fails
   * </pre>
   *
   * @param name the name
   * @return these assertions
   * @throws AssertionError if the prefix list has another name, or it is not described
   */
  public PrefixListAssert hasName(String name) {
    return expectEqual("name", name, ManagedPrefixList::getPrefixListName);
  }

  /**
   * Verifies the number of the current version, which each change of the entries raises.
   *
   * <pre>
   * assertThat(ec2).prefixList(created).hasVersion(1);  // passes
   * assertThat(ec2).prefixList(created).hasVersion(2);  // fails
   * </pre>
   *
   * @param version the number of the version, 1 or more
   * @return these assertions
   * @throws AssertionError if the prefix list has another version, or it is not described
   */
  public PrefixListAssert hasVersion(long version) {
    return expectEqual("version", version, ManagedPrefixList::getVersion);
  }

  /**
   * Verifies how many entries the prefix list can have.
   *
   * <pre>
   * assertThat(ec2).prefixList(id).hasMaxEntries(10);  // passes
   * assertThat(ec2).prefixList(id).hasMaxEntries(5);   // fails
   * </pre>
   *
   * @param count the number, 1 to 1000
   * @return these assertions
   * @throws AssertionError if the prefix list can have more or fewer entries, or it is not
   *     described
   */
  public PrefixListAssert hasMaxEntries(int count) {
    return expectEqual("maximum of entries", count, ManagedPrefixList::getMaxEntries);
  }

  /**
   * Verifies whether the prefix list is about IPv4 or IPv6.
   *
   * <pre>
   * assertThat(ec2).prefixList(id).hasAddressFamily("IPv4");  // passes
   * assertThat(ec2).prefixList(id).hasAddressFamily("IPv6");  // fails
   * </pre>
   *
   * @param family {@code IPv4} or {@code IPv6}
   * @return these assertions
   * @throws AssertionError if the prefix list is about the other family, or it is not described
   */
  public PrefixListAssert hasAddressFamily(String family) {
    return expectEqual("address family", family, ManagedPrefixList::getAddressFamily);
  }

  /**
   * Verifies all entries of the current version, in any order. It asks EC2 for them.
   *
   * <pre>
   * assertThat(ec2).prefixList(id).hasEntries("10.0.0.0/8", "192.0.2.0/24");  // passes
   * assertThat(ec2).prefixList(id).hasEntries("10.0.0.0/8");                  // fails
   * </pre>
   *
   * @param cidrBlocks all blocks of addresses; none for an empty list
   * @return these assertions
   * @throws AssertionError if the prefix list has other entries, or it is not described
   */
  public PrefixListAssert hasEntries(String... cidrBlocks) {
    Set<String> expected = new TreeSet<>(List.of(cidrBlocks));
    return expectValue(
        expected.isEmpty() ? "have no entries" : "have the entries " + String.join(", ", expected),
        expected,
        this::entries,
        list ->
            entries(list).isEmpty()
                ? "it has none"
                : "its entries are " + String.join(", ", entries(list)));
  }

  private Set<String> entries(ManagedPrefixList list) {
    return PrefixListResourceType.entries(ec2(), list.getPrefixListId());
  }
}
