package io.github.ec2fake.model.base;

/** An instance, as far as volumes and addresses have to know it. */
public interface Attachable {

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
    Attachable require(Caller caller, String instanceId);
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
