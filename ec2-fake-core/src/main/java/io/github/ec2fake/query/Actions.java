package io.github.ec2fake.query;

import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.network.DescribeSubnets;
import io.github.ec2fake.query.network.DescribeVpcs;
import io.github.ec2fake.query.place.DescribeAvailabilityZones;
import io.github.ec2fake.query.place.DescribeRegions;
import io.github.ec2fake.query.securitygroup.AuthorizeSecurityGroupEgress;
import io.github.ec2fake.query.securitygroup.AuthorizeSecurityGroupIngress;
import io.github.ec2fake.query.securitygroup.CreateSecurityGroup;
import io.github.ec2fake.query.securitygroup.DeleteSecurityGroup;
import io.github.ec2fake.query.securitygroup.DescribeSecurityGroups;
import io.github.ec2fake.query.securitygroup.RevokeSecurityGroupEgress;
import io.github.ec2fake.query.securitygroup.RevokeSecurityGroupIngress;
import org.jspecify.annotations.Nullable;

/**
 * Every action that is modelled. An action's class is loaded when it is first called: a switch, so
 * that a test pays for no action that it does not use.
 */
public final class Actions {
  private Actions() {}

  /**
   * Looks an action up.
   *
   * @param name its name, for example {@code RunInstances}
   * @return the action, or null if it is not modelled
   */
  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AuthorizeSecurityGroupEgress" -> new AuthorizeSecurityGroupEgress();
      case "AuthorizeSecurityGroupIngress" -> new AuthorizeSecurityGroupIngress();
      case "CreateSecurityGroup" -> new CreateSecurityGroup();
      case "DeleteSecurityGroup" -> new DeleteSecurityGroup();
      case "DescribeAvailabilityZones" -> new DescribeAvailabilityZones();
      case "DescribeRegions" -> new DescribeRegions();
      case "DescribeSecurityGroups" -> new DescribeSecurityGroups();
      case "DescribeSubnets" -> new DescribeSubnets();
      case "DescribeVpcs" -> new DescribeVpcs();
      case "RevokeSecurityGroupEgress" -> new RevokeSecurityGroupEgress();
      case "RevokeSecurityGroupIngress" -> new RevokeSecurityGroupIngress();
      default -> null;
    };
  }
}
