package io.github.ec2fake.internal.model.base;

import org.jspecify.annotations.Nullable;

/** An instance, as far as volumes and addresses have to know it. */
public interface AttachmentTarget {

  /** What finds instances. */
  @FunctionalInterface
  interface Lookup {
    /**
     * Finds an instance.
     *
     * @param caller who asks
     * @param instanceId its id
     * @return the instance
     * @throws Ec2Error {@code InvalidInstanceID.Malformed} or {@code InvalidInstanceID.NotFound} if
     *     the caller has none of this id
     */
    AttachmentTarget require(Caller caller, String instanceId);
  }

  /**
   * Its id.
   *
   * @return prefix and hexadecimal digits
   */
  String id();

  /**
   * Where it is.
   *
   * @return the zone's name
   */
  String zone();

  /**
   * EC2's word for the state it is in.
   *
   * @return for example {@code running}
   */
  String stateWord();

  /**
   * Where its root device is attached.
   *
   * @return for example {@code /dev/sda1}
   */
  String rootDeviceName();

  /**
   * Its address inside the network.
   *
   * @return the address
   */
  String privateIpAddress();

  /**
   * Changes its address on the internet, because an elastic address leads to it from now on, or no
   * longer.
   *
   * @param address the new address in dotted notation, or null for none
   * @param elastic whether that is an elastic one, which it keeps until it is told otherwise
   * @return the address that it had, if that was not an elastic one, so that it can be given back
   */
  @Nullable String publicAddress(@Nullable String address, boolean elastic);

  /**
   * The lookup of a region without instances.
   *
   * @return a lookup that finds nothing
   */
  static Lookup none() {
    return (caller, instanceId) -> {
      throw Ec2Error.badRequest(
          "InvalidInstanceID.NotFound", "The instance ID '" + instanceId + "' does not exist");
    };
  }
}
