// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.List;
import java.util.function.Function;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * All assertions of AssertJ about lists, for the resources that EC2 describes. The methods that
 * select resources come first; EC2 is asked by the first assertion, once, through all pages.
 *
 * @param <SELF> the assertion class
 * @param <R> the SDK's class of the resources
 */
public abstract class AbstractResourceListAssert<
        SELF extends AbstractResourceListAssert<SELF, R>, R>
    extends ListAssert<R> {
  private final Function<ResourceList<R>, SELF> constructor;

  AbstractResourceListAssert(ResourceList<R> actual, Function<ResourceList<R>, SELF> constructor) {
    super(actual);
    this.constructor = constructor;
    info.useRepresentation(new ResourceRepresentation<>(actual.query().kind()));
  }

  /**
   * Selects the resources that have a tag with this key and value.
   *
   * <pre>
   * assertThat(ec2).instances().withTag("stage", "prod").hasSize(2);  // passes if there are two
   * assertThat(ec2).instances().withTag("stage", "prod").isEmpty();   // fails, and lists them
   * </pre>
   *
   * @param key the tag's key
   * @param value the tag's value; {@code *} and {@code ?} are EC2's wildcards
   * @return assertions about the selected resources
   */
  @CheckReturnValue
  public SELF withTag(String key, String value) {
    return with("tag:" + key, value);
  }

  /**
   * Selects the resources that have a tag with this key and any value.
   *
   * <pre>
   * assertThat(ec2).instances().withTag("owner").hasSize(2);  // passes if two have such a tag
   * assertThat(ec2).instances().withTag("owner").isEmpty();   // fails, and lists them
   * </pre>
   *
   * @param key the tag's key; {@code *} and {@code ?} are EC2's wildcards
   * @return assertions about the selected resources
   */
  @CheckReturnValue
  public SELF withTag(String key) {
    return with("tag-key", key);
  }

  /**
   * Selects the resources by their name: that of an image, a security group, a key pair, a launch
   * template or a placement group, and the tag {@code Name} of all others.
   *
   * <pre>
   * assertThat(ec2).images().ownedBySelf().named("app-*").hasSize(3);  // passes if there are three
   * assertThat(ec2).images().ownedBySelf().named("app-*").isEmpty();   // fails, and lists them
   * </pre>
   *
   * @param names the names, of which a resource has to have one; {@code *} and {@code ?} are EC2's
   *     wildcards
   * @return assertions about the selected resources
   * @throws IllegalArgumentException if no name is given, or this kind of resource has none
   */
  @CheckReturnValue
  public SELF named(String... names) {
    return with(required(list().query().kind().nameFilter(), "names"), names);
  }

  /**
   * Selects the resources by their state.
   *
   * <pre>
   * assertThat(ec2).instances().inState("running").hasSize(2);            // passes if two run
   * assertThat(ec2).instances().inState("pending", "running").isEmpty();  // fails, and lists them
   * </pre>
   *
   * @param states EC2's names of the states, of which a resource has to have one
   * @return assertions about the selected resources
   * @throws IllegalArgumentException if no state is given, or this kind of resource has none
   */
  @CheckReturnValue
  public SELF inState(String... states) {
    return with(required(list().query().kind().stateFilter(), "states"), states);
  }

  /**
   * Selects the resources by one of EC2's filters.
   *
   * <pre>
   * assertThat(ec2).subnets().with("vpc-id", vpcId).hasSize(3);  // passes if there are three
   * assertThat(ec2).subnets().with("vpc-id", vpcId).isEmpty();   // fails, and lists them
   * </pre>
   *
   * @param filter EC2's name of the filter
   * @param values the values, of which a resource has to have one; {@code *} and {@code ?} are
   *     EC2's wildcards
   * @return assertions about the selected resources
   * @throws IllegalArgumentException if no value is given
   */
  @CheckReturnValue
  public SELF with(String filter, String... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("name at least one value for " + filter);
    }
    return narrowed(list().query().with(filter, List.of(values)));
  }

  /** Creates assertions about a list of resources; soft ones if the list says so. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // The class of a proxy has no type parameters.
  static <S extends AbstractResourceListAssert<S, R>, R> S of(
      ResourceList<R> list,
      Class<?> type,
      Function<ResourceList<R>, S> constructor,
      String description) {
    SoftAssertionsProvider provider = list.softProvider();
    S assertion =
        provider == null
            ? constructor.apply(list)
            : (S) provider.proxy((Class) type, (Class) ResourceList.class, list);
    if (!description.isEmpty()) {
      // Passed as an argument, because the description may contain percent signs.
      ((AbstractResourceListAssert<?, ?>) assertion).info.description("%s", description);
    }
    return assertion;
  }

  final SELF narrowed(ResourceQuery<R> query) {
    return of(
        new ResourceList<>(query, list().softProvider()),
        classOfSelf(),
        constructor,
        info.descriptionText());
  }

  /** Returns the class of which a soft assertion is a proxy. */
  abstract Class<?> classOfSelf();

  @SuppressWarnings("unchecked") // The constructor takes nothing else.
  final ResourceList<R> list() {
    return (ResourceList<R>) actual;
  }

  private String required(String filter, String what) {
    if (filter.isEmpty()) {
      throw new IllegalArgumentException(
          list().query().kind().plural() + " have no " + what + "; select them by with(filter, …)");
    }
    return filter;
  }
}
