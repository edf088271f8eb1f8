// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.query.QueryFixture;
import io.github.ec2fake.internal.query.QueryFixture.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateAndDeleteTest {
  private static final String CLASSIC = "444455556666";
  private static final String VPC = QueryFixture.ACCOUNT;
  private static final String CHARACTERS = "a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";

  private final QueryFixture cloud = QueryFixture.classic(CLASSIC, "777788889999");

  @Test
  void givesEveryAccountADefaultGroup() {
    Answer vpc = cloud.callAs(VPC, "DescribeSecurityGroups");
    Answer classic = cloud.callAs(CLASSIC, "DescribeSecurityGroups");

    assertThat(vpc.texts("//securityGroupInfo/item/groupName")).containsExactly("default");
    assertThat(vpc.text("//groupDescription")).isEqualTo("default VPC security group");
    assertThat(vpc.text("//securityGroupInfo/item/vpcId")).startsWith("vpc-");
    assertThat(vpc.texts("//ipPermissions/item/ipProtocol")).containsExactly("-1");
    assertThat(vpc.texts("//ipPermissions/item/groups/item/groupId"))
        .containsExactly(vpc.text("//securityGroupInfo/item/groupId"));
    assertThat(vpc.texts("//ipPermissionsEgress/item/ipRanges/item/cidrIp"))
        .containsExactly("0.0.0.0/0");

    assertThat(classic.text("//groupDescription")).isEqualTo("default group");
    assertThat(classic.texts("//securityGroupInfo/item/vpcId")).isEmpty();
    assertThat(classic.texts("//ipPermissions/item/ipProtocol"))
        .containsExactly("tcp", "udp", "icmp");
    assertThat(classic.texts("//ipPermissions/item/toPort"))
        .containsExactly("65535", "65535", "-1");
    assertThat(classic.texts("//ipPermissions/item/groups/item/groupName"))
        .containsOnly("default")
        .hasSize(3);
    assertThat(classic.texts("//ipPermissionsEgress/item")).isEmpty();
  }

  @Test
  void makesAGroupInTheDefaultVpc() {
    Answer created = create(VPC, "SG - Domain Member  ", "members");

    assertThat(created.text("//return")).isEqualTo("true");
    Answer group =
        cloud.callAs(VPC, "DescribeSecurityGroups", "GroupId.1", created.text("//groupId"));
    assertThat(group.text("//groupName")).isEqualTo("SG - Domain Member");
    assertThat(group.text("//groupDescription")).isEqualTo("members");
    assertThat(group.text("//ownerId")).isEqualTo(VPC);
    assertThat(group.text("//vpcId")).isEqualTo(cloud.callAs(VPC, "DescribeVpcs").text("//vpcId"));
    assertThat(group.texts("//ipPermissions/item")).isEmpty();
    assertThat(group.texts("//ipPermissionsEgress/item/ipProtocol")).containsExactly("-1");
  }

  @Test
  void makesAGroupOnClassicWithAnyAsciiName() {
    create(CLASSIC, "\"quoted\" <%'?> ~", "a group");
    Answer all = cloud.callAs(CLASSIC, "DescribeSecurityGroups");

    assertThat(all.texts("//groupName")).contains("\"quoted\" <%'?> ~");
    assertThat(all.texts("//ipPermissionsEgress/item")).isEmpty();
  }

  @Test
  void refusesANameThatIsTaken() {
    String vpcId = cloud.callAs(VPC, "DescribeVpcs").text("//vpcId");
    create(VPC, "web", "first");
    create(CLASSIC, "web", "first");

    refuses(
        VPC,
        "Web",
        "second",
        "InvalidGroup.Duplicate: The security group 'Web' already exists for VPC '" + vpcId + "'");
    refuses(
        CLASSIC,
        "web",
        "second",
        "InvalidGroup.Duplicate: The security group 'web' already exists");
    assertThat(create(CLASSIC, "Web", "upper case is another name there").status()).isEqualTo(200);
    assertThat(create("777788889999", "web", "another account").status()).isEqualTo(200);
  }

  @Test
  void refusesTheDefaultGroupsName() {
    refuses(
        VPC,
        "default",
        "mine",
        "InvalidParameterValue: Cannot use reserved security group name: default");
    refuses(
        CLASSIC,
        "default",
        "mine",
        "InvalidGroup.Reserved: The security group 'default' is reserved");
  }

  @ParameterizedTest
  @ValueSource(strings = {VPC, CLASSIC})
  void refusesNamesOnBothPlatforms(String account) {
    refuses(
        account,
        "sg-web",
        "looks like an id",
        "InvalidParameterValue: Value (sg-web) for parameter GroupName is invalid. Group names may"
            + " not be in the format sg-*.");
    refuses(
        account,
        "café",
        "not ASCII",
        "InvalidParameterValue: Value (café) for parameter GroupName is invalid. Character sets"
            + " beyond ASCII are not supported.");
    refuses(
        account,
        "cafe",
        "déscription",
        "InvalidParameterValue: Value (déscription) for parameter GroupDescription is invalid."
            + " Character sets beyond ASCII are not supported.");
    refuses(
        account,
        "nothing said",
        "",
        "MissingParameter: The request must contain the parameter GroupDescription");
    refuses(
        account,
        "",
        "no name",
        "MissingParameter: The request must contain the parameter GroupName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%", "it's", "a?", "<b>", " ", "~"})
  void refusesCharactersThatAVpcDoesNotHave(String name) {
    refuses(
        VPC,
        name,
        "a group",
        "InvalidParameterValue: Invalid security group name. Valid names are non-empty strings less"
            + " than 256 characters from the following set:  "
            + CHARACTERS);
  }

  @Test
  void refusesADescriptionThatAVpcDoesNotTake() {
    String text =
        "InvalidParameterValue: Invalid security group description. Valid descriptions are strings"
            + " less than 256 characters from the following set:  "
            + CHARACTERS;

    refuses(VPC, "web", "it's", text);
    refuses(VPC, "web", "x".repeat(256), text);
    assertThat(create(VPC, "web", CHARACTERS).status()).isEqualTo(200);
  }

  @Test
  void takesNamesOfUpTo255Characters() {
    String longest = "n".repeat(255);
    String tooLong = longest + "n";

    refuses(
        CLASSIC,
        tooLong,
        "a group",
        "InvalidParameterValue: Value ("
            + tooLong
            + ") for parameter GroupName is invalid. Length exceeds maximum of 255.");
    refuses(
        VPC,
        tooLong,
        "a group",
        "InvalidParameterValue: Invalid security group name. Valid names are non-empty strings less"
            + " than 256 characters from the following set:  "
            + CHARACTERS);
    assertThat(create(CLASSIC, longest, longest).status()).isEqualTo(200);
    assertThat(create(VPC, longest, longest).status()).isEqualTo(200);
  }

  @Test
  void takesOnlyTheCallersOwnVpc() {
    String own = cloud.callAs(VPC, "DescribeVpcs").text("//vpcId");
    String notFound = "400 InvalidVpcID.NotFound: The vpc ID '" + own + "' does not exist";

    assertThat(createIn(own, VPC).status()).isEqualTo(200);
    assertThat(createIn(own, "999900001111").refusal()).isEqualTo(notFound);
    assertThat(createIn(own, CLASSIC).refusal()).isEqualTo(notFound);
  }

  @ParameterizedTest
  @CsvSource({CLASSIC + ", 500", VPC + ", 2500"})
  void keepsTheLimitOfGroups(String account, int limit) {
    for (int i = 1; i < limit; i++) {
      assertThat(create(account, "group " + i, "one of many").status()).isEqualTo(200);
    }

    Answer oneMore = create(account, "one more", "too many");

    assertThat(oneMore.status()).isEqualTo(400);
    assertThat(oneMore.text("//Code")).isEqualTo("SecurityGroupLimitExceeded");
    assertThat(cloud.callAs(account, "DeleteSecurityGroup", "GroupName", "group 1").status())
        .isEqualTo(200);
    assertThat(create(account, "one more", "fits now").status()).isEqualTo(200);
  }

  @Test
  void onlyTellsInADryRun() {
    String before = state(VPC);
    Answer create =
        cloud.callAs(
            VPC,
            "CreateSecurityGroup",
            "GroupName",
            "a",
            "GroupDescription",
            "b",
            "DryRun",
            "true");
    Answer refused =
        cloud.callAs(
            VPC,
            "CreateSecurityGroup",
            "GroupName",
            "default",
            "GroupDescription",
            "b",
            "DryRun",
            "true");

    assertThat(create.refusal())
        .isEqualTo("412 DryRunOperation: Request would have succeeded, but DryRun flag is set.");
    assertThat(refused.text("//Code")).isEqualTo("InvalidParameterValue");
    assertThat(state(VPC)).isEqualTo(before);

    String id = create(VPC, "a", "b").text("//groupId");
    assertThat(cloud.callAs(VPC, "DeleteSecurityGroup", "GroupId", id, "DryRun", "true").status())
        .isEqualTo(412);
    assertThat(state(VPC)).contains(id);
  }

  @Test
  void tagsTheGroupThatItMakes() {
    assertThat(
            cloud
                .call(
                    "CreateSecurityGroup",
                    "GroupName",
                    "a",
                    "GroupDescription",
                    "b",
                    "TagSpecification.1.ResourceType",
                    "security-group",
                    "TagSpecification.1.Tag.1.Key",
                    "team",
                    "TagSpecification.1.Tag.1.Value",
                    "blue")
                .text("//tagSet/item/value"))
        .isEqualTo("blue");
    assertThat(
            cloud
                .call(
                    "DescribeSecurityGroups",
                    "Filter.1.Name",
                    "tag:team",
                    "Filter.1.Value.1",
                    "blue")
                .text("//groupName"))
        .isEqualTo("a");
  }

  @Test
  void deletesTheTagsOfAGroupWithIt() {
    String id = create(VPC, "web", "tagged").text("//groupId");
    cloud.call("CreateTags", "ResourceId.1", id, "Tag.1.Key", "team", "Tag.1.Value", "blue");
    assertThat(cloud.call("DescribeTags").texts("//resourceId")).containsExactly(id);

    cloud.call("DeleteSecurityGroup", "GroupId", id);

    assertThat(cloud.call("DescribeTags").texts("//resourceId")).isEmpty();
  }

  @Test
  void deletesTheTagsOfTheDefaultGroupAndItsRulesWithTheVpc() {
    String vpcId = cloud.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("//vpcId");
    Answer groups =
        cloud.call("DescribeSecurityGroups", "Filter.1.Name", "vpc-id", "Filter.1.Value.1", vpcId);
    String groupId = groups.text("//securityGroupInfo/item/groupId");
    String ruleId =
        cloud
            .call(
                "DescribeSecurityGroupRules",
                "Filter.1.Name",
                "group-id",
                "Filter.1.Value.1",
                groupId)
            .texts("//securityGroupRuleId")
            .get(0);
    cloud.call(
        "CreateTags",
        "ResourceId.1",
        groupId,
        "ResourceId.2",
        ruleId,
        "Tag.1.Key",
        "team",
        "Tag.1.Value",
        "blue");
    assertThat(cloud.call("DescribeTags").texts("//resourceId"))
        .containsExactlyInAnyOrder(groupId, ruleId);

    cloud.call("DeleteVpc", "VpcId", vpcId);

    assertThat(cloud.call("DescribeTags").texts("//resourceId")).isEmpty();
  }

  @Test
  void refusesAPageOfWhatIsGivenByItsIds() {
    String id = create(VPC, "web", "one").text("//groupId");

    assertThat(cloud.call("DescribeSecurityGroups", "GroupId.1", id, "MaxResults", "5").refusal())
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter securityGroupIdSet cannot be used with"
                + " the parameter maxResults");
    assertThat(
            cloud
                .call("DescribeSecurityGroups", "GroupName.1", "web", "MaxResults", "5")
                .texts("//securityGroupInfo/item/groupId"))
        .containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {VPC, CLASSIC})
  void deletesByIdAndByName(String account) {
    String before = state(account);
    String id = create(account, "web", "by id").text("//groupId");
    assertThat(cloud.callAs(account, "DeleteSecurityGroup", "GroupId", id).text("//return"))
        .isEqualTo("true");
    create(account, "web", "by name");
    assertThat(cloud.callAs(account, "DeleteSecurityGroup", "GroupName", "web").text("//return"))
        .isEqualTo("true");

    assertThat(state(account)).isEqualTo(before);
  }

  @Test
  void refusesToDeleteWhatIsNotThere() {
    String vpcId = cloud.callAs(VPC, "DescribeVpcs").text("//vpcId");
    String foreign = create("999900001111", "web", "foreign").text("//groupId");

    refusesToDelete(
        VPC,
        "GroupName",
        "web",
        "InvalidGroup.NotFound: The security group 'web' does not exist in default VPC '"
            + vpcId
            + "'");
    refusesToDelete(
        CLASSIC,
        "GroupName",
        "web",
        "InvalidGroup.NotFound: The security group 'web' does not exist");
    refusesToDelete(
        VPC,
        "GroupId",
        foreign,
        "InvalidGroup.NotFound: The security group '" + foreign + "' does not exist");
    refusesToDelete(
        VPC,
        "GroupId",
        "web",
        "InvalidGroupId.Malformed: Invalid id: \"web\" (expecting \"sg-...\")");
    assertThat(
            cloud
                .call(
                    "AuthorizeSecurityGroupIngress",
                    "GroupId",
                    "",
                    "IpPermissions.1.IpProtocol",
                    "-1",
                    "IpPermissions.1.IpRanges.1.CidrIp",
                    "0.0.0.0/0")
                .refusal())
        .isEqualTo("400 InvalidGroupId.Malformed: The security-group ID '' is malformed");
    assertThat(
            cloud
                .call(
                    "AuthorizeSecurityGroupIngress",
                    "GroupName",
                    "default",
                    "IpPermissions.1.IpProtocol",
                    "-1",
                    "IpPermissions.1.Groups.1.Description",
                    "of no group")
                .refusal())
        .isEqualTo("400 MissingParameter: Source group ID missing.");
    assertThat(cloud.call("DeleteSecurityGroup").refusal())
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter groupName or groupId");
    assertThat(
            cloud.call("DeleteSecurityGroup", "GroupId", "sg-12345678", "GroupName", "a").refusal())
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter groupName cannot be used with the"
                + " parameter groupId");
  }

  @Test
  void refusesToDeleteTheDefaultGroup() {
    String id = cloud.callAs(VPC, "DescribeSecurityGroups").text("//groupId");

    refusesToDelete(
        VPC,
        "GroupId",
        id,
        "CannotDelete: the specified group: \""
            + id
            + "\" name: \"default\" cannot be deleted by a user");
    refusesToDelete(
        CLASSIC,
        "GroupName",
        "default",
        "InvalidGroup.Reserved: The security group 'default' is reserved");
  }

  @Test
  void refusesToDeleteWhatInstancesUse() {
    for (String account : new String[] {VPC, CLASSIC}) {
      String id = create(account, "web", "used").text("//groupId");
      var group =
          cloud
              .region()
              .securityGroups()
              .describe(new Caller(account), List.of("web"), List.of())
              .get(0);
      group.usedBy("i-1");
      group.usedBy("i-2");
      group.releasedBy("i-1");
      refusesToDelete(
          account,
          "GroupId",
          id,
          account.equals(VPC)
              ? "DependencyViolation: resource " + id + " has a dependent object"
              : "InvalidGroup.InUse: There are active instances using security group 'web'");
      group.releasedBy("i-2");
      assertThat(cloud.callAs(account, "DeleteSecurityGroup", "GroupId", id).status())
          .isEqualTo(200);
    }
  }

  @Test
  void refusesToDeleteWhatAnotherGroupNames() {
    for (String account : new String[] {VPC, CLASSIC}) {
      String id = create(account, "app", "named by web").text("//groupId");
      create(account, "web", "names app and itself");
      for (String source : new String[] {"app", "web"}) {
        cloud.callAs(
            account,
            "AuthorizeSecurityGroupIngress",
            "GroupName",
            "web",
            "SourceSecurityGroupName",
            source);
      }
      refusesToDelete(
          account,
          "GroupName",
          "app",
          account.equals(VPC)
              ? "DependencyViolation: resource " + id + " has a dependent object"
              : "InvalidGroup.InUse: Group 444455556666:app is used by groups: 444455556666:web");
      assertThat(cloud.callAs(account, "DeleteSecurityGroup", "GroupName", "web").status())
          .isEqualTo(200);
      assertThat(cloud.callAs(account, "DeleteSecurityGroup", "GroupName", "app").status())
          .isEqualTo(200);
    }
  }

  private Answer create(String account, String name, String description) {
    return cloud.callAs(
        account, "CreateSecurityGroup", "GroupName", name, "GroupDescription", description);
  }

  private Answer createIn(String vpcId, String account) {
    return cloud.callAs(
        account,
        "CreateSecurityGroup",
        "GroupName",
        "web",
        "GroupDescription",
        "a group",
        "VpcId",
        vpcId);
  }

  private void refuses(String account, String name, String description, String refusal) {
    String before = state(account);
    assertThat(create(account, name, description).refusal()).isEqualTo("400 " + refusal);
    assertThat(state(account)).isEqualTo(before);
  }

  private void refusesToDelete(String account, String parameter, String value, String refusal) {
    String before = state(account);
    assertThat(cloud.callAs(account, "DeleteSecurityGroup", parameter, value).refusal())
        .isEqualTo("400 " + refusal);
    assertThat(state(account)).isEqualTo(before);
  }

  private String state(String account) {
    return cloud.callAs(account, "DescribeSecurityGroups").content();
  }
}
