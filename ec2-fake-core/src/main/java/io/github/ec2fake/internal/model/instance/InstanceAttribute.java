package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The attributes of an instance that can be asked for one by one. */
public enum InstanceAttribute {
  /** The type; to be changed while it is stopped. */
  INSTANCE_TYPE,
  /** The kernel; to be changed while it is stopped. */
  KERNEL,
  /** The RAM disk; to be changed while it is stopped. */
  RAMDISK,
  /** What was handed to it; to be changed while it is stopped. */
  USER_DATA,
  /** Whether TerminateInstances is refused. */
  DISABLE_API_TERMINATION,
  /** Whether a shutdown from within stops or terminates it. */
  INSTANCE_INITIATED_SHUTDOWN_BEHAVIOR,
  /** Where its root is. */
  ROOT_DEVICE_NAME,
  /** Its volumes; to be changed is whether they go with it. */
  BLOCK_DEVICE_MAPPING,
  /** What is paid for. */
  PRODUCT_CODES,
  /** Whether it may only send and receive in its own name. */
  SOURCE_DEST_CHECK,
  /** Its security groups. */
  GROUP_SET;

  private static final Set<String> NOT_MODELLED =
      Set.of("disableApiStop", "ebsOptimized", "enaSupport", "enclaveOptions", "sriovNetSupport");

  /**
   * Looks an attribute up.
   *
   * @throws Ec2Error {@code InvalidParameterValue} if there is none, {@code UnsupportedOperation}
   *     if it is not modelled
   */
  public static InstanceAttribute named(String word) {
    if (NOT_MODELLED.contains(word)) {
      throw Ec2Error.notModelled(
          "ec2-fake does not model the attribute '"
              + word
              + "' of instances. Answer the call in the test.");
    }
    return Arrays.stream(values())
        .filter(attribute -> attribute.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Ec2Error.invalidParameterValue(
                    "Value (" + word + ") for parameter attribute is invalid. Unknown attribute."));
  }

  /** EC2's word for it. */
  public String word() {
    StringBuilder word = new StringBuilder();
    for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      word.append(
          word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return word.toString();
  }
}
