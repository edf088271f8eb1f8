// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.DhcpOptions;
import java.util.List;

/** Assertions about a set of DHCP options; see {@link Ec2Assert#dhcpOptions}. */
public class DhcpOptionsAssert extends AbstractTaggedAssert<DhcpOptionsAssert, DhcpOptions> {

  /**
   * Creates the assertions; use {@link Ec2Assert#dhcpOptions} instead.
   *
   * @param actual the set of DHCP options
   */
  public DhcpOptionsAssert(Ec2Resource actual) {
    super(actual, DhcpOptionsAssert.class, DhcpOptionsResourceType.DHCP_OPTIONS);
  }

  /**
   * Verifies that the set has an option with exactly these values, in any order.
   *
   * <pre>
   * assertThat(ec2).dhcpOptions(id).hasOption("domain-name", "example.com");  // passes
   * assertThat(ec2).dhcpOptions(id).hasOption("domain-name", "example.org");  // fails
   * </pre>
   *
   * @param key EC2's name of the option, for example {@code domain-name-servers}
   * @param values all its values
   * @return these assertions
   * @throws AssertionError if the set has no such option, or the option has other values, or it is
   *     not described
   */
  public DhcpOptionsAssert hasOption(String key, String... values) {
    String expected = DhcpOptionsResourceType.text(key, List.of(values));
    return expectValue(
        "have the option " + expected,
        expected,
        set -> DhcpOptionsResourceType.option(set, key),
        DhcpOptionsAssert::options);
  }

  /**
   * Verifies that the set has no such option.
   *
   * <pre>
   * assertThat(ec2).dhcpOptions(id).doesNotHaveOption("ntp-servers");  // passes if there is none
   * assertThat(ec2).dhcpOptions(id).doesNotHaveOption("domain-name");  // fails
   * </pre>
   *
   * @param key EC2's name of the option
   * @return these assertions
   * @throws AssertionError if the set has the option, or it is not described
   */
  public DhcpOptionsAssert doesNotHaveOption(String key) {
    return expect(
        "not have the option " + key,
        set -> DhcpOptionsResourceType.option(set, key) == null,
        DhcpOptionsAssert::options);
  }

  /**
   * Verifies the account that owns the set of DHCP options.
   *
   * <pre>
   * assertThat(ec2).dhcpOptions(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).dhcpOptions(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the set of DHCP options, or it is not described
   */
  public DhcpOptionsAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, DhcpOptions::getOwnerId, "its owner is ");
  }

  private static String options(DhcpOptions set) {
    return "its options are " + DhcpOptionsResourceType.text(set);
  }
}
