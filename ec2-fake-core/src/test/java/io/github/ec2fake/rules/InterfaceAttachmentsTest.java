// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfacePermissionRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfacePermissionRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacePermissionsRequest;
import com.amazonaws.services.ec2.model.DetachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterfaceAttachmentChanges;
import com.amazonaws.services.ec2.model.NetworkInterfacePermission;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Attaches network interfaces to instances, and detaches them. */
class InterfaceAttachmentsTest {
  private static final String PARTNER = "210987654321";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final InterfaceCloud interfaces = new InterfaceCloud(ec2);

  private String running() {
    return running(ec2, "us-east-1a");
  }

  private String running(AmazonEC2 client, String zone) {
    String id =
        launched(client, launch(LINUX_EBS).withPlacement(new Placement(zone))).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private void detach(String attachment, boolean force) {
    ec2.detachNetworkInterface(
        new DetachNetworkInterfaceRequest().withAttachmentId(attachment).withForce(force));
  }

  @Test
  void theAttachmentsOfServicesAreTheirs() {
    assertThatRefusal(() -> detach("ela-attach-e44a54d4", true))
        .isEqualTo(
            "400 OperationNotPermitted: You are not allowed to manage 'ela-attach' attachments.");
  }

  @Test
  void anInterfaceIsAttachedAndDetachedWithTime() {
    String instance = running();
    String id = interfaces.create();

    String attachment = interfaces.attach(id, instance, 1);

    NetworkInterface attaching = interfaces.described(id);
    assertThat(attachment).matches("eni-attach-0[0-9a-f]{16}");
    assertThat(attaching.getStatus()).isEqualTo("in-use");
    assertThat(attaching.getAttachment().getStatus()).isEqualTo("attaching");
    assertThat(attaching.getAttachment().getInstanceId()).isEqualTo(instance);
    assertThat(attaching.getAttachment().getDeviceIndex()).isEqualTo(1);
    assertThat(attaching.getAttachment().getDeleteOnTermination()).isFalse();
    assertThat(described(ec2, instance).getNetworkInterfaces())
        .extracting(
            each -> each.getAttachment().getDeviceIndex(), each -> each.getAttachment().getStatus())
        .containsExactly(tuple(0, "attached"), tuple(1, "attaching"));

    cloud.clock().advance(Phase.NETWORK_INTERFACE_ATTACHMENT.typical());
    assertThat(interfaces.described(id).getAttachment().getStatus()).isEqualTo("attached");

    detach(attachment, false);
    assertThat(interfaces.described(id).getAttachment().getStatus()).isEqualTo("detaching");
    assertThatRefusal(() -> interfaces.attach(id, instance, 1))
        .isEqualTo("400 InvalidNetworkInterface.InUse: Interface: [" + id + "] in use.");

    cloud.clock().advance(Phase.NETWORK_INTERFACE_DETACHMENT.typical());
    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
    assertThat(interfaces.described(id).getAttachment()).isNull();
    assertThat(described(ec2, instance).getNetworkInterfaces()).hasSize(1);
    assertThatRefusal(() -> detach(attachment, false))
        .isEqualTo(
            "400 InvalidAttachmentID.NotFound: The interface attachment '"
                + attachment
                + "' does not exist.");
  }

  @Test
  void aDeviceIndexIsTakenOnce() {
    String instance = running();
    interfaces.attach(interfaces.create(), instance, 1);
    String another = interfaces.create();

    assertThatRefusal(() -> interfaces.attach(another, instance, 1))
        .isEqualTo(
            "400 InvalidParameterValue: Instance '"
                + instance
                + "' already has an interface attached at device index '1'.");
    assertThatRefusal(() -> interfaces.attach(another, instance, -1))
        .startsWith("400 InvalidParameterValue: Value (-1) for parameter deviceIndex");
  }

  @Test
  void theTypeOfTheInstanceLimitsHowManyItHas() {
    String instance = running();
    interfaces.attach(interfaces.create(), instance, 1);
    String another = interfaces.create();

    assertThatRefusal(() -> interfaces.attach(another, instance, 2))
        .isEqualTo("400 AttachmentLimitExceeded: Interface count 3 exceeds the limit for m1.small");
  }

  @Test
  void theTypeOfTheInstanceLimitsItsAddresses() {
    String instance = running();
    String id =
        interfaces
            .create(interfaces.request().withSecondaryPrivateIpAddressCount(4))
            .getNetworkInterfaceId();

    assertThatRefusal(() -> interfaces.attach(id, instance, 1))
        .isEqualTo(
            "400 PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.");
  }

  @Test
  void bothAreInOneZone() {
    String instance = running(ec2, "us-east-1b");
    String id = interfaces.create();

    assertThatRefusal(() -> interfaces.attach(id, instance, 1))
        .startsWith("400 InvalidParameterCombination: You may not attach a network interface");
  }

  @Test
  void theInstanceIsRunningOrStopped() {
    String pending =
        launched(ec2, launch(LINUX_EBS).withPlacement(new Placement("us-east-1a"))).getInstanceId();
    String id = interfaces.create();

    assertThatRefusal(() -> interfaces.attach(id, pending, 1))
        .startsWith("400 IncorrectInstanceState: ");

    cloud.clock().advanceUntilSettled();
    ec2.stopInstances(new StopInstancesRequest(List.of(pending)));
    cloud.clock().advanceUntilSettled();
    assertThat(interfaces.attach(id, pending, 1)).startsWith("eni-attach-");
  }

  @Test
  void thePrimaryOneStays() {
    String attachment =
        described(ec2, running()).getNetworkInterfaces().get(0).getAttachment().getAttachmentId();

    assertThatRefusal(() -> detach(attachment, true))
        .isEqualTo(
            "400 OperationNotPermitted: The network interface at device index 0 and networkCard"
                + " index 0 cannot be detached.");
  }

  @Test
  void anInterfaceThatHangsIsDetachedByForce() {
    String instance = running();
    String id = interfaces.create();
    String attachment = interfaces.attach(id, instance, 1);
    cloud.clock().advanceUntilSettled();
    cloud.faults().on(Faults.interfaceDetaching().of(id)).hang();

    detach(attachment, false);
    cloud.clock().advance(Phase.NETWORK_INTERFACE_DETACHMENT.typical().multipliedBy(100));
    assertThat(interfaces.described(id).getAttachment().getStatus()).isEqualTo("detaching");

    detach(attachment, true);
    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
    assertThat(cloud.journal().transitions(attachment))
        .extracting(each -> each.to())
        .containsExactly("attaching", "attached", "detaching", "detached");
  }

  @Test
  void anInterfaceOutlivesItsInstanceUnlessItIsDeletedWithIt() {
    String instance = running();
    String kept = interfaces.create();
    interfaces.attach(kept, instance, 1);
    String primary = described(ec2, instance).getNetworkInterfaces().get(0).getNetworkInterfaceId();
    cloud.clock().advanceUntilSettled();

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();

    assertThat(interfaces.described(kept).getStatus()).isEqualTo("available");
    assertThatRefusal(() -> interfaces.described(primary))
        .startsWith("400 InvalidNetworkInterfaceID.NotFound: ");
    assertThat(described(ec2, instance).getNetworkInterfaces()).isEmpty();
  }

  @Test
  void whetherItIsDeletedWithItsInstanceCanBeChanged() {
    String instance = running();
    String secondary = interfaces.create();
    String attachment = interfaces.attach(secondary, instance, 1);
    NetworkInterface primary =
        interfaces.described(
            described(ec2, instance).getNetworkInterfaces().get(0).getNetworkInterfaceId());
    deleteOnTermination(secondary, attachment, true);
    deleteOnTermination(
        primary.getNetworkInterfaceId(), primary.getAttachment().getAttachmentId(), false);

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();

    assertThat(interfaces.described(primary.getNetworkInterfaceId()).getStatus())
        .isEqualTo("available");
    assertThatRefusal(() -> interfaces.described(secondary))
        .startsWith("400 InvalidNetworkInterfaceID.NotFound: ");
  }

  private void deleteOnTermination(String id, String attachment, boolean delete) {
    ec2.modifyNetworkInterfaceAttribute(
        new ModifyNetworkInterfaceAttributeRequest()
            .withNetworkInterfaceId(id)
            .withAttachment(
                new NetworkInterfaceAttachmentChanges()
                    .withAttachmentId(attachment)
                    .withDeleteOnTermination(delete)));
  }

  @Test
  void anInstanceWithSeveralIsNotMeantByAnAttributeOfOne() {
    String instance = running();
    ModifyInstanceAttributeRequest modify =
        new ModifyInstanceAttributeRequest().withInstanceId(instance).withSourceDestCheck(false);
    ec2.modifyInstanceAttribute(modify.clone());
    assertThat(described(ec2, instance).getNetworkInterfaces())
        .extracting(InstanceNetworkInterface::getSourceDestCheck)
        .containsExactly(false);
    interfaces.attach(interfaces.create(), instance, 1);

    assertThatRefusal(() -> ec2.modifyInstanceAttribute(modify))
        .isEqualTo(
            "400 InvalidInstanceID: There are multiple interfaces attached to instance '"
                + instance
                + "'. Please specify an interface ID for the operation instead.");
  }

  @Test
  void anInstanceWithSeveralGetsNoPublicAddressWhenItStarts() {
    String instance = running();
    assertThat(described(ec2, instance).getPublicIpAddress()).isNotNull();
    interfaces.attach(interfaces.create(), instance, 1);

    ec2.stopInstances(new StopInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();
    ec2.startInstances(new StartInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();

    assertThat(described(ec2, instance).getPublicIpAddress()).isNull();
  }

  @Test
  void anotherAccountAttachesItWithPermission() {
    String id = interfaces.create();
    AmazonEC2 partner = cloud.client(PARTNER);
    String instance = running(partner, "us-east-1a");
    InterfaceCloud theirs = new InterfaceCloud(partner);
    assertThatRefusal(() -> theirs.attach(id, instance, 1))
        .startsWith("400 InvalidNetworkInterfaceID.NotFound: ");

    NetworkInterfacePermission permission = permit(id, "INSTANCE-ATTACH");
    theirs.attach(id, instance, 1);

    assertThat(permission.getPermissionState().getState()).isEqualTo("granted");
    assertThat(interfaces.described(id).getAttachment().getInstanceOwnerId()).isEqualTo(PARTNER);
    assertThat(described(partner, instance).getNetworkInterfaces()).hasSize(2);
    assertThatRefusal(() -> deletePermission(permission, false))
        .startsWith("400 OperationNotPermitted: ");
    deletePermission(permission, true);
    assertThat(permissions()).isEmpty();
  }

  @Test
  void aPermissionIsForOneInterfaceOneAccountAndOneUse() {
    String id = interfaces.create();
    permit(interfaces.create(), "INSTANCE-ATTACH");
    permit(id, "EIP-ASSOCIATE");
    NetworkInterfacePermission ofThird = permit(id, "444455556666", "INSTANCE-ATTACH");
    AmazonEC2 partner = cloud.client(PARTNER);
    InterfaceCloud theirs = new InterfaceCloud(partner);
    String instance = running(partner, "us-east-1a");

    assertThatRefusal(() -> theirs.attach(id, instance, 1))
        .startsWith("400 InvalidNetworkInterfaceID.NotFound: ");
    NetworkInterfacePermission permission = permit(id, "INSTANCE-ATTACH");
    theirs.attach(id, instance, 1);

    assertThatRefusal(() -> deletePermission(permission, false))
        .startsWith("400 OperationNotPermitted: ");
    deletePermission(ofThird, false);
    permissions().stream()
        .filter(each -> each.getPermission().equals("EIP-ASSOCIATE"))
        .forEach(each -> deletePermission(each, false));
    assertThat(permissions()).hasSize(2).contains(permission);
  }

  private List<NetworkInterfacePermission> permissions() {
    return ec2.describeNetworkInterfacePermissions(new DescribeNetworkInterfacePermissionsRequest())
        .getNetworkInterfacePermissions();
  }

  @Test
  void anAccountThatIsPermittedHasTwelveDigits() {
    String id = interfaces.create();

    for (String none : List.of("12345678901", "1234567890123", "partner")) {
      assertThatRefusal(() -> permit(id, none, "INSTANCE-ATTACH"))
          .isEqualTo(
              "400 InvalidParameterValue: Value ("
                  + none
                  + ") for parameter awsAccountId is invalid.");
    }
    assertThatRefusal(
            () ->
                ec2.deleteNetworkInterfacePermission(
                    new DeleteNetworkInterfacePermissionRequest()
                        .withNetworkInterfacePermissionId("eni-perm-x")))
        .startsWith("400 InvalidNetworkInterfacePermissionID.Malformed: ");
  }

  @Test
  void theOwnerOfTheInstanceDetachesItToo() {
    String id = interfaces.create();
    permit(id, "INSTANCE-ATTACH");
    AmazonEC2 partner = cloud.client(PARTNER);
    String attachment = new InterfaceCloud(partner).attach(id, running(partner, "us-east-1a"), 1);
    cloud.clock().advanceUntilSettled();
    DetachNetworkInterfaceRequest request =
        new DetachNetworkInterfaceRequest().withAttachmentId(attachment);

    assertThatRefusal(() -> cloud.client("444455556666").detachNetworkInterface(request.clone()))
        .isEqualTo(
            "400 InvalidAttachmentID.NotFound: The interface attachment '"
                + attachment
                + "' does not exist.");
    partner.detachNetworkInterface(request);
    cloud.clock().advanceUntilSettled();
    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
  }

  @Test
  void permissionsAreGoneWithTheirInterface() {
    String id = interfaces.create();
    permit(id, "INSTANCE-ATTACH");
    NetworkInterfacePermission other = permit(interfaces.create(), "INSTANCE-ATTACH");

    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));

    assertThat(permissions()).containsExactly(other);
  }

  @Test
  void itIsAtANetworkCardThatTheTypeHas() {
    String instance = running();
    String id = interfaces.create();

    assertThatRefusal(
            () ->
                ec2.attachNetworkInterface(
                    new AttachNetworkInterfaceRequest()
                        .withNetworkInterfaceId(id)
                        .withInstanceId(instance)
                        .withNetworkCardIndex(1)
                        .withDeviceIndex(1)))
        .isEqualTo(
            "400 InvalidParameterValue: The instance type m1.small has no network card with the"
                + " index 1.");
  }

  private static InstanceNetworkInterfaceSpecification at(int card, int device) {
    return new InstanceNetworkInterfaceSpecification()
        .withNetworkCardIndex(card)
        .withDeviceIndex(device);
  }

  private Instance launchedWith(String type, InstanceNetworkInterfaceSpecification... described) {
    return launched(
        ec2,
        DualStackNetwork.launch(type)
            .withPlacement(new Placement("us-east-1a"))
            .withNetworkInterfaces(described));
  }

  @Test
  void eachNetworkCardHasAsManyAsTheTypeAllows() {
    String tooMany = "400 AttachmentLimitExceeded: Interface count 3 exceeds the limit for ";
    String instance = launchedWith("p5.48xlarge", at(0, 0), at(0, 1), at(31, 1)).getInstanceId();
    cloud.clock().advanceUntilSettled();
    AttachNetworkInterfaceRequest attach =
        new AttachNetworkInterfaceRequest()
            .withNetworkInterfaceId(interfaces.create())
            .withInstanceId(instance)
            .withDeviceIndex(2);

    assertThatRefusal(() -> ec2.attachNetworkInterface(attach.clone()))
        .isEqualTo(tooMany + "p5.48xlarge");
    assertThatRefusal(() -> launchedWith("p5.48xlarge", at(0, 0), at(1, 1), at(1, 2), at(1, 3)))
        .isEqualTo(tooMany + "p5.48xlarge");
    for (int none : new int[] {-1, 32}) {
      assertThatRefusal(() -> ec2.attachNetworkInterface(attach.clone().withNetworkCardIndex(none)))
          .isEqualTo(
              "400 InvalidParameterValue: The instance type p5.48xlarge has no network card with"
                  + " the index "
                  + none
                  + ".");
    }
    ec2.attachNetworkInterface(attach.withNetworkCardIndex(31));
    assertThat(described(ec2, instance).getNetworkInterfaces())
        .extracting(
            each -> each.getAttachment().getNetworkCardIndex(),
            each -> each.getAttachment().getDeviceIndex())
        .containsExactly(tuple(0, 0), tuple(0, 1), tuple(31, 1), tuple(31, 2));
    assertThat(described(ec2, instance).getNetworkInterfaces())
        .extracting(each -> each.getAttachment().getAttachmentId())
        .doesNotHaveDuplicates();
  }

  @Test
  void theCardsOfATypeNeedNotBeAlike() {
    assertThatRefusal(
            () ->
                launchedWith(
                    "p6-b300.48xlarge", at(0, 0), at(9, 1), at(9, 2), at(9, 3), at(9, 4), at(9, 5)))
        .isEqualTo(
            "400 AttachmentLimitExceeded: Interface count 5 exceeds the limit for"
                + " p6-b300.48xlarge");
    assertThat(launchedWith("p6-b300.48xlarge", at(0, 0), at(16, 1)).getNetworkInterfaces())
        .hasSize(2);
  }

  @Test
  void aTypeWhoseLimitsAreUnknownHasOneCardAndAnyNumberOfInterfaces() {
    assertThatRefusal(() -> launchedWith("cg1.4xlarge", at(0, 0), at(1, 1)))
        .isEqualTo(
            "400 InvalidParameterValue: The instance type cg1.4xlarge has no network card with the"
                + " index 1.");
    assertThat(
            launchedWith("cg1.4xlarge", at(0, 0), at(0, 1), at(0, 2), at(0, 3), at(0, 4))
                .getNetworkInterfaces())
        .hasSize(5);
    assertThatRefusal(
            () ->
                launchedWith(
                    "cr1.8xlarge",
                    IntStream.range(0, 9)
                        .mapToObj(index -> at(0, index))
                        .toArray(InstanceNetworkInterfaceSpecification[]::new)))
        .isEqualTo(
            "400 AttachmentLimitExceeded: Interface count 9 exceeds the limit for cr1.8xlarge");
  }

  @Test
  void anInstanceOnEc2ClassicHasNone() {
    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      AmazonEC2 client = classic.client();
      String instance = launched(client, launch(LINUX_EBS)).getInstanceId();
      client.describeInstances();
      String subnet = Networks.subnet(client, Networks.vpc(client, "10.0.0.0/16"), "10.0.0.0/24");
      String id = Networks.networkInterface(client, subnet);

      assertThatRefusal(() -> new InterfaceCloud(client).attach(id, instance, 1))
          .isEqualTo(
              "400 InvalidParameterCombination: You may not attach a network interface to the"
                  + " instance '"
                  + instance
                  + "', which is in EC2-Classic");
      client.stopInstances(new StopInstancesRequest(List.of(instance)));
      client.describeInstances();
      client.startInstances(new StartInstancesRequest(List.of(instance)));
      assertThat(described(client, instance).getPublicIpAddress()).isNotNull();
    }
  }

