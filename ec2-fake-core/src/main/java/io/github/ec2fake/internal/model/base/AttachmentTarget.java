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
     * @throws Ec2Error {@code InvalidInstanceID.Malformed} or {@code InvalidInstanceID.NotFound} if
     *     the caller has none of this id
     */
    AttachmentTarget require(Caller caller, String instanceId);
  }

  /** Its id. */
  String id();

  /** Where it is. */
  String zone();

  /** EC2's word for the state it is in. */
  String stateWord();

  /** Where its root device is attached. */
  String rootDeviceName();

  /** Its address inside the network. */
  String privateIpAddress();

  /**
   * Changes its address on the internet, because an elastic address leads to it from now on, or no
   * longer.
   *
   * @return the address that it had, if that was not an elastic one, so that it can be given back
   */
  @Nullable String publicAddress(@Nullable String address, boolean elastic);
}
