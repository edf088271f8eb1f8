// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Rules on EC2-Classic, and in a VPC, that name groups of other accounts. */
class ForeignSecurityGroupsTest {
  private static final String IN_VPC = "222233334444";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().ec2Classic(OWNER, PARTNER).build();
  private final AmazonEC2 classic = cloud.client(OWNER);
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final AmazonEC2 inVpc = cloud.client(IN_VPC);
  private final String theirs = group(partner, "theirs");

  @Test
  void areNamedByTheirNamesOnEc2Classic() {
    String own = group(classic, "own");

    authorize(classic, own, new UserIdGroupPair().withUserId(PARTNER).withGroupName("theirs"));

    assertThat(Fixtures.groupPairs(classic, own))
        .extracting(UserIdGroupPair::getUserId, UserIdGroupPair::getGroupId)
        .containsExactly(tuple(PARTNER, theirs));
  }

  @Test
  void areNamedByTheirIdsInAVpc() {
    String own = group(inVpc, "own");

    assertThatRefusal(
            () ->
                authorize(
                    inVpc, own, new UserIdGroupPair().withUserId(OWNER).withGroupName("default")))
        .startsWith(
            "400 InvalidParameterValue: Value (default) for parameter groupName is invalid. A"
                + " security group of the account "
                + OWNER
                + " has to be given by its groupId");
  }

  @Test
  void areRevokedWhenTheyAreGone() {
    String own = group(classic, "own");
    UserIdGroupPair pair = new UserIdGroupPair().withUserId(PARTNER).withGroupId(theirs);
    authorize(classic, own, pair);
    partner.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(theirs));

    classic.revokeSecurityGroupIngress(
        new RevokeSecurityGroupIngressRequest().withGroupId(own).withIpPermissions(tcp(pair)));

    assertThat(Fixtures.groupPairs(classic, own)).isEmpty();
    assertThatRefusal(() -> authorize(classic, own, pair))
        .startsWith("400 InvalidGroup.NotFound: ");
  }

  @Test
  void anIdThatIsMalformedIsRefusedBeforeGroupsAreLookedUp() {
    assertThatRefusal(
            () ->
                authorize(
                    inVpc, "sg-0123456789abcdef0", new UserIdGroupPair().withGroupId("theirs")))
        .startsWith("400 InvalidGroupId.Malformed: ");
  }

  private static String group(AmazonEC2 ec2, String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, "of the test"))
        .getGroupId();
  }

  private static IpPermission tcp(UserIdGroupPair pair) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(80)
        .withToPort(80)
        .withUserIdGroupPairs(pair);
  }

  private static void authorize(AmazonEC2 ec2, String group, UserIdGroupPair pair) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest().withGroupId(group).withIpPermissions(tcp(pair)));
  }
}
