// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.SecurityGroup;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Assertions about a security group; see {@link Ec2Assert#securityGroup}. */
public class SecurityGroupAssert extends AbstractTaggedAssert<SecurityGroupAssert, SecurityGroup> {

  /**
   * Creates the assertions; use {@link Ec2Assert#securityGroup} instead.
   *
   * @param actual the security group, by its id or name
   */
  public SecurityGroupAssert(Ec2Resource actual) {
    super(actual, SecurityGroupAssert.class, SecurityGroupResourceType.SECURITY_GROUP);
  }

  /**
   * Verifies that the group allows all traffic of these rules from all of their sources. The group
   * may allow a wider range of ports or addresses, but a single rule of the group must cover an
   * expected rule and source. A rule without a source passes if the group allows the traffic from
   * any source.
   *
   * <pre>
   * assertThat(ec2).securityGroup("web").allows(tcp(80).from("0.0.0.0/0"));  // passes if it does
   * assertThat(ec2).securityGroup("web").allows(tcp(22).from("0.0.0.0/0"));  // fails
   * </pre>
   *
   * @param rules the rules, at least one
   * @return these assertions
   * @throws AssertionError if the group does not allow the traffic, or is not described
   * @throws IllegalArgumentException if no rule is given
   */
  public SecurityGroupAssert allows(IngressRule... rules) {
    return expectRules("allow", (ingress, rule) -> ingress.allows(rule), rules);
  }

  /**
   * Verifies that the group allows none of the traffic of these rules from any of their sources. A
   * CIDR block is considered as a whole: a group that is open to {@code 10.0.0.0/8} does not allow
   * traffic from {@code 0.0.0.0/0}. A rule without a source passes if the group allows the traffic
   * from no source at all.
   *
   * <pre>
   * assertThat(ec2).securityGroup("web").doesNotAllow(tcp(22));  // passes if it does not
   * assertThat(ec2).securityGroup("web").doesNotAllow(tcp(80));  // fails
   * </pre>
   *
   * @param rules the rules, at least one
   * @return these assertions
   * @throws AssertionError if the group allows some of the traffic, or is not described
   * @throws IllegalArgumentException if no rule is given
   */
  public SecurityGroupAssert doesNotAllow(IngressRule... rules) {
    return expectRules("not allow", (ingress, rule) -> !ingress.allowsAnyOf(rule), rules);
  }

  /**
   * Verifies that the group has exactly these rules, with the same ports and sources, and no
   * others.
   *
   * <pre>
   * assertThat(ec2)
   *     .securityGroup("web")
   *     .allowsExactly(tcp(80).from("0.0.0.0/0"), tcp(443).from("0.0.0.0/0"));  // passes
   * assertThat(ec2)
   *     .securityGroup("web")
   *     .allowsExactly(tcp(80).from("0.0.0.0/0"));                              // fails
   * </pre>
   *
   * @param rules the rules in any order, each with a source
   * @return these assertions
   * @throws AssertionError if the group lacks a rule or has others, or is not described
   * @throws IllegalArgumentException if a rule has no source
   */
  public SecurityGroupAssert allowsExactly(IngressRule... rules) {
    List<IngressRule> expected = Arrays.asList(rules);
    for (IngressRule rule : expected) {
      if (rule.sources().isEmpty()) {
        throw new IllegalArgumentException(
            "say from where: " + rule + " has no source; add from(…) or fromGroup(…)");
      }
    }
    String expectation =
        expected.isEmpty() ? "allow nothing" : "allow exactly" + Ingress.listed(expected);
    return checkResource(
        expectation,
        group -> {
          Ingress ingress = ingress(group);
          List<Ingress.Grant> missing = ingress.missing(expected);
          List<Ingress.Grant> unexpected = ingress.unexpected(expected);
          return missing.isEmpty() && unexpected.isEmpty()
              ? null
              : mismatch(group, expectation, each -> difference(missing, unexpected))
                  .comparing(ingress.lines(), ingress.lines(expected));
        });
  }

  /**
   * Verifies that the group has no ingress rules.
   *
   * <pre>
   * assertThat(ec2).securityGroup("new").allowsNothing();  // passes
   * assertThat(ec2).securityGroup("web").allowsNothing();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the group has an ingress rule, or is not described
   */
  public SecurityGroupAssert allowsNothing() {
    return allowsExactly();
  }

  /**
   * Verifies the group's name.
   *
   * <pre>
   * assertThat(ec2).securityGroup(id).hasName("web");  // passes if this is its name
   * assertThat(ec2).securityGroup(id).hasName("db");   // fails
   * </pre>
   *
   * @param name the name
   * @return these assertions
   * @throws AssertionError if the group has another name, or is not described
   */
  public SecurityGroupAssert hasName(String name) {
    return expectEqual("name", name, SecurityGroup::getGroupName);
  }

  /**
   * Verifies the group's description.
   *
   * <pre>
   * assertThat(ec2).securityGroup("web").hasDescription("web servers");  // passes if it is this
   * assertThat(ec2).securityGroup("web").hasDescription("databases");    // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the group has another description, or is not described
   */
  public SecurityGroupAssert hasDescription(String description) {
    return expectEqual("description", description, SecurityGroup::getDescription);
  }

  /**
   * Verifies that the group belongs to a VPC.
   *
   * <pre>
   * assertThat(ec2).securityGroup("web").isInVpc(defaultVpc);  // passes if it does
   * assertThat(ec2).securityGroup("web").isInVpc(otherVpc);    // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the group belongs to another VPC or none, or is not described
   */
  public SecurityGroupAssert isInVpc(String vpcId) {
    return expectValue(
        "be in " + vpcId,
        vpcId,
        SecurityGroup::getVpcId,
        group -> "it is in " + (group.getVpcId() == null ? "no VPC" : group.getVpcId()));
  }

  /**
   * Verifies the account that owns the security group.
   *
   * <pre>
   * assertThat(ec2).securityGroup("web").hasOwner("111122223333");  // passes
   * assertThat(ec2).securityGroup("web").hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the security group, or the security group is not
   *     described
   */
  public SecurityGroupAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, SecurityGroup::getOwnerId, "its owner is ");
  }

  private SecurityGroupAssert expectRules(
      String verb, BiPredicate<Ingress, IngressRule> condition, IngressRule... rules) {
    if (rules.length == 0) {
      throw new IllegalArgumentException("name at least one rule");
    }
    return checkResource(
        verb + Ingress.listed(Arrays.asList(rules)),
        group -> {
          Ingress ingress = ingress(group);
          List<IngressRule> failed =
              Arrays.stream(rules).filter(rule -> !condition.test(ingress, rule)).toList();
          return failed.isEmpty()
              ? null
              : mismatch(group, verb + Ingress.listed(failed), each -> ingress.text());
        });
  }

  private Ingress ingress(SecurityGroup group) {
    return new Ingress(isGiven() ? null : ec2(), group);
  }

  private static String difference(List<Ingress.Grant> missing, List<Ingress.Grant> unexpected) {
    String missingText = missing.isEmpty() ? "" : "it does not allow" + Ingress.listed(missing);
    String unexpectedText = unexpected.isEmpty() ? "" : "it allows" + Ingress.listed(unexpected);
    return missingText
        + (missingText.isEmpty() || unexpectedText.isEmpty() ? "" : "\nand ")
        + unexpectedText;
  }
}
