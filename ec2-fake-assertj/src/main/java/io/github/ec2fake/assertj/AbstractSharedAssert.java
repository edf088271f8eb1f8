package io.github.ec2fake.assertj;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about something that its owner can share with other accounts. Except for {@code
 * isPublic} and {@code isNotPublic} of an image, EC2 answers them to the owner only.
 *
 * @param <SELF> the assertion class
 * @param <R> the SDK's class for what is described
 */
public abstract class AbstractSharedAssert<SELF extends AbstractSharedAssert<SELF, R>, R>
    extends AbstractTaggedAssert<SELF, R> {
  private @Nullable ShareState shareState;

  AbstractSharedAssert(Ec2Resource actual, Class<?> self, ResourceType<R> resourceType) {
    super(actual, self, resourceType);
  }

  /** The launch permissions, or what corresponds to them. */
  abstract ShareState.Known readShareState(String id);

  abstract String owner(R resource);

  /**
   * Verifies that everybody may use it.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").isPublic();  // passes: it is one of Amazon's
   * assertThat(ec2).image(mine).isPublic();            // fails as long as it is not shared
   * </pre>
   *
   * @return this assertion
   * @throws AssertionError if it is not public
   */
  public SELF isPublic() {
    return expectSharing("be public", ShareState.Known::isPublic);
  }

  /**
   * Verifies that not everybody may use it; it can be shared with some accounts.
   *
   * <pre>
   * assertThat(ec2).image(mine).isNotPublic();            // passes as long as it is not shared
   * assertThat(ec2).image("ami-1cbd4475").isNotPublic();  // fails: it is one of Amazon's
   * </pre>
   *
   * @return this assertion
   * @throws AssertionError if it is public
   */
  public SELF isNotPublic() {
    return expectSharing("not be public", known -> !known.isPublic());
  }

  /**
   * Verifies that only its owner may use it: it is neither public nor shared with any account.
   *
   * <pre>
   * assertThat(ec2).image(mine).isPrivate();    // passes as long as it is not shared
   * assertThat(ec2).image(shared).isPrivate();  // fails, and says with whom it is shared
   * </pre>
   *
   * @return this assertion
   * @throws AssertionError if it is public or shared, or this client is not the owner's
   */
  public SELF isPrivate() {
    return expectSharing("be private", known -> !known.isPublic() && known.sharedWith().isEmpty());
  }

  /**
   * Verifies that it is shared with these accounts by name, and perhaps with others.
   *
   * <pre>
   * assertThat(ec2).image(id).isSharedWith("999988887777");  // passes if it is
   * assertThat(ec2).image(id).isSharedWith("111100001111");  // fails, and says with whom it is
   * </pre>
   *
   * @param accounts account ids of twelve digits
   * @return this assertion
   * @throws AssertionError if it is not shared with one of them, or this client is not the owner's
   * @throws IllegalArgumentException if no account is given
   */
  public SELF isSharedWith(String... accounts) {
    List<String> expected = requireAccounts(accounts);
    return expectSharing(
        "be shared with " + String.join(", ", expected),
        known -> known.sharedWith().containsAll(expected));
  }

  /**
   * Verifies that it is shared with these accounts by name and with no others, and is not public.
   *
   * <pre>
   * assertThat(ec2).image(id).isSharedExactlyWith("999988887777");  // passes if that is all
   * assertThat(ec2).image(id).isSharedExactlyWith("111100001111");  // fails
   * </pre>
   *
   * @param accounts account ids of twelve digits, in any order
   * @return this assertion
   * @throws AssertionError if it is shared with fewer, more or others, or this client is not the
   *     owner's
   * @throws IllegalArgumentException if no account is given; see {@link #isPrivate}
   */
  public SELF isSharedExactlyWith(String... accounts) {
    List<String> expected = requireAccounts(accounts);
    return expectSharing(
        "be shared with " + String.join(", ", expected) + " and nobody else",
        known ->
            !known.isPublic() && new TreeSet<>(known.sharedWith()).equals(new TreeSet<>(expected)));
  }

  /**
   * Verifies that it is shared with none of these accounts by name. It may still be public.
   *
   * <pre>
   * assertThat(ec2).image(id).isNotSharedWith("111100001111");  // passes if it is not
   * assertThat(ec2).image(id).isNotSharedWith("999988887777");  // fails if it is
   * </pre>
   *
   * @param accounts account ids of twelve digits
   * @return this assertion
   * @throws AssertionError if it is shared with one of them, or this client is not the owner's
   * @throws IllegalArgumentException if no account is given
   */
  public SELF isNotSharedWith(String... accounts) {
    List<String> excluded = requireAccounts(accounts);
    return expectSharing(
        "not be shared with " + String.join(", ", excluded),
        known -> excluded.stream().noneMatch(known.sharedWith()::contains));
  }

  /**
   * Verifies that it is shared with no account by name. It may still be public.
   *
   * <pre>
   * assertThat(ec2).image(mine).isNotShared();    // passes as long as it is not shared
   * assertThat(ec2).image(shared).isNotShared();  // fails, and says with whom it is shared
   * </pre>
   *
   * @return this assertion
   * @throws AssertionError if it is shared with an account, or this client is not the owner's
   */
  public SELF isNotShared() {
    return expectSharing("not be shared with anybody", known -> known.sharedWith().isEmpty());
  }

  private SELF expectSharing(String expectation, Predicate<ShareState.Known> condition) {
    R resource = resource();
    if (resource == null) {
      return failNotFound(expectation);
    }
    ShareState current = shareState(resourceType().id(resource));
    if (current instanceof ShareState.Known known) {
      return verify(
          condition.test(known),
          () -> failureText(resourceType().subject(resource), expectation, known.text()));
    }
    return verify(
        false,
        () ->
            failureText(
                resourceType().subject(resource),
                expectation,
                "EC2 tells only its owner, "
                    + owner(resource)
                    + ", with whom it is shared, and this client is not the owner's: "
                    + ((ShareState.Withheld) current).error()
                    + "\nAssert it with a client of the owner."));
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
    return Arrays.asList(accounts);
  }
}
