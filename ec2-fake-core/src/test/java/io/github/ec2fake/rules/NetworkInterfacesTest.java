// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ConnectionTrackingSpecificationRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfaceAttributeResult;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesResult;
import com.amazonaws.services.ec2.model.EnaSrdSpecification;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVpcAttributeRequest;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterfaceAttachmentChanges;
import com.amazonaws.services.ec2.model.NetworkInterfacePrivateIpAddress;
import com.amazonaws.services.ec2.model.PrivateIpAddressSpecification;
import com.amazonaws.services.ec2.model.ResetNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Network interfaces as resources: created, described, changed and deleted. */
class NetworkInterfacesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final InterfaceCloud interfaces = new InterfaceCloud(ec2);

  private String group(String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, "of the test"))
        .getGroupId();
  }

  @Test
  void aNewOneIsPendingAndThenAvailable() {
    NetworkInterface made = interfaces.create(interfaces.request().withDescription("side"));

    assertThat(made.getNetworkInterfaceId()).matches("eni-0[0-9a-f]{16}");
    assertThat(made.getStatus()).isEqualTo("pending");
    assertThat(made.getDescription()).isEqualTo("side");
    assertThat(made.getInterfaceType()).isEqualTo("interface");
    assertThat(made.getMacAddress()).matches("02(:[0-9a-f]{2}){5}");
    assertThat(made.getAttachment()).isNull();
    assertThat(made.getRequesterManaged()).isFalse();
    assertThat(made.getGroups())
        .extracting(GroupIdentifier::getGroupName)
        .containsExactly("default");

    cloud.clock().advance(Phase.NETWORK_INTERFACE_CREATION.typical());

    assertThat(interfaces.described(made.getNetworkInterfaceId()).getStatus())
        .isEqualTo("available");
  }

  @Test
  void itHasTheAddressesThatWereAskedFor() {
    NetworkInterface made =
        interfaces.create(
            interfaces
                .request()
                .withPrivateIpAddresses(
                    new PrivateIpAddressSpecification()
                        .withPrivateIpAddress("172.31.0.50")
                        .withPrimary(true),
                    new PrivateIpAddressSpecification().withPrivateIpAddress("172.31.0.51")));

    assertThat(made.getPrivateIpAddress()).isEqualTo("172.31.0.50");
    assertThat(made.getPrivateIpAddresses())
        .extracting(
            NetworkInterfacePrivateIpAddress::getPrivateIpAddress,
            NetworkInterfacePrivateIpAddress::getPrimary)
        .containsExactly(tuple("172.31.0.50", true), tuple("172.31.0.51", false));
  }

  @Test
  void itHasAsManyAddressesAsWereAskedFor() {
    int before = interfaces.subnet("us-east-1a").getAvailableIpAddressCount();

    NetworkInterface made =
        interfaces.create(interfaces.request().withSecondaryPrivateIpAddressCount(3));

    assertThat(made.getPrivateIpAddresses()).hasSize(4);
    assertThat(interfaces.subnet("us-east-1a").getAvailableIpAddressCount()).isEqualTo(before - 4);
    assertThatRefusal(
            () ->
                interfaces.create(
                    interfaces.request().withSecondaryPrivateIpAddressCount(before - 4)))
        .isEqualTo(
            "400 InsufficientFreeAddressesInSubnet: The specified subnet does not have enough free"
                + " addresses to satisfy the request.");
    assertThat(interfaces.subnet("us-east-1a").getAvailableIpAddressCount()).isEqualTo(before - 4);
    delete(made.getNetworkInterfaceId());
    assertThat(interfaces.subnet("us-east-1a").getAvailableIpAddressCount()).isEqualTo(before);
  }

  @Test
  void aNumberOfAddressesIsNotNegative() {
    NetworkInterface made =
        interfaces.create(interfaces.request().withSecondaryPrivateIpAddressCount(0));
    assertThat(made.getPrivateIpAddresses()).hasSize(1);

    assertThatRefusal(
            () -> interfaces.create(interfaces.request().withSecondaryPrivateIpAddressCount(-1)))
        .startsWith("400 InvalidParameterValue: Value (-1) for parameter ")
        .endsWith(" is invalid. It must not be negative.");
    assertThatRefusal(() -> interfaces.create(interfaces.request().withIpv6AddressCount(-1)))
        .endsWith(" is invalid. It must not be negative.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1 | 400 InvalidParameterValue: Address 10.0.0.1 does not fall within the subnet's"
            + " address range",
        "172.31.0.1 | 400 InvalidParameterValue: Address 172.31.0.1 is in subnet's reserved address"
            + " range",
        "172.31.0.9 | 400 InvalidIPAddress.InUse: Address 172.31.0.9 is in use."
      })
  void itsAddressIsAFreeOneOfTheSubnet(String address, String refusal) {
    interfaces.create(interfaces.request().withPrivateIpAddress("172.31.0.9"));

    assertThatRefusal(() -> interfaces.create(interfaces.request().withPrivateIpAddress(address)))
        .isEqualTo(refusal);
    assertThatRefusal(
            () ->
                interfaces.create(
                    interfaces
                        .request()
                        .withPrivateIpAddresses(
                            new PrivateIpAddressSpecification()
                                .withPrivateIpAddress("172.31.0.50")
                                .withPrimary(true),
                            new PrivateIpAddressSpecification().withPrivateIpAddress(address))))
        .isEqualTo(refusal);
    assertThat(interfaces.create(interfaces.request().withPrivateIpAddress("172.31.0.50")))
        .returns("172.31.0.50", NetworkInterface::getPrivateIpAddress);
  }

  @Test
  void addressesThatContradictEachOtherAreRefused() {
    CreateNetworkInterfaceRequest two =
        interfaces
            .request()
            .withPrivateIpAddresses(
                new PrivateIpAddressSpecification()
                    .withPrivateIpAddress("172.31.0.50")
                    .withPrimary(true),
                new PrivateIpAddressSpecification().withPrivateIpAddress("172.31.0.51"));

    assertThatRefusal(() -> interfaces.create(two.clone().withPrivateIpAddress("172.31.0.52")))
        .startsWith("400 InvalidParameterCombination: Only one private IP address");
    assertThatRefusal(() -> interfaces.create(two.clone().withSecondaryPrivateIpAddressCount(1)))
        .startsWith("400 InvalidParameterCombination: You may not specify both a number");
    assertThatRefusal(
            () ->
                interfaces.create(
                    interfaces
                        .request()
                        .withPrivateIpAddress("172.31.0.50")
                        .withPrivateIpAddresses(
                            new PrivateIpAddressSpecification()
                                .withPrivateIpAddress("172.31.0.50"))))
        .isEqualTo(
            "400 InvalidParameterValue: The address 172.31.0.50 is specified more than once.");
    assertThatRefusal(
            () -> interfaces.create(interfaces.request().withSecondaryPrivateIpAddressCount(-1)))
        .startsWith("400 InvalidParameterValue: Value (-1)");
    assertThat(interfaces.create(two.withSecondaryPrivateIpAddressCount(0)).getPrivateIpAddresses())
        .hasSize(2);
  }

  @Test
  void oneAddressAndANumberOfOthersGoTogether() {
    NetworkInterface made =
        interfaces.create(
            interfaces
                .request()
                .withPrivateIpAddresses(
                    new PrivateIpAddressSpecification().withPrivateIpAddress("172.31.0.51"))
                .withSecondaryPrivateIpAddressCount(2));

    assertThat(made.getPrivateIpAddresses())
        .hasSize(4)
        .extracting(
            NetworkInterfacePrivateIpAddress::getPrivateIpAddress,
            NetworkInterfacePrivateIpAddress::getPrimary)
        .contains(tuple("172.31.0.51", false));
  }

  @Test
  void itsAddressFollowsFromItsIdWhateverTheLengthOfThat() {
    try (Ec2Cloud shortIds = Ec2Cloud.builder().shortIds().build()) {
      for (AmazonEC2 client : List.of(ec2, shortIds.client())) {
        InterfaceCloud those = new InterfaceCloud(client);
        NetworkInterface made = those.described(those.create());

        assertThat(made.getMacAddress()).matches("02(:[0-9a-f]{2}){5}");
        assertThat("00" + made.getNetworkInterfaceId().substring(4))
            .endsWith(made.getMacAddress().substring(3).replace(":", ""));
      }
    }
  }

  @Test
  void theSameClientTokenMakesOne() {
    CreateNetworkInterfaceRequest request = interfaces.request().withClientToken("once");

    NetworkInterface made = interfaces.create(request);

    assertThat(interfaces.create(request).getNetworkInterfaceId())
        .isEqualTo(made.getNetworkInterfaceId());
    assertThatRefusal(() -> interfaces.create(request.clone().withDescription("other")))
        .startsWith("400 IdempotentParameterMismatch: ");
    assertThat(ec2.createNetworkInterface(request).getClientToken()).isEqualTo("once");
    assertThat(ec2.describeNetworkInterfaces().getNetworkInterfaces()).hasSize(1);
  }

  @Test
  void aQuotaLimitsHowManyThereAre() {
    try (Ec2Cloud limited =
        Ec2Cloud.builder().quotas(Quotas.standard().with(Quota.NETWORK_INTERFACES, 2)).build()) {
      InterfaceCloud few = new InterfaceCloud(limited.client());
      few.create();
      launched(limited.client(), LINUX_EBS);

      assertThatRefusal(few::create)
          .isEqualTo(
              "400 NetworkInterfaceLimitExceeded: The maximum number of network interfaces has been"
                  + " reached.");
      assertThatRefusal(() -> launched(limited.client(), LINUX_EBS))
          .startsWith("400 NetworkInterfaceLimitExceeded: ");
    }
  }

  @Test
  void idsAreWellFormedAndKnown() {
    assertThatRefusal(() -> interfaces.described("eni-x"))
        .startsWith("400 InvalidNetworkInterfaceId.Malformed: ");
    assertThatRefusal(() -> interfaces.described("eni-0badcafe"))
        .isEqualTo(
            "400 InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'eni-0badcafe' does"
                + " not exist");
    String id = interfaces.create();
    assertThatRefusal(() -> new InterfaceCloud(cloud.client("210987654321")).described(id))
        .startsWith("400 InvalidNetworkInterfaceID.NotFound: ");
  }

  @Test
  void itIsFoundByWhatItIs() {
    String group = group("side");
    NetworkInterface made =
        interfaces.create(
            interfaces
                .request()
                .withDescription("side")
                .withGroups(group)
                .withPrivateIpAddress("172.31.0.50")
                .withSecondaryPrivateIpAddressCount(1)
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("network-interface")
                        .withTags(new Tag("side", "inner"))));
    String id = made.getNetworkInterfaceId();
    launched(ec2, launch(LINUX_EBS));

    assertThat(interfaces.found("description", "side")).containsExactly(id);
    assertThat(interfaces.found("group-id", group)).containsExactly(id);
    assertThat(interfaces.found("status", "pending")).containsExactly(id);
    assertThat(interfaces.found("private-ip-address", "172.31.0.50")).containsExactly(id);
    assertThat(interfaces.found("addresses.private-ip-address", interfaces.addresses(id).get(1)))
        .containsExactly(id);
    assertThat(interfaces.found("addresses.primary", "false")).containsExactly(id);
    assertThat(interfaces.found("mac-address", made.getMacAddress())).containsExactly(id);
    assertThat(interfaces.found("tag:side", "inner")).containsExactly(id);
    assertThat(interfaces.found("attachment.device-index", "0")).hasSize(1).doesNotContain(id);
    assertThat(made.getTagSet()).containsExactly(new Tag("side", "inner"));
  }

  @Test
  void theyComeInPages() {
    for (int i = 0; i < 7; i++) {
      interfaces.create();
    }
    DescribeNetworkInterfacesRequest page =
        new DescribeNetworkInterfacesRequest().withMaxResults(5);

    DescribeNetworkInterfacesResult first = ec2.describeNetworkInterfaces(page);
    DescribeNetworkInterfacesResult second =
        ec2.describeNetworkInterfaces(page.withNextToken(first.getNextToken()));

    assertThat(first.getNetworkInterfaces()).hasSize(5);
    assertThat(second.getNetworkInterfaces()).hasSize(2);
    assertThat(second.getNextToken()).isNull();
  }

  private DescribeNetworkInterfaceAttributeResult attribute(String id, String name) {
    return ec2.describeNetworkInterfaceAttribute(
        new DescribeNetworkInterfaceAttributeRequest()
            .withNetworkInterfaceId(id)
            .withAttribute(name));
  }

  @Test
  void itsAttributesCanBeChanged() {
    String id = interfaces.create();
    String group = group("side");

    ec2.modifyNetworkInterfaceAttribute(modify(id).withDescription("changed"));
    ec2.modifyNetworkInterfaceAttribute(modify(id).withGroups(group));
    ec2.modifyNetworkInterfaceAttribute(modify(id).withSourceDestCheck(false));
    ec2.modifyNetworkInterfaceAttribute(modify(id).withAssociatePublicIpAddress(true));

    assertThat(attribute(id, "description").getDescription()).isEqualTo("changed");
    assertThat(attribute(id, "groupSet").getGroups())
        .extracting(GroupIdentifier::getGroupId)
        .containsExactly(group);
    assertThat(attribute(id, "sourceDestCheck").getSourceDestCheck()).isFalse();
    assertThat(attribute(id, "associatePublicIpAddress").getAssociatePublicIpAddress()).isTrue();
    assertThat(attribute(id, "attachment").getAttachment()).isNull();
    ec2.resetNetworkInterfaceAttribute(
        new ResetNetworkInterfaceAttributeRequest()
            .withNetworkInterfaceId(id)
            .withSourceDestCheck("sourceDestCheck"));
    assertThat(interfaces.described(id).getSourceDestCheck()).isTrue();
  }

  @Test
  void itUsesItsNewGroupsInsteadOfThoseBefore() {
    String before = group("before");
    String after = group("after");
    String id = interfaces.create(interfaces.request().withGroups(before)).getNetworkInterfaceId();

    ec2.modifyNetworkInterfaceAttribute(modify(id).withGroups(after));

    DeleteSecurityGroupRequest used = new DeleteSecurityGroupRequest().withGroupId(after);
    assertThatRefusal(() -> ec2.deleteSecurityGroup(used.clone()))
        .isEqualTo("400 DependencyViolation: resource " + after + " has a dependent object");
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(before));
    delete(id);
    ec2.deleteSecurityGroup(used);
  }

  private static ModifyNetworkInterfaceAttributeRequest modify(String id) {
    return new ModifyNetworkInterfaceAttributeRequest().withNetworkInterfaceId(id);
  }

  @Test
  void oneAttributeIsChangedAtATime() {
    String id = interfaces.create();

    assertThatRefusal(() -> ec2.modifyNetworkInterfaceAttribute(modify(id)))
        .isEqualTo("400 InvalidParameterCombination: No attributes specified.");
    assertThatRefusal(
            () ->
                ec2.modifyNetworkInterfaceAttribute(
                    modify(id).withDescription("x").withSourceDestCheck(false)))
        .isEqualTo(
            "400 InvalidParameterCombination: Fields for multiple attribute types specified:"
                + " description, sourceDestCheck");
    assertThatRefusal(() -> attribute(id, "colour"))
        .startsWith("400 InvalidParameterValue: Value (colour) for parameter attribute");
    assertThatRefusal(
            () ->
                ec2.modifyNetworkInterfaceAttribute(
                    modify(id)
                        .withAttachment(
                            new NetworkInterfaceAttachmentChanges()
                                .withAttachmentId("eni-attach-0badcafe")
                                .withDeleteOnTermination(true))))
        .startsWith("400 InvalidAttachmentID.NotFound: ");
    assertThatRefusal(
            () ->
                ec2.resetNetworkInterfaceAttribute(
                    new ResetNetworkInterfaceAttributeRequest().withNetworkInterfaceId(id)))
        .startsWith("400 MissingParameter: ");
  }

  @Test
  void allAttributesThatContradictEachOtherAreNamed() {
    String id = interfaces.create();

    assertThatRefusal(
            () ->
                ec2.modifyNetworkInterfaceAttribute(
                    modify(id)
                        .withAttachment(
                            new NetworkInterfaceAttachmentChanges().withDeleteOnTermination(true))
                        .withDescription("x")
                        .withGroups("sg-12345678")
                        .withSourceDestCheck(false)
                        .withAssociatePublicIpAddress(false)
                        .withEnablePrimaryIpv6(false)
                        .withConnectionTrackingSpecification(
                            new ConnectionTrackingSpecificationRequest().withUdpTimeout(30))
                        .withEnaSrdSpecification(
                            new EnaSrdSpecification().withEnaSrdEnabled(false))))
        .isEqualTo(
            "400 InvalidParameterCombination: Fields for multiple attribute types specified:"
                + " attachment, description, groupSet, sourceDestCheck, associatePublicIpAddress,"
                + " enablePrimaryIpv6, connectionTrackingSpecification, enaSrdSpecification");
  }

  @Test
  void aMalformedIdIsRefusedBeforeWhatIsAsked() {
    String refusal = "400 InvalidNetworkInterfaceId.Malformed: ";

    assertThatRefusal(() -> ec2.modifyNetworkInterfaceAttribute(modify("eni-x")))
        .startsWith(refusal);
    assertThatRefusal(
            () ->
                ec2.resetNetworkInterfaceAttribute(
                    new ResetNetworkInterfaceAttributeRequest().withNetworkInterfaceId("eni-x")))
        .startsWith(refusal);
  }

  @Test
  void whetherItIsDeletedWithItsInstanceIsChangedByItsAttachment() {
    String first = launched(ec2, LINUX_EBS).getNetworkInterfaces().get(0).getNetworkInterfaceId();
    String second = launched(ec2, LINUX_EBS).getNetworkInterfaces().get(0).getNetworkInterfaceId();
    String own = interfaces.described(first).getAttachment().getAttachmentId();
    String other = interfaces.described(second).getAttachment().getAttachmentId();

    assertThatRefusal(() -> deleteOnTermination(first, other, false))
        .isEqualTo(
            "400 InvalidAttachmentID.NotFound: The network interface '"
                + first
                + "' is not attached with the attachment '"
                + other
                + "'.");
    assertThatRefusal(() -> deleteOnTermination(first, "eni-attach-x", false))
        .startsWith("400 InvalidAttachmentID.Malformed: ");
    assertThatRefusal(() -> deleteOnTermination(first, null, false))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " Attachment.AttachmentId");
    assertThatRefusal(() -> deleteOnTermination(first, own, null))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " Attachment.DeleteOnTermination");
    deleteOnTermination(first, own, false);
    assertThat(attribute(first, "attachment").getAttachment().getDeleteOnTermination()).isFalse();
  }

  private void deleteOnTermination(
      String id, @Nullable String attachment, @Nullable Boolean delete) {
    ec2.modifyNetworkInterfaceAttribute(
        modify(id)
            .withAttachment(
                new NetworkInterfaceAttachmentChanges()
                    .withAttachmentId(attachment)
                    .withDeleteOnTermination(delete)));
  }

  @Test
  void itsTagsAreGoneWithIt() {
    String id = interfaces.create();
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("side", "inner"))));

    delete(id);

    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  private void delete(String id) {
    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));
  }

  @Test
  void itCanBeDeletedUnlessAnInstanceHasIt() {
    String id = interfaces.create();
    String ofInstance =
        launched(ec2, LINUX_EBS).getNetworkInterfaces().get(0).getNetworkInterfaceId();

    delete(id);

    assertThatRefusal(() -> interfaces.described(id))
        .startsWith("400 InvalidNetworkInterfaceID.NotFound: ");
    assertThatRefusal(() -> delete(ofInstance))
        .isEqualTo(
            "400 InvalidParameterValue: Network interface '"
                + ofInstance
                + "' is currently in use.");
    assertThat(cloud.journal().transitions(id).toString()).contains("deleted");
  }

  @Test
  void itHasToBeDeletedBeforeItsSubnetAndItsGroup() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("side", "x").withVpcId(vpc))
            .getGroupId();
    String id =
        interfaces
            .create(new CreateNetworkInterfaceRequest().withSubnetId(subnet).withGroups(group))
            .getNetworkInterfaceId();

    assertThatRefusal(() -> ec2.deleteSubnet(new DeleteSubnetRequest(subnet)))
        .startsWith("400 DependencyViolation: ");
    assertThatRefusal(
            () -> ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group)))
        .isEqualTo("400 DependencyViolation: resource " + group + " has a dependent object");

    delete(id);
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group));
    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));
    assertThat(ec2.describeSubnets().getSubnets()).noneMatch(s -> s.getSubnetId().equals(subnet));
  }

  @Test
  void itsGroupsAreOfItsVpc() {
    String other = Networks.vpc(ec2, "10.0.0.0/16");
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("side", "x").withVpcId(other))
            .getGroupId();
    CreateNetworkInterfaceRequest request = interfaces.request().withGroups(group);

    assertThatRefusal(() -> interfaces.create(request))
        .isEqualTo(
            "400 InvalidParameter: Security group "
                + group
                + " and subnet "
                + request.getSubnetId()
                + " belong to different networks.");
  }

  @Test
  void itsPublicNameFollowsFromTheVpc() {
    String id = launched(ec2, LINUX_EBS).getNetworkInterfaces().get(0).getNetworkInterfaceId();
    cloud.clock().advanceUntilSettled();

    NetworkInterface ofDefaultVpc = interfaces.described(id);

    assertThat(ofDefaultVpc.getAssociation().getPublicDnsName()).startsWith("ec2-");
    assertThat(ofDefaultVpc.getAssociation().getIpOwnerId()).isEqualTo("amazon");
    ec2.modifyVpcAttribute(
        new ModifyVpcAttributeRequest()
            .withVpcId(ofDefaultVpc.getVpcId())
            .withEnableDnsHostnames(false));
    assertThat(interfaces.described(id).getAssociation().getPublicDnsName()).isEmpty();
  }
}
