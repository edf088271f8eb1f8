// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a resource that its owner can share with other accounts. They need a client of
 * the owner, because EC2 does not tell other accounts with whom a resource is shared; only {@code
 * isPublic} and {@code isNotPublic} of an image work with any client.
 *
 * @param <SELF> the assertion class
 * @param <R> the SDK's class of the resource
 */
public abstract class AbstractSharedAssert<SELF extends AbstractSharedAssert<SELF, R>, R>
    extends AbstractTaggedAssert<SELF, R> {
  private @Nullable ShareState shareState;

  AbstractSharedAssert(Ec2Resource actual, Class<?> self, ResourceType<R> resourceType) {
    super(actual, self, resourceType);
  }

  /**
   * Reads the launch permissions of an image, or the corresponding permissions of another resource.
   */
  abstract ShareState.Known readShareState(String id);

  abstract String owner(R resource);

  /**
   * Verifies that the resource is public: every account may use it.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").isPublic();  // passes: it is an image of Amazon
   * assertThat(ec2).image(mine).isPublic();            // fails as long as it is not shared
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the resource is not public
   */
  public SELF isPublic() {
    return expectSharing("be public", ShareState.Known::isPublic);
  }

  /**
   * Verifies that the resource is not public. It may still be shared with some accounts.
   *
   * <pre>
   * assertThat(ec2).image(mine).isNotPublic();            // passes as long as it is not shared
   * assertThat(ec2).image("ami-1cbd4475").isNotPublic();  // fails: it is an image of Amazon
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the resource is public
   */
  public SELF isNotPublic() {
    return expectSharing("not be public", known -> !known.isPublic());
  }

  /**
   * Verifies that only the owner may use the resource: it is neither public nor shared with any
   * account.
   *
   * <pre>
   * assertThat(ec2).image(mine).isPrivate();    // passes as long as it is not shared
   * assertThat(ec2).image(shared).isPrivate();  // fails, and lists the accounts
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the resource is public or shared, or this client is not the owner's
   */
  public SELF isPrivate() {
    return expectSharing(
        "be private", known -> !known.isPublic() && known.sharedWith().isEmpty(), List.of());
  }

  /**
   * Verifies that the resource is shared explicitly with these accounts. It may be shared with
   * others as well.
   *
   * <pre>
   * assertThat(ec2).image(id).isSharedWith("999988887777");  // passes if it is
   * assertThat(ec2).image(id).isSharedWith("111100001111");  // fails, and lists the accounts
   * </pre>
   *
   * @param accounts account ids of twelve digits, or ARNs of organizations and organizational units
   * @return these assertions
   * @throws AssertionError if the resource is not shared with one of the accounts, or this client
   *     is not the owner's
   * @throws IllegalArgumentException if no account is given, or one is neither twelve digits nor an
   *     ARN
   */
  public SELF isSharedWith(String... accounts) {
    List<String> expected = requireAccounts(accounts);
    return expectSharing(
        "be shared with " + String.join(", ", expected),
        known -> known.sharedWith().containsAll(expected));
  }

  /**
   * Verifies that the resource is shared explicitly with these accounts and with no others, and is
   * not public.
   *
   * <pre>
   * assertThat(ec2).image(id).isSharedExactlyWith("999988887777");  // passes if it is shared so
   * assertThat(ec2).image(id).isSharedExactlyWith("111100001111");  // fails
   * </pre>
   *
   * @param accounts account ids of twelve digits, or ARNs, in any order
   * @return these assertions
   * @throws AssertionError if the resource is public, is not shared with one of the accounts or is
   *     shared with others, or if this client is not the owner's
   * @throws IllegalArgumentException if no account is given, or one is neither twelve digits nor an
   *     ARN; see {@link #isPrivate}
   */
  public SELF isSharedExactlyWith(String... accounts) {
    List<String> expected = requireAccounts(accounts);
    return expectSharing(
        "be shared with " + String.join(", ", expected) + " and nobody else",
        known ->
            !known.isPublic() && new TreeSet<>(known.sharedWith()).equals(new TreeSet<>(expected)),
        List.copyOf(new TreeSet<>(expected)));
  }

  /**
   * Verifies that the resource is not shared explicitly with any of these accounts. It may still be
   * public.
   *
   * <pre>
   * assertThat(ec2).image(id).isNotSharedWith("111100001111");  // passes if it is not
   * assertThat(ec2).image(id).isNotSharedWith("999988887777");  // fails if it is
   * </pre>
   *
   * @param accounts account ids of twelve digits, or ARNs of organizations and organizational units
   * @return these assertions
   * @throws AssertionError if the resource is shared with one of the accounts, or this client is
   *     not the owner's
   * @throws IllegalArgumentException if no account is given, or one is neither twelve digits nor an
   *     ARN
   */
  public SELF isNotSharedWith(String... accounts) {
    List<String> excluded = requireAccounts(accounts);
    return expectSharing(
        "not be shared with " + String.join(", ", excluded),
        known -> excluded.stream().noneMatch(known.sharedWith()::contains));
  }

  /**
   * Verifies that the resource is not shared explicitly with any account. It may still be public.
   *
   * <pre>
   * assertThat(ec2).image(mine).isNotShared();    // passes as long as it is not shared
   * assertThat(ec2).image(shared).isNotShared();  // fails, and lists the accounts
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the resource is shared with an account, or this client is not the
   *     owner's
   */
  public SELF isNotShared() {
    return expectSharing("not be shared with anybody", known -> known.sharedWith().isEmpty());
  }

  private SELF expectSharing(String expectation, Predicate<ShareState.Known> condition) {
    return expectSharing(expectation, condition, null);
  }

  /** Expects something of the sharing; IDEs compare with the expected accounts, if there are. */
  private SELF expectSharing(
      String expectation,
      Predicate<ShareState.Known> condition,
      @Nullable List<String> expectedAccounts) {
    return checkResource(
        expectation,
        resource -> {
          ShareState current = shareState(resourceType().id(resource));
          if (current instanceof ShareState.Known known) {
            if (condition.test(known)) {
              return null;
            }
            Mismatch mismatch = mismatch(resource, expectation, each -> known.text());
            return expectedAccounts == null
                ? mismatch
                : mismatch.comparing(known.accounts(), expectedAccounts);
          }
          return mismatch(
              resource,
              expectation,
              each ->
                  "EC2 tells only its owner, "
                      + owner(each)
                      + ", with whom it is shared, and this client is not the owner's: "
                      + ((ShareState.Withheld) current).error()
                      + "\nAssert it with a client of the owner.");
        });
  }

  @Override
  void forget() {
    super.forget();
    shareState = null;
  }

  private ShareState shareState(String id) {
    ShareState read = shareState;
    if (read == null) {
      read = ShareState.read(() -> readShareState(id));
      shareState = read;
    }
    return read;
  }

  private static List<String> requireAccounts(String... accounts) {
    if (accounts.length == 0) {
      throw new IllegalArgumentException("name at least one account");
    }
    List<String> ids = Arrays.asList(accounts);
    ids.forEach(AccountId::requireAccountOrArn);
    return ids;
  }
}
