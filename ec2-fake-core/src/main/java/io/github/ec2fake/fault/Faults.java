// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Injects failures into a cloud. A test names the trigger, optionally how often the fault fires
 * (once by default), and the effect, which registers the fault.
 *
 * <pre>
 * Faults faults = cloud.faults();
 * faults.on(call("ModifyImageAttribute").nth(2)).fail("InternalError", 500);
 * faults.on(anyCall().by("999988887777")).times(3).throttle();
 * faults.on(call("CreateImage")).loseReply();
 * faults.on(bundling().atPercent(42)).fail("Client.S3Error", "AccessDenied(403)- Access Denied");
 * faults.on(imageCreation()).hang();
 * faults.zone("us-east-1a").outOfCapacity("m1.large");
 * </pre>
 *
 * <p>Faults do not hit the calls of the assertions of {@code ec2-fake-assertj}, which are not part
 * of the code under test.
 *
 * <p>Any number of faults can be registered. Those that match a call are applied in the order of
 * their registration: any number of delays, and one fault of another kind. Random decisions are
 * determined by the cloud's seed. The journal contains each fault that fires.
 */
public interface Faults {

  /**
   * Returns a trigger for calls of an action.
   *
   * @param action the action, for example {@code RunInstances}
   * @return the trigger
   */
  static CallTrigger call(String action) {
    return new CallTrigger(Objects.requireNonNull(action, "action"), Map.of(), null, null, 1);
  }

  /**
   * Returns a trigger for any call.
   *
   * @return the trigger
   */
  static CallTrigger anyCall() {
    return new CallTrigger(null, Map.of(), null, null, 1);
  }

  /**
   * Returns a trigger for instances that boot after a launch or a start.
   *
   * @return the trigger
   */
  static LifecycleTrigger booting() {
    return at(Phase.BOOT);
  }

  /**
   * Returns a trigger for instances that stop.
   *
   * @return the trigger
   */
  static LifecycleTrigger stopping() {
    return at(Phase.STOP);
  }

  /**
   * Returns a trigger for instances that are being terminated.
   *
   * @return the trigger
   */
  static LifecycleTrigger terminating() {
    return at(Phase.TERMINATION);
  }

  /**
   * Returns a trigger for status checks that are {@code initializing} after a boot. They can fail
   * or hang.
   *
   * @return the trigger
   */
  static LifecycleTrigger statusChecks() {
    return at(Phase.STATUS_CHECKS);
  }

  /**
   * Returns a trigger for instances that are rebooted. Their status checks can fail or hang.
   *
   * @return the trigger
   */
  static LifecycleTrigger rebooting() {
    return at(Phase.REBOOT);
  }

  /**
   * Returns a trigger for Spot requests whose instance is about to be launched.
   *
   * @return the trigger
   */
  static LifecycleTrigger spotFulfilment() {
    return at(Phase.SPOT_FULFILMENT);
  }

  /**
   * Returns a trigger for Spot Instances that are about to be interrupted.
   *
   * @return the trigger
   */
  static LifecycleTrigger spotInterruption() {
    return at(Phase.SPOT_INTERRUPTION);
  }

  /**
   * Returns a trigger for images that are being created from instances.
   *
   * @return the trigger
   */
  static LifecycleTrigger imageCreation() {
    return at(Phase.IMAGE_CREATION);
  }

  /**
   * Returns a trigger for images that are being copied.
   *
   * @return the trigger
   */
  static LifecycleTrigger imageCopy() {
    return at(Phase.IMAGE_COPY);
  }

  /**
   * Returns a trigger for snapshots that are being created, including those of images.
   *
   * @return the trigger
   */
  static LifecycleTrigger snapshot() {
    return at(Phase.SNAPSHOT);
  }

  /**
   * Returns a trigger for volumes that are being created.
   *
   * @return the trigger
   */
  static LifecycleTrigger volumeCreation() {
    return at(Phase.VOLUME_CREATION);
  }

  /**
   * Returns a trigger for modifications of volumes while they are {@code modifying}; {@code of}
   * takes the id of the volume.
   *
   * @return the trigger
   */
  static LifecycleTrigger volumeModification() {
    return at(Phase.VOLUME_MODIFICATION);
  }

  /**
   * Returns a trigger for volumes that are being attached.
   *
   * @return the trigger
   */
  static LifecycleTrigger attaching() {
    return at(Phase.VOLUME_ATTACHMENT);
  }

  /**
   * Returns a trigger for volumes that are being detached.
   *
   * @return the trigger
   */
  static LifecycleTrigger detaching() {
    return at(Phase.VOLUME_DETACHMENT);
  }

