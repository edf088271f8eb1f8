// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.instancetype.InstanceType;

/** An instance, as network interfaces see it. */
public interface InterfaceHost extends AttachmentTarget {

  @FunctionalInterface
  interface Lookup {
    /** Finds an instance of the caller's own. */
    InterfaceHost require(Caller caller, String instanceId);
  }

  String ownerId();

  InstanceType type();

  /** Whether it has not run yet. */
  boolean isFirstPending();

  /** Its network interfaces; on EC2-Classic it has none. */
  AttachedInterfaces interfaces();
}
