// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.DhcpOptions;

/**
 * Assertions about a set of DHCP options as EC2 described it, the SDK's {@code DhcpOptions}. They
 * call nothing; {@link DhcpOptionsAssert} asks EC2 itself.
 */
public class DescribedDhcpOptionsAssert
    extends AbstractTaggedDescribedAssert<
        DescribedDhcpOptionsAssert, DhcpOptions, DhcpOptionsAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(DhcpOptions)} instead.
   *
   * @param actual a set of DHCP options
   */
  public DescribedDhcpOptionsAssert(DhcpOptions actual) {
    super(
        actual,
        DescribedDhcpOptionsAssert.class,
        DhcpOptionsResourceType.DHCP_OPTIONS,
        DhcpOptionsAssert::new);
  }

  /**
   * Verifies that the set has an option with exactly these values, in any order.
   *
   * <pre>
   * assertThat(dhcpOptions).hasOption("domain-name", "example.com");  // passes
   * assertThat(dhcpOptions).hasOption("domain-name", "example.org");  // fails
   * </pre>
   *
   * @param key EC2's name of the option, for example {@code domain-name-servers}
   * @param values all its values
   * @return these assertions
   * @throws AssertionError if the set has no such option, or the option has other values
   */
  public DescribedDhcpOptionsAssert hasOption(String key, String... values) {
    return verify(it -> it.hasOption(key, values));
  }

  /**
   * Verifies that the set has no such option.
   *
   * <pre>
   * assertThat(dhcpOptions).doesNotHaveOption("ntp-servers");  // passes if there is none
   * assertThat(dhcpOptions).doesNotHaveOption("domain-name");  // fails
   * </pre>
   *
   * @param key EC2's name of the option
   * @return these assertions
   * @throws AssertionError if the set has the option
   */
  public DescribedDhcpOptionsAssert doesNotHaveOption(String key) {
    return verify(it -> it.doesNotHaveOption(key));
  }

  /**
   * Verifies the account that owns the set of DHCP options.
   *
   * <pre>
   * assertThat(dhcpOptions).hasOwner("111122223333");  // passes
   * assertThat(dhcpOptions).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the set of DHCP options
   */
  public DescribedDhcpOptionsAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }
}
