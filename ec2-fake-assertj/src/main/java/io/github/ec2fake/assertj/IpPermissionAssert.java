// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.SecurityGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a permission of a security group, the SDK's {@code IpPermission}. They call
 * nothing; {@link SecurityGroupAssert} asserts of all permissions of a group in EC2.
 */
public class IpPermissionAssert extends AbstractObjectAssert<IpPermissionAssert, IpPermission> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(IpPermission)} instead.
   *
   * @param actual a permission
   */
  public IpPermissionAssert(IpPermission actual) {
    super(actual, IpPermissionAssert.class);
  }

  /**
   * Verifies the protocol.
   *
   * <pre>
   * assertThat(https).hasProtocol("tcp");  // passes
   * assertThat(https).hasProtocol("udp");  // fails
   * </pre>
   *
   * @param protocol the protocol as EC2 has it: {@code tcp}, {@code udp}, {@code icmp}, {@code
   *     icmpv6}, a number, or {@code -1} for all
   * @return these assertions
   * @throws AssertionError if it is another protocol
   */
  public IpPermissionAssert hasProtocol(String protocol) {
    isNotNull();
    return verifyEqual(
        actual.getIpProtocol(),
        protocol,
        "have the protocol '" + protocol + "'",
        () -> "its protocol is '" + actual.getIpProtocol() + "'");
  }

  /**
   * Verifies that the permission is for one port only.
   *
   * <pre>
   * assertThat(https).hasPort(443);  // passes
   * assertThat(https).hasPort(80);   // fails
   * </pre>
   *
   * @param port the port, 0 to 65535
   * @return these assertions
   * @throws AssertionError if the permission is for another port, or for several
   */
  public IpPermissionAssert hasPort(int port) {
    return hasPorts(port, port);
  }

  /**
   * Verifies the range of ports.
   *
   * <pre>
   * assertThat(ephemeral).hasPorts(49152, 65535);  // passes
   * assertThat(ephemeral).hasPorts(1024, 65535);   // fails
   * </pre>
   *
   * @param fromPort the first port
   * @param toPort the last port
   * @return these assertions
   * @throws AssertionError if the permission is for other ports
   */
  public IpPermissionAssert hasPorts(int fromPort, int toPort) {
    isNotNull();
    String expected = ports(fromPort, toPort);
    String found = ports(actual.getFromPort(), actual.getToPort());
    return verifyEqual(found, expected, "be for " + expected, () -> "it is for " + found);
  }

  /**
   * Verifies that the permission allows all traffic of these rules. Groups are compared by id, or
   * by name if the permission has it.
   *
   * <pre>
   * assertThat(https).allows(tcp(443).from("192.0.2.0/24"));  // passes if it is from 0.0.0.0/0
   * assertThat(https).allows(tcp(80).from("0.0.0.0/0"));      // fails
   * </pre>
   *
   * @param rules the rules; one without a source matches any
   * @return these assertions
   * @throws AssertionError if a rule is not allowed
   * @throws IllegalArgumentException if no rule is given
   */
  public IpPermissionAssert allows(IngressRule... rules) {
    return expectRules("allow", (ingress, rule) -> ingress.allows(rule), rules);
  }

  /**
   * Verifies that the permission allows no traffic of these rules, not even part of it.
   *
   * <pre>
   * assertThat(https).doesNotAllow(tcp(22));                   // passes
   * assertThat(https).doesNotAllow(tcp(443).from("10.0.0.1/32"));  // fails if it is from 0.0.0.0/0
   * </pre>
   *
   * @param rules the rules; one without a source matches any
   * @return these assertions
   * @throws AssertionError if part of a rule is allowed
   * @throws IllegalArgumentException if no rule is given
   */
  public IpPermissionAssert doesNotAllow(IngressRule... rules) {
    return expectRules("not allow", (ingress, rule) -> !ingress.allowsAnyOf(rule), rules);
  }

  private IpPermissionAssert expectRules(
      String verb, BiPredicate<Ingress, IngressRule> condition, IngressRule... rules) {
    if (rules.length == 0) {
      throw new IllegalArgumentException("name at least one rule");
    }
    isNotNull();
    Ingress ingress = ingress();
    List<IngressRule> failed =
        Arrays.stream(rules).filter(rule -> !condition.test(ingress, rule)).toList();
    if (!failed.isEmpty()) {
      failWithMessage("%s", text(verb + Ingress.listed(failed), ingress.text()));
    }
    return this;
  }

  private IpPermissionAssert verifyEqual(
      @Nullable Object found, Object expected, String expectation, Supplier<String> butText) {
    if (!Objects.equals(found, expected)) {
      throw failureWithActualExpected(found, expected, "%s", text(expectation, butText.get()));
    }
    return this;
  }

  private String text(String expectation, String butText) {
    return AbstractEc2Assert.failureText(
        "permission of " + traffic() + " from " + ingress().sources(), expectation, butText);
  }

  private String traffic() {
    return Ingress.traffic(actual).toString();
  }

  private Ingress ingress() {
    return new Ingress(null, new SecurityGroup().withIpPermissions(actual));
  }

  private static String ports(@Nullable Integer from, @Nullable Integer to) {
    if (from == null || to == null) {
      return "all ports";
    }
    return from.equals(to) ? "port " + from : "ports " + from + " to " + to;
  }
}
