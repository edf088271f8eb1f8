package io.github.ec2fake.fault;

/** What a resource goes through, and where it can be hit on its way. */
public enum Stage {
  /** An instance is {@code pending}, at its launch or when it is started again. */
  BOOT("booting"),
  /** An instance is {@code stopping}. EC2 knows no failure of that, only one that hangs. */
  STOP("stopping"),
  /** An instance is {@code shutting-down}. EC2 knows no failure of that, only one that hangs. */
  TERMINATION("terminating"),
  /** After a boot, the status checks of an instance are {@code initializing}. */
  STATUS_CHECKS("status checks"),
  /**
   * After a reboot, which no state shows, the status checks of an instance are {@code
   * initializing}.
   */
  REBOOT("rebooting"),
  /** An image that is made of an instance is {@code pending}. */
  IMAGE_CREATION("image creation"),
  /** An image that is copied is {@code pending}. */
  IMAGE_COPY("image copy"),
  /** A snapshot is {@code pending}. */
  SNAPSHOT("snapshot"),
  /** A volume is {@code creating}. */
  VOLUME_CREATION("volume creation"),
  /** A volume is {@code attaching}. EC2 knows no failure of that, only one that hangs. */
  VOLUME_ATTACHMENT("attaching"),
  /** A volume is {@code detaching}. EC2 knows no failure of that, only one that hangs. */
  VOLUME_DETACHMENT("detaching"),
  /** A bundle task is under way: in any of its states, or at a percentage of its progress. */
  BUNDLING("bundling"),
  /** The instance of a Spot request is about to be launched: {@code pending-fulfillment}. */
  SPOT_FULFILMENT("spot fulfilment"),
  /**
   * A Spot Instance is about to be interrupted. EC2 knows no failure of that, only one that hangs.
   */
  SPOT_INTERRUPTION("spot interruption");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  /**
   * Whether EC2 knows it to fail.
   *
   * @return false if it can only hang
   */
  public boolean canFail() {
    return switch (this) {
      case STOP, TERMINATION, VOLUME_ATTACHMENT, VOLUME_DETACHMENT, SPOT_INTERRUPTION -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
