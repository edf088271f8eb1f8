// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;

/** The attachment of a network interface to an instance. */
public final class InterfaceAttachment extends Resource<InterfaceAttachmentState> {
  private final NetworkInterface networkInterface;
  private final InterfaceHost host;
  private final DeviceSlot slot;
  private final Instant time;
  private final boolean ofLaunch;
  private boolean deleteOnTermination;
  private EnaExpress enaExpress = EnaExpress.OFF;

  InterfaceAttachment(
      String id,
      InterfaceAttachmentState state,
      NetworkInterface networkInterface,
      InterfaceHost host,
      DeviceSlot slot,
      Instant time,
      boolean deleteOnTermination) {
    super(id, networkInterface.ownerId(), state);
    this.networkInterface = networkInterface;
    this.host = host;
    this.slot = slot;
    this.time = time;
    this.ofLaunch = state == InterfaceAttachmentState.ATTACHED;
    this.deleteOnTermination = deleteOnTermination;
  }

  /** The interface, so that each of its attachments gets its own duration. */
  @Override
  public TimedResource timed() {
    return networkInterface.timed();
  }

  public NetworkInterface networkInterface() {
    return networkInterface;
  }

  InterfaceHost host() {
    return host;
  }

  public String instanceId() {
    return host.id();
  }

  public String instanceOwnerId() {
    return host.ownerId();
  }

  public DeviceSlot slot() {
    return slot;
  }

  /** EC2's word; an interface that an instance is launched with attaches until it first runs. */
  public String status() {
    return ofLaunch && isIn(InterfaceAttachmentState.ATTACHED) && host.isFirstPending()
        ? InterfaceAttachmentState.ATTACHING.word()
        : state().word();
  }

  public Instant time() {
    return time;
  }

  public EnaExpress enaExpress() {
    return enaExpress;
  }

  void enaExpress(EnaExpress now) {
    enaExpress = now;
  }

  public boolean deleteOnTermination() {
    return deleteOnTermination;
  }

  void deleteOnTermination(boolean delete) {
    deleteOnTermination = delete;
  }
}