  /**
   * Returns a trigger for network interfaces that are being attached.
   *
   * @return the trigger
   */
  static LifecycleTrigger interfaceAttaching() {
    return at(Phase.NETWORK_INTERFACE_ATTACHMENT);
  }

  /**
   * Returns a trigger for network interfaces that are being detached.
   *
   * @return the trigger
   */
  static LifecycleTrigger interfaceDetaching() {
    return at(Phase.NETWORK_INTERFACE_DETACHMENT);
  }

  /**
   * Returns a trigger for bundle tasks, at the beginning of the state {@code bundling} by default.
   *
   * @return the trigger
   */
  static LifecycleTrigger bundling() {
    return at(Phase.BUNDLING);
  }

  /**
   * Returns a trigger for conversion tasks of ImportInstance and ImportVolume while EC2 converts
   * their disk images; {@code of} takes the id of the task, of its volume or of its instance.
   *
   * @return the trigger
   */
  static LifecycleTrigger conversion() {
    return at(Phase.CONVERSION);
  }

  /**
   * Returns a trigger for tasks of ImportImage, when EC2 begins to validate the disk images by
   * default.
   *
   * @return the trigger
   */
  static LifecycleTrigger imageImport() {
    return at(Phase.IMAGE_IMPORT);
  }

  /**
   * Returns a trigger for tasks of ImportSnapshot, when EC2 begins to validate the disk image by
   * default.
   *
   * @return the trigger
   */
  static LifecycleTrigger snapshotImport() {
    return at(Phase.SNAPSHOT_IMPORT);
  }

  /**
   * Returns a trigger for fleets of the types {@code request} and {@code maintain} that are {@code
   * submitted}.
   *
   * @return the trigger
   */
  static LifecycleTrigger fleetSubmission() {
    return at(Phase.FLEET_SUBMISSION);
  }

  /**
   * Returns a trigger for snapshots that are being archived; {@code of} takes the id of the
   * snapshot or of its volume.
   *
   * @return the trigger
   */
  static LifecycleTrigger snapshotArchival() {
    return at(Phase.SNAPSHOT_ARCHIVAL);
  }

  /**
   * Returns a trigger for snapshots that are being restored from the archive tier, temporarily or
   * permanently; {@code of} takes the id of the snapshot or of its volume.
   *
   * @return the trigger
   */
  static LifecycleTrigger snapshotRestore() {
    return at(Phase.SNAPSHOT_RESTORE);
  }

  /**
   * Returns a trigger for tasks of ExportImage; {@code of} takes the id of the task or of its
   * image.
   *
   * @return the trigger
   */
  static LifecycleTrigger imageExport() {
    return at(Phase.IMAGE_EXPORT);
  }

  /**
   * Returns a trigger for tasks of CreateInstanceExportTask; {@code of} takes the id of the task or
   * of its instance.
   *
   * @return the trigger
   */
  static LifecycleTrigger instanceExport() {
    return at(Phase.INSTANCE_EXPORT);
  }

  /**
   * Returns a trigger for reserved instances whose payment is pending.
   *
   * @return the trigger
   */
  static LifecycleTrigger reservedInstancesPayment() {
    return at(Phase.RESERVED_INSTANCES_PAYMENT);
  }

  /**
   * Returns a trigger for modifications of reserved instances.
   *
   * @return the trigger
   */
  static LifecycleTrigger reservedInstancesModification() {
    return at(Phase.RESERVED_INSTANCES_MODIFICATION);
  }

  /**
   * Returns a trigger for virtual private gateways that are being attached.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpnGatewayAttachment() {
    return at(Phase.VPN_GATEWAY_ATTACHMENT);
  }

  /**
   * Returns a trigger for virtual private gateways that are being detached.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpnGatewayDetachment() {
    return at(Phase.VPN_GATEWAY_DETACHMENT);
  }

  /**
   * Returns a trigger for VPN connections that are being created.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpnConnectionCreation() {
    return at(Phase.VPN_CONNECTION_CREATION);
  }

  /**
   * Returns a trigger for VPN connections that are being deleted.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpnConnectionDeletion() {
    return at(Phase.VPN_CONNECTION_DELETION);
  }

  /**
   * Returns a trigger for VPN connections that are being changed.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpnConnectionModification() {
    return at(Phase.VPN_CONNECTION_MODIFICATION);
  }

  /**
   * Returns a trigger for NAT gateways that are being created.
   *
   * @return the trigger
   */
  static LifecycleTrigger natGatewayCreation() {
    return at(Phase.NAT_GATEWAY_CREATION);
  }