  @Test
  void anInterfaceThatIsDetachingCanBeDetachedAgain() {
    String id = interfaces.create();
    String attachment = interfaces.attach(id, running(), 1);
    cloud.clock().advanceUntilSettled();

    detach(attachment, false);
    detach(attachment, false);

    assertThat(interfaces.described(id).getAttachment().getStatus()).isEqualTo("detaching");
    cloud.clock().advance(Phase.NETWORK_INTERFACE_DETACHMENT.typical());
    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
  }

  @Test
  void anInterfaceThatIsAttachingIsDetachedBeforeItIsAttached() {
    String id = interfaces.create();
    String attachment = interfaces.attach(id, running(), 1);

    detach(attachment, false);

    assertThat(interfaces.described(id).getAttachment().getStatus()).isEqualTo("detaching");
    cloud.clock().advanceUntilSettled();
    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
  }

  @Test
  void anInterfaceThatIsAttachingGoesWithItsInstance() {
    String instance = running();
    String id = interfaces.create();
    cloud.faults().on(Faults.interfaceAttaching()).hang();
    String attachment = interfaces.attach(id, instance, 1);
    deleteOnTermination(id, attachment, true);

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(() -> interfaces.described(id))
        .startsWith("400 InvalidNetworkInterfaceID.NotFound: ");
    assertThatRefusal(() -> detach(attachment, true))
        .startsWith("400 InvalidAttachmentID.NotFound: ");
    assertThat(cloud.journal().transitions(attachment))
        .extracting(each -> each.to())
        .containsExactly("attaching", "detached");
  }

