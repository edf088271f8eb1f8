package io.github.ec2fake.time;

import java.time.Duration;

/**
 * What takes time in EC2, each with its typical duration. The figures follow the Windows Guide
 * ("Root Device Storage on Windows AMIs", "Creating an Instance Store-Backed Windows AMI") where it
 * has any; the others are what users commonly see.
 */
public enum Phase {
  /** An instance with an EBS root goes from {@code pending} to {@code running}. */
  EBS_BOOT(Duration.ofSeconds(45)),
  /** An instance with an instance-store root goes from {@code pending} to {@code running}. */
  INSTANCE_STORE_BOOT(Duration.ofMinutes(4)),
  /**
   * After a boot, until what the instance has written to its console can be fetched. Settling runs
   * ahead to it only when somebody fetches it.
   */
  CONSOLE_OUTPUT(Duration.ofMinutes(2)),
  /**
   * After a boot, until the status checks of an instance are {@code ok} rather than {@code
   * initializing}. Settling runs ahead to it only when somebody calls DescribeInstanceStatus.
   */
  STATUS_CHECKS(Duration.ofMinutes(2)),
  /** After the boot, until a Windows instance's password can be fetched. */
  WINDOWS_PASSWORD(Duration.ofMinutes(4)),
  /** An instance goes from {@code stopping} to {@code stopped}. */
  STOP(Duration.ofSeconds(30)),
  /** An instance goes from {@code shutting-down} to {@code terminated}. */
  TERMINATION(Duration.ofSeconds(30)),
  /** A terminated instance leaves the list. */
  TERMINATED_INSTANCE_LISTED(Duration.ofHours(1)),
  /**
   * An image that is made of an instance or copied leaves {@code pending}: after this, and {@link
   * #IMAGE_CREATION_PER_GIB} for each GiB of its volumes. With the typical figures an image of up
   * to 240 GiB is there before the SDK's {@code imageAvailable} waiter gives up after ten minutes.
   * No duration leaves the state out, whatever the size.
   */
  IMAGE_CREATION(Duration.ofMinutes(2)),
  /** What each GiB adds to {@link #IMAGE_CREATION}. */
  IMAGE_CREATION_PER_GIB(Duration.ofSeconds(2)),
  /** A deregistered image leaves the list. */
  DEREGISTERED_IMAGE_LISTED(Duration.ofHours(1)),
  /** A snapshot goes from {@code pending} to {@code completed}. */
  SNAPSHOT(Duration.ofMinutes(2)),
  /** A volume goes from {@code creating} to {@code available}. */
  VOLUME_CREATION(Duration.ofSeconds(5)),
  /** A volume goes from {@code attaching} to {@code attached}. */
  VOLUME_ATTACHMENT(Duration.ofSeconds(5)),
  /** A volume goes from {@code detaching} to {@code available}. */
  VOLUME_DETACHMENT(Duration.ofSeconds(5)),
  /** A volume is {@code deleting}; EC2 says that it can be minutes. */
  VOLUME_DELETION(Duration.ofSeconds(5)),
  /** A bundle task is {@code pending}. */
  BUNDLE_PENDING(Duration.ofSeconds(10)),
  /** A bundle task is {@code waiting-for-shutdown}. */
  BUNDLE_WAITING_FOR_SHUTDOWN(Duration.ofSeconds(25)),
  /**
   * A bundle task is {@code bundling}, up to 80 percent of its progress. The figure is for a root
   * of 10 GiB; others take longer or shorter in proportion.
   */
  BUNDLE_BUNDLING(Duration.ofMinutes(3)),
  /**
   * A bundle task is {@code storing}, from 80 percent of its progress to the end. The figure is for
   * a root of 10 GiB; others take longer or shorter in proportion.
   */
  BUNDLE_STORING(Duration.ofSeconds(45)),
  /** A bundle task is {@code cancelling}. */
  BUNDLE_CANCELLING(Duration.ofSeconds(20)),
  /** A finished bundle task leaves the list. */
  FINISHED_BUNDLE_TASK_LISTED(Duration.ofHours(1)),
  /** A Spot request's status is {@code pending-evaluation}. */
  SPOT_EVALUATION(Duration.ofSeconds(10)),
  /** A Spot request's status is {@code pending-fulfillment}, before its instance is launched. */
  SPOT_FULFILMENT(Duration.ofSeconds(30)),
  /** A Spot Instance is going to be interrupted, but runs on. */
  SPOT_INTERRUPTION(Duration.ofMinutes(2)),
  /** A Spot request that is closed, cancelled or failed leaves the list. */
  FINISHED_SPOT_REQUEST_LISTED(Duration.ofHours(4));

  private final Duration typical;

  Phase(Duration typical) {
    this.typical = typical;
  }

  /**
   * How long it takes in {@link Timing#typical()}.
   *
   * @return the duration
   */
  public Duration typical() {
    return typical;
  }
}
