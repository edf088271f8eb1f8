// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.examples.FirewallRule.fromAnywhere;
import static io.github.ec2fake.examples.FirewallRule.range;
import static io.github.ec2fake.examples.FirewallRule.tcp;
import static io.github.ec2fake.examples.FirewallRule.udp;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.Filter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The security groups of a Windows HPC cluster: every rule of the scripts create_AD_security.bat
 * and create-HPC-sec-group.bat of the Microsoft Windows Guide (API version 2011-07-15).
 */
public final class HpcSecurityGroups {
  /** The group of the domain controller. */
  public static final String DOMAIN_CONTROLLER = "SG - Domain Controller";

  /** The group of every machine in the domain. */
  public static final String DOMAIN_MEMBER = "SG - Domain Member";

  /** The group of the cluster's nodes. */
  public static final String CLUSTER = "SG - Windows HPC Cluster";

  private static final Map<String, String> DESCRIPTIONS = descriptions();

  private static final Map<String, List<FirewallRule>> RULES =
      Map.of(
          DOMAIN_CONTROLLER,
          all(
              Stream.of(
                  udp(DOMAIN_MEMBER, 123, 138, 389, 53, 88, 445),
                  tcp(DOMAIN_MEMBER, 135, 389, 636, 3268, 3269, 53, 88, 445),
                  List.of(
                      range("tcp", 49152, 65535, DOMAIN_MEMBER),
                      range("icmp", -1, -1, "0.0.0.0/0"),
                      fromAnywhere("udp", 53),
                      fromAnywhere("tcp", 3389)))),
          DOMAIN_MEMBER,
          all(
              Stream.of(
                  tcp(DOMAIN_CONTROLLER, 53),
                  udp(DOMAIN_CONTROLLER, 53),
                  List.of(
                      range("tcp", 49152, 65535, DOMAIN_CONTROLLER),
                      range("udp", 49152, 65535, DOMAIN_CONTROLLER)))),
          CLUSTER,
          all(
              Stream.of(
                  tcp(CLUSTER, 80, 443, 1856, 5800, 5801, 5969, 5970, 5974, 5999, 6729, 6730, 7997),
                  tcp(CLUSTER, 8677, 9087, 9090, 9091, 9092, 9794, 9892, 9893),
                  tcp(CLUSTER, 6498, 7998, 8050, 5051),
                  udp(CLUSTER, 9893),
                  List.of(
                      range("tcp", 9100, 9163, CLUSTER),
                      range("tcp", 9200, 9263, CLUSTER),
                      fromAnywhere("tcp", 3389)))));

  private final AmazonEC2 ec2;

  /**
   * The groups of an account.
   *
   * @param ec2 the account
   */
  public HpcSecurityGroups(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  /**
   * What a group lets in.
   *
   * @param group one of this class's names
   * @return its rules
   */
  public static List<FirewallRule> rulesOf(String group) {
    List<FirewallRule> rules = RULES.get(group);
    if (rules == null) {
      throw new IllegalArgumentException("no such group: " + group);
    }
    return rules;
  }

  /** Makes the groups and their rules; what is there already is left as it is. */
  public void create() {
    DESCRIPTIONS.forEach(this::create);
    DESCRIPTIONS.keySet().forEach(this::authorize);
  }

  private void create(String name, String description) {
    try {
      ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, description));
    } catch (AmazonEC2Exception e) {
      if (!e.getErrorCode().equals("InvalidGroup.Duplicate")) {
        throw e;
      }
    }
  }

  private void authorize(String name) {
    boolean fresh =
        ec2.describeSecurityGroups(
                new DescribeSecurityGroupsRequest()
                    .withFilters(new Filter("group-name", List.of(name))))
            .getSecurityGroups()
            .get(0)
            .getIpPermissions()
            .isEmpty();
    if (fresh) {
      ec2.authorizeSecurityGroupIngress(
          new AuthorizeSecurityGroupIngressRequest(
              name, rulesOf(name).stream().map(FirewallRule::toPermission).toList()));
    }
  }

  /** In the order in which they are made: each before the rules that name it. */
  private static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    descriptions.put(DOMAIN_MEMBER, "Active Directory Domain Member");
    descriptions.put(DOMAIN_CONTROLLER, "Active Directory Domain Controller");
    descriptions.put(CLUSTER, "Windows HPC Server 2008 R2 Cluster Nodes");
    return descriptions;
  }

  private static List<FirewallRule> all(Stream<List<FirewallRule>> rules) {
    return rules.flatMap(List::stream).toList();
  }
}
