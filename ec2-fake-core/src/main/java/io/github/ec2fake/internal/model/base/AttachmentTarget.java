// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import org.jspecify.annotations.Nullable;

/** An instance, as volumes and addresses see it. */
public interface AttachmentTarget {

  @FunctionalInterface
  interface Lookup {
    /** Finds an instance. */
    AttachmentTarget require(Caller caller, String instanceId);
  }

  String id();

  String zone();

  String stateWord();

  String rootDeviceName();

  /** Whether its image is of the virtualization type {@code hvm}. */
  boolean isHvm();

  /**
   * Whether volumes can be attached to it that can be attached to several instances.
   *
   * @param io2 whether they are of the type {@code io2}, which Windows takes, too
   */
  boolean takesMultiAttach(boolean io2);

  /**
   * Changes its public address, because an elastic address is associated with it or disassociated
   * from it.
   *
   * @return its former address if that was not elastic, so that the pool can take it back
   */
  @Nullable String publicAddress(@Nullable String address, boolean elastic);
}