  @Test
  void thePrimaryOneIsAttachingUntilItsInstanceFirstRuns() {
    String instance =
        launched(ec2, launch(LINUX_EBS).withPlacement(new Placement("us-east-1a"))).getInstanceId();
    assertThat(statusOfPrimary(instance)).isEqualTo("attaching");
    cloud.clock().advanceUntilSettled();
    assertThat(statusOfPrimary(instance)).isEqualTo("attached");

    ec2.stopInstances(new StopInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();
    ec2.startInstances(new StartInstancesRequest(List.of(instance)));
    assertThat(stateOf(ec2, instance)).isEqualTo("pending");
    assertThat(statusOfPrimary(instance)).isEqualTo("attached");
  }

  private String statusOfPrimary(String instance) {
    return described(ec2, instance).getNetworkInterfaces().get(0).getAttachment().getStatus();
  }

  private void deletePermission(NetworkInterfacePermission permission, boolean force) {
    ec2.deleteNetworkInterfacePermission(
        new DeleteNetworkInterfacePermissionRequest()
            .withNetworkInterfacePermissionId(permission.getNetworkInterfacePermissionId())
            .withForce(force));
  }

  private NetworkInterfacePermission permit(String id, String permission) {
    return permit(id, PARTNER, permission);
  }

  private NetworkInterfacePermission permit(String id, String account, String permission) {
    return ec2.createNetworkInterfacePermission(
            new CreateNetworkInterfacePermissionRequest()
                .withNetworkInterfaceId(id)
                .withAwsAccountId(account)
                .withPermission(permission))
        .getInterfacePermission();
  }

  @Test
  void permissionsAreFoundByWhatTheySay() {
    String id = interfaces.create();
    NetworkInterfacePermission attach = permit(id, "INSTANCE-ATTACH");
    permit(id, "EIP-ASSOCIATE");

    assertThat(
            ec2.describeNetworkInterfacePermissions(
                    new DescribeNetworkInterfacePermissionsRequest()
                        .withFilters(
                            new Filter(
                                "network-interface-permission.permission",
                                List.of("INSTANCE-ATTACH"))))
                .getNetworkInterfacePermissions())
        .containsExactly(attach);
    assertThatRefusal(() -> permit(id, "INSTANCE-ATTACH"))
        .startsWith("400 InvalidPermission.Duplicate: ");
    assertThatRefusal(() -> permit(id, "EVERYTHING"))
        .startsWith("400 InvalidParameterValue: Value (EVERYTHING) for parameter permission");
  }
}
