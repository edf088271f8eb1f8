// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.Arrays;
import java.util.Locale;

/** The attributes of an instance that can be described, changed and reset one by one. */
public enum InstanceAttribute {
  INSTANCE_TYPE,
  KERNEL,
  RAMDISK,
  USER_DATA,
  DISABLE_API_TERMINATION,
  INSTANCE_INITIATED_SHUTDOWN_BEHAVIOR,
  ROOT_DEVICE_NAME,
  BLOCK_DEVICE_MAPPING,
  PRODUCT_CODES,
  SOURCE_DEST_CHECK,
  GROUP_SET,
  DISABLE_API_STOP,
  EBS_OPTIMIZED,
  ENA_SUPPORT,
  ENCLAVE_OPTIONS,
  SRIOV_NET_SUPPORT;

  public static InstanceAttribute named(String word) {
    return Arrays.stream(values())
        .filter(attribute -> attribute.word().equals(word))
        .findFirst()
        .orElseThrow(() -> InstanceErrors.unknownAttribute(word));
  }

  public String word() {
    StringBuilder word = new StringBuilder();
    for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      word.append(
          word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return word.toString();
  }
}
