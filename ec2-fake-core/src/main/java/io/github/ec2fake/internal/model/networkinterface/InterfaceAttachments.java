// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import static io.github.ec2fake.internal.model.networkinterface.InterfaceAttachmentState.ATTACHED;
import static io.github.ec2fake.internal.model.networkinterface.InterfaceAttachmentState.ATTACHING;
import static io.github.ec2fake.internal.model.networkinterface.InterfaceAttachmentState.DETACHED;
import static io.github.ec2fake.internal.model.networkinterface.InterfaceAttachmentState.DETACHING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.time.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Attaches network interfaces to instances, and detaches them.
 *
 * <p>Source: AttachNetworkInterface, DetachNetworkInterface; the EC2 user guide, "Elastic network
 * interfaces".
 */
public final class InterfaceAttachments {
  private static final String DETACH = "DetachNetworkInterface";
  private static final List<String> STATES = List.of("running", "stopped");

  private final NetworkInterfaces interfaces;
  private final Lifecycle<NetworkInterface, NetworkInterfaceState> states;
  private final InterfacePermissions permissions;
  private final Context context;
  private final InterfaceHost.Lookup instances;
  private final Lifecycle<InterfaceAttachment, InterfaceAttachmentState> lifecycle;
  private final Map<String, InterfaceAttachment> byId = new HashMap<>();

  InterfaceAttachments(
      NetworkInterfaces interfaces,
      Lifecycle<NetworkInterface, NetworkInterfaceState> states,
      InterfacePermissions permissions,
      Context context,
      InterfaceHost.Lookup instances) {
    this.interfaces = interfaces;
    this.states = states;
    this.permissions = permissions;
    this.context = context;
    this.instances = instances;
    this.lifecycle =
        new Lifecycle<InterfaceAttachment, InterfaceAttachmentState>(
                "network interface attachment", context)
            .after(ATTACHING, each -> Phase.NETWORK_INTERFACE_ATTACHMENT, ATTACHED, each -> {})
            .on(DETACH, ATTACHED, DETACHING)
            .on(DETACH, ATTACHING, DETACHING)
            .after(DETACHING, each -> Phase.NETWORK_INTERFACE_DETACHMENT, DETACHED, this::detached)
            .faultPoint(ATTACHING, faultPoint(Phase.NETWORK_INTERFACE_ATTACHMENT))
            .faultPoint(DETACHING, faultPoint(Phase.NETWORK_INTERFACE_DETACHMENT));
  }

  private static FaultPoint<InterfaceAttachment> faultPoint(Phase phase) {
    return FaultPoint.of(
        phase,
        attachment -> Set.of(attachment.instanceId(), attachment.networkInterface().id()),
        FaultPoint.NEVER);
  }

  /** A network interface of the caller's own, or that its owner lets the caller attach. */
  NetworkInterface requireAttachable(Caller caller, String id) {
    NetworkInterface found = interfaces.find(id);
    return found != null && permissions.allow(caller, found, InterfacePermission.INSTANCE_ATTACH)
        ? found
        : interfaces.require(caller, id);
  }

  /** AttachNetworkInterface. */
  public Change<InterfaceAttachment> attach(
      Caller caller, String id, String instanceId, DeviceSlot slot, EnaExpress enaExpress) {
    NetworkInterface found = requireAttachable(caller, id);
    InterfaceHost instance = instances.require(caller, instanceId);
    if (found.attachment() != null || found.requester() != null) {
      throw NetworkInterfaceErrors.IN_USE.with(id);
    }
    if (!STATES.contains(instance.stateWord())) {
      throw NetworkInterfaceErrors.WRONG_INSTANCE_STATE.with(instanceId, instance.stateWord());
    }
    if (instance.interfaces().primary() == null) {
      throw NetworkInterfaceErrors.CLASSIC_INSTANCE.with(instanceId);
    }
    if (!instance.zone().equals(found.subnet().zone())) {
      throw NetworkInterfaceErrors.OTHER_ZONE.with();
    }
    if (instance.interfaces().has(slot)) {
      throw NetworkInterfaceErrors.DEVICE_TAKEN.with(instanceId, slot.deviceIndex());
    }
    InterfaceLimits.checkAttachment(instance.interfaces(), instance.type(), slot);
    InterfaceLimits.checkExisting(instance.type(), found);
    enaExpress.check(instance.type());
    if (found.isEfa()) {
      if (instance.stateWord().equals(STATES.get(0))) {
        throw NetworkInterfaceErrors.EFA_OF_RUNNING.with(instanceId);
      }
      InterfaceLimits.checkEfas(instance.type(), instance.interfaces().efas() + 1);
    }
    return Change.of(
        () -> {
          states.fire(NetworkInterfaces.ATTACHED, found);
          InterfaceAttachment attachment =
              new InterfaceAttachment(
                  context.ids().next(NetworkInterfaceIds.ATTACHMENT),
                  ATTACHING,
                  found,
                  instance,
                  slot,
                  context.now(),
                  false);
          attachment.enaExpress(enaExpress);
          put(attachment);
          lifecycle.begin(attachment, found.id() + " to " + instanceId);
          return attachment;
        });
  }

