// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Assertions about the images or snapshots that EC2 describes to a client, whoever owns them; see
 * {@link Ec2Assert#images} and {@link Ec2Assert#snapshots}.
 *
 * @param <R> the SDK's class of the resources
 */
public class OwnedResourceListAssert<R>
    extends AbstractResourceListAssert<OwnedResourceListAssert<R>, R> {

  /**
   * Creates the assertions; use {@link Ec2Assert#images} or {@link Ec2Assert#snapshots} instead.
   *
   * @param actual the list
   */
  public OwnedResourceListAssert(ResourceList<R> actual) {
    super(actual, OwnedResourceListAssert::new);
  }

  /**
   * Selects the resources that the client's account owns.
   *
   * <pre>
   * assertThat(ec2).images().ownedBySelf().hasSize(1);  // passes if the account owns one image
   * assertThat(ec2).images().ownedBySelf().isEmpty();   // fails, and lists it
   * </pre>
   *
   * @return assertions about the selected resources
   */
  @CheckReturnValue
  public OwnedResourceListAssert<R> ownedBySelf() {
    return ownedBy("self");
  }

  /**
   * Selects the resources that one of these owners has.
   *
   * <pre>
   * assertThat(ec2).images().ownedBy("999988887777").isNotEmpty();  // passes if one is shared
   * assertThat(ec2).images().ownedBy("999988887777").isEmpty();     // fails, and lists them
   * </pre>
   *
   * @param owners account ids of twelve digits, {@code self}, or an alias of EC2 such as {@code
   *     amazon}
   * @return assertions about the selected resources
   * @throws IllegalArgumentException if no owner is given
   */
  @CheckReturnValue
  public OwnedResourceListAssert<R> ownedBy(String... owners) {
    if (owners.length == 0) {
      throw new IllegalArgumentException("name at least one owner");
    }
    return narrowed(list().query().ownedBy(List.of(owners)));
  }

  @Override
  Class<?> classOfSelf() {
    return OwnedResourceListAssert.class;
  }
}
