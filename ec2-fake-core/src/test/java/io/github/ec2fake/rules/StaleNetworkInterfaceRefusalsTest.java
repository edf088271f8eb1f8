// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfacePermissionRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfacePermissionRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DetachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.EnaSrdSpecification;
import com.amazonaws.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.NetworkInterfaceAttachmentChanges;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refusals about network interfaces that lag: their attachments, permissions and groups. */
class StaleNetworkInterfaceRefusalsTest {

  /** A network interface that is attached to an instance. */
  private record Attached(String id, String instance, String attachment) {

    /** An attachment that the past sees, too. */
    static Attached settled(LaggingCloud lagging) {
      Attached attached = recently(lagging);
      lagging.settle();
      return attached;
    }

    /** An attachment that the past does not see. */
    static Attached recently(LaggingCloud lagging) {
      return recently(lagging, launch(LINUX_EBS));
    }

    static Attached recently(LaggingCloud lagging, RunInstancesRequest launch) {
      InterfaceCloud interfaces = new InterfaceCloud(lagging.ec2());
      String id = interfaces.create();
      String instance = inZone(lagging.ec2(), launch);
      lagging.settle();
      return new Attached(id, instance, interfaces.attach(id, instance, 1));
    }
  }

  private static String inZone(AmazonEC2 ec2, RunInstancesRequest launch) {
    return launched(ec2, launch.withPlacement(new Placement(StaleRefusal.ZONE))).getInstanceId();
  }

  private static void attach(LaggingCloud lagging, String id, String instance, int device) {
    new InterfaceCloud(lagging.ec2()).attach(id, instance, device);
  }

  /** Detaches a network interface at once. */
  private static void detach(LaggingCloud lagging, String attachment) {
    lagging
        .ec2()
        .detachNetworkInterface(
            new DetachNetworkInterfaceRequest().withAttachmentId(attachment).withForce(true));
  }

  private static void modify(
      LaggingCloud lagging, String id, ModifyNetworkInterfaceAttributeRequest request) {
    lagging.ec2().modifyNetworkInterfaceAttribute(request.withNetworkInterfaceId(id));
  }

