// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a resource that EC2 describes. The first assertion of a chain looks up the
 * resource, so that all assertions of the chain refer to the same moment.
 *
 * @param <SELF> the assertion class
 * @param <R> the SDK's class of the resource
 */
public abstract class AbstractResourceAssert<SELF extends AbstractResourceAssert<SELF, R>, R>
    extends AbstractEc2Assert<SELF, Ec2Resource> {
  private final ResourceType<R> resourceType;
  private @Nullable Ec2Assert parent;
  private @Nullable R resource;
  private boolean lookedUp;
  private boolean given;

  AbstractResourceAssert(Ec2Resource actual, Class<?> self, ResourceType<R> resourceType) {
    super(actual, self);
    this.resourceType = resourceType;
  }

  /**
   * Verifies that EC2 describes the resource to this client.
   *
   * <pre>
   * assertThat(ec2).image("ami-1cbd4475").exists();  // passes
   * assertThat(ec2).image("ami-00000000").exists();  // fails, and lists similar ids
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if EC2 does not know the id, or does not describe the resource to this
   *     client
   */
  public SELF exists() {
    return expect("exist", resource -> true, resource -> "");
  }

  /**
   * Verifies that EC2 does not describe the resource to this client.
   *
   * <pre>
   * assertThat(ec2).image("ami-00000000").doesNotExist();  // passes
   * assertThat(ec2).image("ami-1cbd4475").doesNotExist();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if EC2 describes the resource
   */
  public SELF doesNotExist() {
    return check(
        () -> {
          R resource = resource();
          return resource == null
              ? null
              : Mismatch.of(
                  resourceType.subject(resource),
                  "not exist",
                  () ->
                      resourceType.state(resource).isEmpty()
                          ? "it does"
                          : "it does, and is " + resourceType.stateAndReason(resource));
        });
  }

  /**
   * Returns to the assertions about EC2 as a whole.
   *
   * @return the assertion from which this one was created
   */
  @CheckReturnValue
  public Ec2Assert returnToEc2() {
    Ec2Assert from = parent;
    return from == null ? new Ec2Assert(ec2()) : from;
  }

  final SELF withParent(Ec2Assert ec2Assert) {
    parent = ec2Assert;
    return myself;
  }

  /** Asserts of a resource as EC2 described it before; this assertion then calls nothing. */
  final SELF describedAs(R described) {
    resource = described;
    lookedUp = true;
    given = true;
    return myself;
  }

  /** Returns whether the resource was given, so that there is no client. */
  final boolean isGiven() {
    return given;
  }

  final AmazonEC2 ec2() {
    return actual.ec2();
  }

  final ResourceType<R> resourceType() {
    return resourceType;
  }

  /**
   * Returns the resource as EC2 described it at the first lookup; null if EC2 did not describe it.
   */
  final @Nullable R resource() {
    if (!lookedUp) {
      resource = resourceType.find(actual.ec2(), actual.id());
      lookedUp = true;
    }
    return resource;
  }

  @Override
  void forget() {
    if (!given) {
      resource = null;
      lookedUp = false;
    }
  }

  /**
   * Expects something of the resource.
   *
   * @param expectation a verb phrase in the infinitive without "to"
   * @param look returns what is not as expected; null if all is
   */
  final SELF checkResource(String expectation, Function<R, @Nullable Mismatch> look) {
    return check(
        () -> {
          R resource = resource();
          return resource == null ? notFound(expectation) : look.apply(resource);
        });
  }

  final SELF expect(String expectation, Predicate<R> condition, Function<R, String> actualText) {
    return checkResource(
        expectation,
        resource -> condition.test(resource) ? null : mismatch(resource, expectation, actualText));
  }

  final Mismatch mismatch(R resource, String expectation, Function<R, String> actualText) {
    return Mismatch.of(
        resourceType.subject(resource), expectation, () -> actualText.apply(resource));
  }

  private Mismatch notFound(String expectation) {
    return Mismatch.of(
            resourceType.typeName() + " " + actual.id(),
            expectation,
            () ->
                ClosestMatch.text(resourceType, resourceType.candidates(actual.ec2()), actual.id()))
        .seenAs("this client sees no such " + resourceType.typeName());
  }

  final SELF expectState(String expectation, String state) {
    return expectValue(
        expectation,
        state,
        resourceType::state,
        resource -> "it is " + resourceType.stateAndReason(resource));
  }

  final SELF expectEqual(
      String property, @Nullable Object expected, Function<R, @Nullable Object> getter) {
    return expectValue(
        "have the " + property + " " + quoted(expected),
        expected,
        getter,
        resource -> {
          Object actualValue = getter.apply(resource);
          return actualValue == null
              ? "it has no " + property
              : "its " + property + " is " + quoted(actualValue);
        });
  }

  /**
   * Expects that a property of the resource has a value; {@code was} begins the failure message.
   */
  final SELF expectText(
      String expectation, String expected, Function<R, @Nullable String> getter, String was) {
    return expectValue(
        expectation + expected, expected, getter::apply, resource -> was + getter.apply(resource));
  }

  /** Expects that a property of the resource has a value. IDEs show the difference. */
  final SELF expectValue(
      String expectation,
      @Nullable Object expected,
      Function<R, @Nullable Object> getter,
      Function<R, String> actualText) {
    return checkResource(
        expectation,
        resource -> {
          Object found = getter.apply(resource);
          return Objects.equals(found, expected)
              ? null
              : mismatch(resource, expectation, actualText).comparing(found, expected);
        });
  }

  private static String quoted(@Nullable Object value) {
    return value instanceof Number ? value.toString() : "'" + value + "'";
  }
}
