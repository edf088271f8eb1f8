// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.AbstractObjectAssert;

/**
 * Assertions about an object of the SDK that describes a resource of EC2. They read what the object
 * says, and call nothing. All assertions of AssertJ about objects are there as well.
 *
 * @param <SELF> the assertion class
 * @param <R> the SDK's class of the resource
 * @param <D> the assertions about such a resource in EC2
 */
public abstract class AbstractDescribedAssert<
        SELF extends AbstractDescribedAssert<SELF, R, D>, R, D extends AbstractResourceAssert<D, R>>
    extends AbstractObjectAssert<SELF, R> {
  /** In place of the client that EC2 would be asked by. It refuses every call. */
  private static final AmazonEC2 NO_CLIENT = new AbstractAmazonEC2() {};

  private final ResourceType<R> resourceType;
  private final Function<Ec2Resource, D> assertions;

  AbstractDescribedAssert(
      R actual, Class<?> self, ResourceType<R> type, Function<Ec2Resource, D> assertions) {
    super(actual, self);
    resourceType = type;
    this.assertions = assertions;
  }

  /**
   * Verifies the id of the resource; of a key pair the name.
   *
   * <pre>
   * assertThat(image).hasId("ami-1cbd4475");  // passes if it is this image
   * assertThat(image).hasId("ami-00000000");  // fails
   * </pre>
   *
   * @param id the id
   * @return these assertions
   * @throws AssertionError if the resource has another id
   */
  public SELF hasId(String id) {
    return verify(it -> it.expectText("have the id ", id, resourceType::id, "its id is "));
  }

  /** Asserts of the resource that the object describes. The words of a failure are the same. */
  final SELF verify(Consumer<D> assertion) {
    isNotNull();
    D described =
        assertions
            .apply(new Ec2Resource(NO_CLIENT, String.valueOf(resourceType.id(actual))))
            .describedAs(actual);
    described.info.description(info.description());
    described.info.overridingErrorMessage(info.overridingErrorMessage());
    OwnFrames.removed(getClass(), () -> assertion.accept(described));
    return myself;
  }
}
