// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import java.util.regex.Pattern;

/**
 * The names of devices that depend on the virtualization of the instance.
 *
 * <p>Source: EC2 User Guide, "Device names for volumes on Amazon EC2 instances".
 */
public final class DeviceNames {
  private static final Pattern HVM = Pattern.compile("(/dev/)?(sda1|sd[b-z]|xvd[a-z]{1,2})");

  private DeviceNames() {}

  /**
   * Whether a further device of an HVM instance can have this name. Names with a number, as of a
   * partition, are those of paravirtual instances, except for that of the root.
   */
  public static boolean fitsHvm(String name) {
    return HVM.matcher(name).matches();
  }
}