  /**
   * Returns a trigger for NAT gateways that are being deleted.
   *
   * @return the trigger
   */
  static LifecycleTrigger natGatewayDeletion() {
    return at(Phase.NAT_GATEWAY_DELETION);
  }

  /**
   * Returns a trigger for VPC endpoints that are being created.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpcEndpointCreation() {
    return at(Phase.VPC_ENDPOINT_CREATION);
  }

  /**
   * Returns a trigger for VPC endpoints that are being deleted.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpcEndpointDeletion() {
    return at(Phase.VPC_ENDPOINT_DELETION);
  }

  /**
   * Returns a trigger for VPC peering connections whose request is being initiated.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpcPeeringRequest() {
    return at(Phase.VPC_PEERING_REQUEST);
  }

  /**
   * Returns a trigger for VPC peering connections that are accepted, and being provisioned.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpcPeeringProvisioning() {
    return at(Phase.VPC_PEERING_PROVISIONING);
  }

  /**
   * Returns a trigger for VPC peering connections between two regions that are being deleted.
   *
   * @return the trigger
   */
  static LifecycleTrigger vpcPeeringDeletion() {
    return at(Phase.VPC_PEERING_DELETION);
  }

  /**
   * Returns a trigger for managed prefix lists that are being created.
   *
   * @return the trigger
   */
  static LifecycleTrigger prefixListCreation() {
    return at(Phase.PREFIX_LIST_CREATION);
  }

  /**
   * Returns a trigger for managed prefix lists that are being modified.
   *
   * @return the trigger
   */
  static LifecycleTrigger prefixListModification() {
    return at(Phase.PREFIX_LIST_MODIFICATION);
  }

  /**
   * Returns a trigger for managed prefix lists of which an earlier version is being restored.
   *
   * @return the trigger
   */
  static LifecycleTrigger prefixListRestoration() {
    return at(Phase.PREFIX_LIST_RESTORATION);
  }

  /**
   * Returns a trigger for managed prefix lists that are being deleted.
   *
   * @return the trigger
   */
  static LifecycleTrigger prefixListDeletion() {
    return at(Phase.PREFIX_LIST_DELETION);
  }

  private static LifecycleTrigger at(Phase phase) {
    return new LifecycleTrigger(phase, null, null, null, null, 1);
  }

  /**
   * Builds a fault that hits calls.
   *
   * @param trigger the calls
   * @return a builder; a method that sets the effect registers the fault
   * @throws IllegalArgumentException if EC2 has no such action or region, or the action has no such
   *     parameter
   * @throws IllegalStateException if the cloud is closed
   */
  CallFaultBuilder on(CallTrigger trigger);

  /**
   * Builds a fault that hits transitions of resources.
   *
   * @param trigger the transitions, and the progress at which the fault hits them
   * @return a builder; a method that sets the effect registers the fault
   */
  LifecycleFaultBuilder on(LifecycleTrigger trigger);

  /**
   * Builds a fault of an availability zone.
   *
   * @param name the zone's name, for example {@code us-east-1a}
   * @return a builder; a method that sets the effect registers the fault
   * @throws IllegalArgumentException if EC2 has no such zone
   */
  LocationFaultBuilder zone(String name);

  /**
   * Builds a fault of a region: of all its zones, or of the region itself.
   *
   * @param name the region's name
   * @return a builder; a method that sets the effect registers the fault
   * @throws IllegalArgumentException if EC2 has no such region
   */
  LocationFaultBuilder region(String name);

  /**
   * Builds a fault of all regions, for example for an instance type without capacity anywhere.
   *
   * @return a builder; a method that sets the effect registers the fault
   */
  LocationFaultBuilder everywhere();

  /**
   * Records the fault points that pass from now on, so that further runs of the same test can
   * inject a fault at each of them.
   *
   * @param limit the number of calls after which the test is considered endless, at least 1; any
   *     further call throws an {@code AssertionError}
   * @return the fault points, to which later ones are added
   * @throws IllegalArgumentException if the limit is less than 1
   */
  FaultPoints recordFaultPoints(int limit);

  /**
   * Returns the deterministic faults that have not fired yet. Faults with a probability and
   * released faults are not included.
   *
   * @return the faults, in the order of their registration
   */
  List<Fault> unfired();

  /**
   * Returns what was begun and never given an effect, such as {@code fail(…)} or {@code hang()}.
   * Nothing can fail by it: it is a mistake in the test.
   *
   * @return the triggers as text, for example {@code RunInstances #2}, in the order in which they
   *     were begun
   */
  List<String> withoutEffect();
}