  /** Attaches an interface to an instance that is being launched. */
  public void attachToLaunched(
      NetworkInterface attached,
      InterfaceHost instance,
      DeviceSlot slot,
      boolean deleteOnTermination,
      EnaExpress enaExpress) {
    if (states.allows(NetworkInterfaces.ATTACHED, attached)) {
      states.fire(NetworkInterfaces.ATTACHED, attached);
    }
    InterfaceAttachment attachment =
        new InterfaceAttachment(
            slot.isPrimary()
                ? NetworkInterfaceIds.attachmentOfInstance(instance.id())
                : context.ids().next(NetworkInterfaceIds.ATTACHMENT),
            ATTACHED,
            attached,
            instance,
            slot,
            context.now(),
            deleteOnTermination);
    attachment.enaExpress(enaExpress);
    put(attachment);
  }

  private void put(InterfaceAttachment attachment) {
    byId.put(attachment.id(), attachment);
    attachment.networkInterface().attachment(attachment);
    attachment.host().interfaces().put(attachment.slot(), attachment.networkInterface());
  }

  /**
   * DetachNetworkInterface. It can be forced, which ends an attachment at once that hangs.
   *
   * <p>Both the owner of the interface and that of the instance can detach it.
   */
  public Change<InterfaceAttachment> detach(Caller caller, String attachmentId, boolean force) {
    NetworkInterfaceIds.checkAttachment(attachmentId);
    InterfaceAttachment attachment = byId.get(attachmentId);
    if (attachment == null
        || !(attachment.ownerId().equals(caller.account())
            || attachment.instanceOwnerId().equals(caller.account()))) {
      throw NetworkInterfaceErrors.ATTACHMENT_NOT_FOUND.with(attachmentId);
    }
    DeviceSlot slot = attachment.slot();
    if (slot.isPrimary()) {
      throw NetworkInterfaceErrors.PRIMARY_STAYS.with(slot.deviceIndex(), slot.networkCardIndex());
    }
    if (force) {
      return Change.of(() -> end(attachment, "forced"), attachment);
    }
    return lifecycle.allows(DETACH, attachment)
        ? Change.of(() -> lifecycle.fire(DETACH, attachment), attachment)
        : Change.none(attachment);
  }

  private void end(InterfaceAttachment attachment, String why) {
    lifecycle.enter(attachment, DETACHED, why);
    detached(attachment);
  }

  private void detached(InterfaceAttachment attachment) {
    NetworkInterface free = attachment.networkInterface();
    byId.remove(attachment.id());
    free.attachment(null);
    attachment.host().interfaces().remove(attachment.slot());
    states.fire(NetworkInterfaces.DETACHED, free);
  }

  /** Deletes the interfaces of an instance that are to go with it, and detaches the others. */
  public void instanceTerminated(InterfaceHost instance) {
    for (NetworkInterface each : instance.interfaces().all()) {
      InterfaceAttachment attachment = each.attachment();
      if (attachment == null) {
        continue;
      }
      if (attachment.deleteOnTermination()) {
        if (attachment.isIn(ATTACHING, DETACHING)) {
          lifecycle.enter(attachment, DETACHED, "TerminateInstances");
        }
        byId.remove(attachment.id());
        interfaces.forget(each);
      } else {
        end(attachment, "TerminateInstances");
      }
    }
  }
}
