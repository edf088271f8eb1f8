package io.github.ec2fake.time;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What resources go through in EC2: what takes time, each with its typical duration, and where
 * faults can hit. A phase that takes as long as others do has no duration of its own. The figures
 * follow the Windows Guide ("Root Device Storage on Windows AMIs", "Creating an Instance
 * Store-Backed Windows AMI") where it has any; the others are what users commonly see.
 */
public enum Phase {
  // The seed of a chaos test draws for those that can be hit in the order in which they are here.

  /** An instance with an EBS root goes from {@code pending} to {@code running}. */
  EBS_BOOT(Duration.ofSeconds(45)),
  /** An instance with an instance-store root goes from {@code pending} to {@code running}. */
  INSTANCE_STORE_BOOT(Duration.ofMinutes(4)),
  /**
   * An instance is {@code pending}, at its launch or when it is started again: for {@link
   * #EBS_BOOT} or {@link #INSTANCE_STORE_BOOT}.
   */
  BOOT("booting", FaultSupport.FAIL_OR_HANG),
  /**
   * An instance goes from {@code stopping} to {@code stopped}. EC2 knows no failure of that, only
   * one that hangs.
   */
  STOP(Duration.ofSeconds(30), "stopping", FaultSupport.HANG_ONLY),
  /**
   * An instance goes from {@code shutting-down} to {@code terminated}. EC2 knows no failure of
   * that, only one that hangs.
   */
  TERMINATION(Duration.ofSeconds(30), "terminating", FaultSupport.HANG_ONLY),
  /** A terminated instance leaves the list. */
  TERMINATED_INSTANCE_LISTED(Duration.ofHours(1)),
  /**
   * After a boot, until what the instance has written to its console can be fetched. Settling runs
   * ahead to it only when somebody fetches it.
   */
  CONSOLE_OUTPUT(Duration.ofMinutes(2)),
  /**
   * After a boot, until the status checks of an instance are {@code ok} rather than {@code
   * initializing}. Settling runs ahead to it only when somebody calls DescribeInstanceStatus.
   */
  STATUS_CHECKS(Duration.ofMinutes(2), "status checks", FaultSupport.FAIL_OR_HANG),
  /**
   * After a reboot, which no state shows, the status checks of an instance are {@code
   * initializing}: for {@link #STATUS_CHECKS}.
   */
  REBOOT("rebooting", FaultSupport.FAIL_OR_HANG),
  /** After the boot, until a Windows instance's password can be fetched. */
  WINDOWS_PASSWORD(Duration.ofMinutes(4)),
  /**
   * An image that is made of an instance leaves {@code pending}: after this, and {@link
   * #IMAGE_CREATION_PER_GIB} for each GiB of its volumes. With the typical figures an image of up
   * to 240 GiB is there before the SDK's {@code imageAvailable} waiter gives up after ten minutes.
   * No duration leaves the state out, whatever the size.
   */
  IMAGE_CREATION(Duration.ofMinutes(2), "image creation", FaultSupport.FAIL_OR_HANG),
  /** What each GiB adds to {@link #IMAGE_CREATION} and {@link #IMAGE_COPY}. */
  IMAGE_CREATION_PER_GIB(Duration.ofSeconds(2)),
  /** An image that is copied leaves {@code pending}: after as long as {@link #IMAGE_CREATION}. */
  IMAGE_COPY("image copy", FaultSupport.FAIL_OR_HANG),
  /** A deregistered image leaves the list. */
  DEREGISTERED_IMAGE_LISTED(Duration.ofHours(1)),
  /** A snapshot goes from {@code pending} to {@code completed}. */
  SNAPSHOT(Duration.ofMinutes(2), "snapshot", FaultSupport.FAIL_OR_HANG),
  /** A volume goes from {@code creating} to {@code available}. */
  VOLUME_CREATION(Duration.ofSeconds(5), "volume creation", FaultSupport.FAIL_OR_HANG),
  /**
   * A volume goes from {@code attaching} to {@code attached}. EC2 knows no failure of that, only
   * one that hangs.
   */
  VOLUME_ATTACHMENT(Duration.ofSeconds(5), "attaching", FaultSupport.HANG_ONLY),
  /**
   * A volume goes from {@code detaching} to {@code available}. EC2 knows no failure of that, only
   * one that hangs.
   */
  VOLUME_DETACHMENT(Duration.ofSeconds(5), "detaching", FaultSupport.HANG_ONLY),
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
  /**
   * A bundle task is under way: in any of its states, each for its own phase, from {@link
   * #BUNDLE_PENDING} on.
   */
  BUNDLING("bundling", FaultSupport.FAIL_OR_HANG),
  /** A finished bundle task leaves the list. */
  FINISHED_BUNDLE_TASK_LISTED(Duration.ofHours(1)),
  /** A Spot request's status is {@code pending-evaluation}. */
  SPOT_EVALUATION(Duration.ofSeconds(10)),
  /** A Spot request's status is {@code pending-fulfillment}, before its instance is launched. */
  SPOT_FULFILMENT(Duration.ofSeconds(30), "spot fulfilment", FaultSupport.FAIL_OR_HANG),
  /**
   * A Spot Instance is going to be interrupted, but runs on. EC2 knows no failure of that, only one
   * that hangs.
   */
  SPOT_INTERRUPTION(Duration.ofMinutes(2), "spot interruption", FaultSupport.HANG_ONLY),
  /** A Spot request that is closed, cancelled or failed leaves the list. */
  FINISHED_SPOT_REQUEST_LISTED(Duration.ofHours(4));

  /** Whether faults can hit it, and whether EC2 lets it fail. */
  private enum FaultSupport {
    NONE,
    HANG_ONLY,
    FAIL_OR_HANG
  }

  private final @Nullable Duration typical;
  private final @Nullable String displayName;
  private final FaultSupport faultSupport;

  Phase(Duration typical) {
    this(typical, null, FaultSupport.NONE);
  }

  Phase(String displayName, FaultSupport faultSupport) {
    this(null, displayName, faultSupport);
  }

  Phase(@Nullable Duration typical, @Nullable String displayName, FaultSupport faultSupport) {
    this.typical = typical;
    this.displayName = displayName;
    this.faultSupport = faultSupport;
  }

  /**
   * How long it takes in {@link Timing#typical()}.
   *
   * @return the duration
   * @throws IllegalArgumentException if it has none of its own; see {@link #timedBy()}
   */
  public Duration typical() {
    if (typical == null) {
      throw new IllegalArgumentException(
          this
              + " has no duration of its own; use "
              + timedBy().stream().map(Phase::name).collect(Collectors.joining(" or ")));
    }
    return typical;
  }

  /**
   * The phases whose durations are set to say how long it takes.
   *
   * @return itself; if it has no duration of its own, the others that it takes as long as
   */
  public List<Phase> timedBy() {
    return switch (this) {
      case BOOT -> List.of(EBS_BOOT, INSTANCE_STORE_BOOT);
      case REBOOT -> List.of(STATUS_CHECKS);
      case IMAGE_COPY -> List.of(IMAGE_CREATION, IMAGE_CREATION_PER_GIB);
      case BUNDLING ->
          List.of(
              BUNDLE_PENDING,
              BUNDLE_WAITING_FOR_SHUTDOWN,
              BUNDLE_BUNDLING,
              BUNDLE_STORING,
              BUNDLE_CANCELLING);
      default -> List.of(this);
    };
  }

  /**
   * Whether faults can hit a resource that goes through it.
   *
   * @return false if it cannot be asked for in a {@code LifecycleTrigger}
   */
  public boolean isFaultPoint() {
    return faultSupport != FaultSupport.NONE;
  }

  /**
   * Whether EC2 knows it to fail.
   *
   * @return false if it can only hang, or faults cannot hit it at all
   */
  public boolean canFail() {
    return faultSupport == FaultSupport.FAIL_OR_HANG;
  }

  /**
   * What it is called in the texts of faults and in the names of the runs of a sweep.
   *
   * @return for example {@code booting} or {@code image creation}
   */
  public String displayName() {
    return displayName == null ? name().toLowerCase(Locale.ROOT).replace('_', ' ') : displayName;
  }
}
