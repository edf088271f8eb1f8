// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.SecurityGroup;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The resource type of security groups. */
final class SecurityGroupResourceType extends ResourceType<SecurityGroup> {
  static final SecurityGroupResourceType SECURITY_GROUP = new SecurityGroupResourceType();

  private SecurityGroupResourceType() {
    super("security group", SecurityGroup::getGroupId, group -> "", SecurityGroup::getTags);
  }

  static boolean isId(String nameOrId) {
    return nameOrId.startsWith("sg-");
  }

  /**
   * Finds a group by id, or by name in the default VPC, where EC2 searches, and then in the other
   * VPCs.
   */
  @Override
  @Nullable SecurityGroup find(AmazonEC2 ec2, String nameOrId) {
    if (isId(nameOrId)) {
      return firstOrNull(
          () -> describe(ec2, new DescribeSecurityGroupsRequest().withGroupIds(nameOrId)));
    }
    SecurityGroup inDefaultVpc =
        firstOrNull(
            () -> describe(ec2, new DescribeSecurityGroupsRequest().withGroupNames(nameOrId)));
    if (inDefaultVpc != null) {
      return inDefaultVpc;
    }
    List<SecurityGroup> elsewhere =
        describe(
            ec2,
            new DescribeSecurityGroupsRequest()
                .withFilters(new Filter("group-name", List.of(escapeWildcards(nameOrId)))));
    if (elsewhere.size() > 1) {
      throw new IllegalArgumentException(
          "several security groups are named '"
              + nameOrId
              + "'; give the id of one: "
              + elsewhere.stream()
                  .map(group -> group.getGroupId() + " in " + group.getVpcId())
                  .toList());
    }
    return elsewhere.isEmpty() ? null : elsewhere.get(0);
  }

  @Override
  List<SecurityGroup> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeSecurityGroupsRequest());
  }

  static List<SecurityGroup> describe(AmazonEC2 ec2, DescribeSecurityGroupsRequest request) {
    return allPages(
        token -> {
          if (token != null) {
            request.setNextToken(token);
          }
          return ec2.describeSecurityGroups(marked(request));
        },
        DescribeSecurityGroupsResult::getSecurityGroups,
        SecurityGroupResourceType::nextToken);
  }

  private static String nextToken(DescribeSecurityGroupsResult page) {
    try {
      return page.getNextToken() == null ? "" : page.getNextToken();
    } catch (NoSuchMethodError olderSdk) {
      // EC2 describes all groups to an older SDK in one reply.
      return "";
    }
  }

  @Override
  String name(SecurityGroup group) {
    return Objects.requireNonNullElse(group.getGroupName(), "");
  }
}