  @Test
  void aNewNetworkInterfaceIsNotFound() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'eni-*' does not"
                + " exist",
            lagging -> {
              String id = Networks.networkInterface(lagging.ec2());
              return () ->
                  modify(
                      lagging,
                      id,
                      new ModifyNetworkInterfaceAttributeRequest().withDescription("changed"));
            });
  }

  @Test
  void aDeletedNetworkInterfaceCounts() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .with(Quota.NETWORK_INTERFACES, 1)
        .says(
            "400 NetworkInterfaceLimitExceeded: The maximum number of network interfaces has been"
                + " reached.",
            lagging -> {
              String subnet = lagging.ec2().describeSubnets().getSubnets().get(0).getSubnetId();
              String id = Networks.networkInterface(lagging.ec2(), subnet);
              lagging.settle();
              new InterfaceCloud(lagging.ec2()).delete(id);
              return () -> Networks.networkInterface(lagging.ec2(), subnet);
            });
  }

  @Test
  void aNewAttachmentIsNotFound() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidAttachmentID.NotFound: The interface attachment 'eni-attach-*' does not"
                + " exist.",
            lagging -> {
              Attached attached = Attached.recently(lagging);
              return () -> detach(lagging, attached.attachment());
            });
  }

  @Test
  void aNewAttachmentIsNotThatOfItsInterface() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidAttachmentID.NotFound: The network interface 'eni-*' is not attached with"
                + " the attachment 'eni-attach-*'.",
            lagging -> {
              Attached attached = Attached.recently(lagging);
              return () ->
                  modify(
                      lagging,
                      attached.id(),
                      new ModifyNetworkInterfaceAttributeRequest()
                          .withAttachment(
                              new NetworkInterfaceAttachmentChanges()
                                  .withAttachmentId(attached.attachment())
                                  .withDeleteOnTermination(true)));
            });
  }

  @Test
  void anInterfaceThatWasAttachedHasNoEnaExpress() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidParameterCombination: The network interface 'eni-*' is not attached.",
            lagging -> {
              Attached attached =
                  Attached.recently(lagging, DualStackNetwork.launch("c6i.32xlarge"));
              return () ->
                  modify(
                      lagging,
                      attached.id(),
                      new ModifyNetworkInterfaceAttributeRequest()
                          .withEnaSrdSpecification(
                              new EnaSrdSpecification().withEnaSrdEnabled(true)));
            });
  }

  @Test
  void anInterfaceThatWasDetachedIsNotDeleted() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidParameterValue: Network interface 'eni-*' is currently in use.",
            lagging -> {
              Attached attached = Attached.settled(lagging);
              detach(lagging, attached.attachment());
              return () -> new InterfaceCloud(lagging.ec2()).delete(attached.id());
            });
  }

  @Test
  void anInterfaceThatWasDetachedIsInUse() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidNetworkInterface.InUse: Interface: [eni-*] in use.",
            lagging -> {
              Attached attached = Attached.settled(lagging);
              detach(lagging, attached.attachment());
              return () -> attach(lagging, attached.id(), attached.instance(), 1);
            });
  }

  @Test
  void anInterfaceThatWasDetachedHasItsDevice() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidParameterValue: Instance 'i-*' already has an interface attached at device"
                + " index '1'.",
            lagging -> {
              Attached attached = Attached.settled(lagging);
              String other = lagging.settledInterface();
              detach(lagging, attached.attachment());
              return () -> attach(lagging, other, attached.instance(), 1);
            });
  }

  @Test
  void anInterfaceThatWasDetachedCounts() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 AttachmentLimitExceeded: Interface count 3 exceeds the limit for m1.small",
            lagging -> {
              Attached attached = Attached.settled(lagging);
              String other = lagging.settledInterface();
              detach(lagging, attached.attachment());
              return () -> attach(lagging, other, attached.instance(), 2);
            });
  }

  @Test
  void anAdapterThatWasDetachedCounts() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 AttachmentLimitExceeded: EFA interface count 2 exceeds the limit for c5n.18xlarge",
            lagging -> {
              InterfaceCloud interfaces = new InterfaceCloud(lagging.ec2());
              CreateNetworkInterfaceRequest efa = interfaces.request().withInterfaceType("efa");
              String id = interfaces.create(efa).getNetworkInterfaceId();
              String other = interfaces.create(efa).getNetworkInterfaceId();
              String instance = inZone(lagging.ec2(), DualStackNetwork.launch("c5n.18xlarge"));
              lagging.settle();
              lagging.ec2().stopInstances(new StopInstancesRequest(List.of(instance)));
              lagging.settle();
              String attachment = interfaces.attach(id, instance, 1);
              lagging.settle();
              detach(lagging, attachment);
              return () -> attach(lagging, other, instance, 2);
            });
  }

  @Test
  void anInstanceThatHasOneInterfaceLeftHasSeveral() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidInstanceID: There are multiple interfaces attached to instance 'i-*'."
                + " Please specify an interface ID for the operation instead.",
            lagging -> {
              Attached attached = Attached.settled(lagging);
              String allocation = NatGatewayCalls.allocation(lagging.ec2());
              lagging.settle();
              detach(lagging, attached.attachment());
              return () ->
                  lagging
                      .ec2()
                      .associateAddress(
                          new AssociateAddressRequest()
                              .withInstanceId(attached.instance())
                              .withAllocationId(allocation));
            });
  }

  @Test
  void aDeletedInterfaceDependsOnItsSecurityGroup() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .apartFrom(INSTANCES)
        .says(
            "400 DependencyViolation: resource sg-* has a dependent object",
            lagging -> {
              InterfaceCloud interfaces = new InterfaceCloud(lagging.ec2());
              String group = lagging.group("web");
              lagging.settle();
              String id =
                  interfaces.create(interfaces.request().withGroups(group)).getNetworkInterfaceId();
              lagging.settle();
              new InterfaceCloud(lagging.ec2()).delete(id);
              return () ->
                  lagging
                      .ec2()
                      .deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group));
            });
  }

  private static String permit(LaggingCloud lagging, String id) {
    return lagging
        .ec2()
        .createNetworkInterfacePermission(
            new CreateNetworkInterfacePermissionRequest()
                .withNetworkInterfaceId(id)
                .withAwsAccountId(PARTNER)
                .withPermission("INSTANCE-ATTACH"))
        .getInterfacePermission()
        .getNetworkInterfacePermissionId();
  }

  private static void deletePermission(LaggingCloud lagging, String id) {
    lagging
        .ec2()
        .deleteNetworkInterfacePermission(
            new DeleteNetworkInterfacePermissionRequest().withNetworkInterfacePermissionId(id));
  }

  @Test
  void aNewPermissionIsNotFound() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidNetworkInterfacePermissionID.NotFound: The network interface permission ID"
                + " 'eni-perm-*' does not exist",
            lagging -> {
              String permission = permit(lagging, lagging.settledInterface());
              return () -> deletePermission(lagging, permission);
            });
  }

  @Test
  void aDeletedPermissionIsThere() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidPermission.Duplicate: The account 999988887777 has the permission"
                + " INSTANCE-ATTACH for the network interface eni-* already.",
            lagging -> {
              String id = lagging.settledInterface();
              String permission = permit(lagging, id);
              lagging.settle();
              deletePermission(lagging, permission);
              return () -> permit(lagging, id);
            });
  }

  @Test
  void aPermissionOfAnInterfaceThatWasDetachedIsInUse() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 OperationNotPermitted: The network interface 'eni-*' is attached to an instance of"
                + " the account 999988887777. Detach it, or force the deletion of the permission.",
            lagging -> {
              String id = lagging.settledInterface();
              String permission = permit(lagging, id);
              String instance = inZone(lagging.partner(), launch(LINUX_EBS));
              lagging.settle();
              String attachment = new InterfaceCloud(lagging.partner()).attach(id, instance, 1);
              lagging.settle();
              detach(lagging, attachment);
              return () -> deletePermission(lagging, permission);
            });
  }
}
