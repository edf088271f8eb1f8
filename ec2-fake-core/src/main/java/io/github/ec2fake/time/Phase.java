// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A phase in the life of an EC2 resource: something that takes time, with its typical duration, or
 * a fault point, or both. A phase that takes as long as other phases has no duration of its own;
 * see {@link #timedBy()}.
 *
 * <p>Source of the typical durations: the Windows Guide ("Root Device Storage on Windows AMIs",
 * "Creating an Instance Store-Backed Windows AMI") where it gives any; the others are what users
 * commonly observe.
 */
public enum Phase {
  // Keep the order: a chaos test draws random numbers for the fault points in this order.

  /** An instance with an EBS root goes from {@code pending} to {@code running}. */
  EBS_BOOT(Duration.ofSeconds(45)),
  /** An instance with an instance-store root goes from {@code pending} to {@code running}. */
  INSTANCE_STORE_BOOT(Duration.ofMinutes(4)),
  /**
   * An instance is {@code pending} after a launch or a start. Takes as long as {@link #EBS_BOOT} or
   * {@link #INSTANCE_STORE_BOOT}.
   */
  BOOT("booting", FaultSupport.FAIL_OR_HANG),
  /**
   * An instance goes from {@code stopping} to {@code stopped}. In EC2 this never fails, but it can
   * hang.
   */
  STOP(Duration.ofSeconds(30), "stopping", FaultSupport.HANG_ONLY),
  /**
   * An instance goes from {@code shutting-down} to {@code terminated}. In EC2 this never fails, but
   * it can hang.
   */
  TERMINATION(Duration.ofSeconds(30), "terminating", FaultSupport.HANG_ONLY),
  /** The expiry of a terminated instance, after which EC2 no longer lists it. */
  TERMINATED_INSTANCE_LISTED(Duration.ofHours(1)),
  /**
   * The time from a boot until GetConsoleOutput returns the console output. The clock settles to
   * its end only when a client calls GetConsoleOutput.
   */
  CONSOLE_OUTPUT(Duration.ofMinutes(2)),
  /**
   * The time from a boot until the status checks of an instance go from {@code initializing} to
   * {@code ok}. The clock settles to its end only when a client calls DescribeInstanceStatus.
   */
  STATUS_CHECKS(Duration.ofMinutes(2), "status checks", FaultSupport.FAIL_OR_HANG),
  /**
   * The time from a reboot until the status checks of an instance go from {@code initializing} to
   * {@code ok}; the state of the instance does not show a reboot. Takes as long as {@link
   * #STATUS_CHECKS}.
   */
  REBOOT("rebooting", FaultSupport.FAIL_OR_HANG),
  /**
   * The time from a boot of Windows until EC2Config reboots it once more, to set the computer's
   * name, if it has another name. The status checks begin anew with that reboot.
   */
  COMPUTER_NAME_REBOOT(Duration.ofMinutes(1)),
  /** The time from the boot until GetPasswordData returns the password of a Windows instance. */
  WINDOWS_PASSWORD(Duration.ofMinutes(4)),
  /**
   * An image that is created from an instance is {@code pending}, for this duration plus {@link
   * #IMAGE_CREATION_PER_GIB} for each GiB of its volumes. With the typical durations, images of up
   * to 240 GiB are available before the SDK's {@code imageAvailable} waiter gives up after ten
   * minutes. A duration of zero skips the state, whatever the size of the image.
   */
  IMAGE_CREATION(Duration.ofMinutes(2), "image creation", FaultSupport.FAIL_OR_HANG),
  /** The duration that each GiB adds to {@link #IMAGE_CREATION} and {@link #IMAGE_COPY}. */
  IMAGE_CREATION_PER_GIB(Duration.ofSeconds(2)),
  /**
   * A copy of an image is {@code pending}. Takes as long as the creation of an image: {@link
   * #IMAGE_CREATION} plus {@link #IMAGE_CREATION_PER_GIB} for each GiB.
   */
  IMAGE_COPY("image copy", FaultSupport.FAIL_OR_HANG),
  /** The expiry of a deregistered image, after which EC2 no longer lists it. */
  DEREGISTERED_IMAGE_LISTED(Duration.ofHours(1)),
  /** A snapshot goes from {@code pending} to {@code completed}. */
  SNAPSHOT(Duration.ofMinutes(2), "snapshot", FaultSupport.FAIL_OR_HANG),
  /**
   * A snapshot that is restored from the Recycle Bin goes from {@code recovering} to {@code
   * completed}.
   */
  SNAPSHOT_RECOVERY(Duration.ofSeconds(5)),
  /** Fast restores of a completed snapshot are {@code enabling}. */
  FAST_RESTORE_ENABLING(Duration.ofSeconds(36)),
  /**
   * Fast restores of a snapshot are {@code optimizing}. The duration is for a snapshot of 1 TiB and
   * scales with its size.
   */
  FAST_RESTORE_OPTIMIZATION(Duration.ofHours(1)),
  /** Fast restores of a snapshot are {@code disabling}. */
  FAST_RESTORE_DISABLING(Duration.ofSeconds(30)),
  /** A volume goes from {@code creating} to {@code available}. */
  VOLUME_CREATION(Duration.ofSeconds(5), "volume creation", FaultSupport.FAIL_OR_HANG),
  /**
   * A volume goes from {@code attaching} to {@code attached}. In EC2 this never fails, but it can
   * hang.
   */
  VOLUME_ATTACHMENT(Duration.ofSeconds(5), "attaching", FaultSupport.HANG_ONLY),
  /**
   * A volume goes from {@code detaching} to {@code available}. In EC2 this never fails, but it can
   * hang.
   */
  VOLUME_DETACHMENT(Duration.ofSeconds(5), "detaching", FaultSupport.HANG_ONLY),
  /**
   * The time from when a volume can be used until the result of its status checks goes from {@code
   * insufficient-data} to {@code ok}. EC2 checks every five minutes. The clock settles to its end
   * only when a client calls DescribeVolumeStatus.
   */
  VOLUME_STATUS_CHECKS(Duration.ofMinutes(5)),
  /** A volume is {@code deleting}. According to EC2's documentation this can take minutes. */
  VOLUME_DELETION(Duration.ofSeconds(5)),
  /** The modification of a volume is {@code modifying}. */
  VOLUME_MODIFICATION(Duration.ofSeconds(10), "volume modification", FaultSupport.FAIL_OR_HANG),
  /**
   * The modification of a volume is {@code optimizing}. In EC2 this takes minutes to hours, as the
   * size of the volume and the change of its performance have it.
   */
  VOLUME_OPTIMIZATION(Duration.ofMinutes(5)),
  /** A bundle task is {@code pending}. */
  BUNDLE_PENDING(Duration.ofSeconds(10)),
  /** A bundle task is {@code waiting-for-shutdown}. */
  BUNDLE_WAITING_FOR_SHUTDOWN(Duration.ofSeconds(25)),
  /**
   * A bundle task is {@code bundling}, up to a progress of 80 percent. The duration is for a root
   * drive of 10 GiB and scales with its size.
   */
  BUNDLE_BUNDLING(Duration.ofMinutes(3)),
  /**
   * A bundle task is {@code storing}, from a progress of 80 percent to the end. The duration is for
   * a root drive of 10 GiB and scales with its size.
   */
  BUNDLE_STORING(Duration.ofSeconds(45)),
  /** A bundle task is {@code cancelling}. */
  BUNDLE_CANCELLING(Duration.ofSeconds(20)),
  /**
   * A bundle task is in any of its unfinished states. Takes as long as the phases of these states
   * together, from {@link #BUNDLE_PENDING} on.
   */
  BUNDLING("bundling", FaultSupport.FAIL_OR_HANG),
  /** The expiry of a finished bundle task, after which EC2 no longer lists it. */
  FINISHED_BUNDLE_TASK_LISTED(Duration.ofHours(1)),
  /** A Spot request's status is {@code pending-evaluation}. */
  SPOT_EVALUATION(Duration.ofSeconds(10)),
  /** A Spot request's status is {@code pending-fulfillment}, before its instance is launched. */
  SPOT_FULFILMENT(Duration.ofSeconds(30), "spot fulfilment", FaultSupport.FAIL_OR_HANG),
  /**
   * A Spot Instance is marked for interruption, but still runs. In EC2 this never fails, but it can
   * hang.
   */
  SPOT_INTERRUPTION(Duration.ofMinutes(2), "spot interruption", FaultSupport.HANG_ONLY),
  /**
   * The expiry of a Spot request that is closed, cancelled or failed, after which EC2 no longer
   * lists it.
   */
  FINISHED_SPOT_REQUEST_LISTED(Duration.ofHours(4)),
  /**
   * The association of an IAM instance profile is {@code associating} or {@code disassociating}.
   */
  IAM_INSTANCE_PROFILE(Duration.ofSeconds(5)),
  /** Reserved instances are {@code payment-pending} after their purchase. */
  RESERVED_INSTANCES_PAYMENT(
      Duration.ofSeconds(30), "reserved instances payment", FaultSupport.FAIL_OR_HANG),
  /** A modification of reserved instances is {@code processing}. */
  RESERVED_INSTANCES_MODIFICATION(
      Duration.ofMinutes(2), "reserved instances modification", FaultSupport.FAIL_OR_HANG),
  /**
   * A virtual private gateway goes from {@code attaching} to {@code attached}. In EC2 this never
   * fails, but it can hang.
   */
  VPN_GATEWAY_ATTACHMENT(Duration.ofSeconds(15), "vpn gateway attachment", FaultSupport.HANG_ONLY),
  /**
   * A virtual private gateway goes from {@code detaching} to {@code detached}. In EC2 this never
   * fails, but it can hang.
   */
  VPN_GATEWAY_DETACHMENT(Duration.ofSeconds(15), "vpn gateway detachment", FaultSupport.HANG_ONLY),
  /**
   * A VPN connection goes from {@code pending} to {@code available}. In EC2 this never fails, but
   * it can hang.
   */
  VPN_CONNECTION_CREATION(Duration.ofMinutes(4), "vpn connection creation", FaultSupport.HANG_ONLY),
  /**
   * A VPN connection goes from {@code deleting} to {@code deleted}. In EC2 this never fails, but it
   * can hang.
   */
  VPN_CONNECTION_DELETION(Duration.ofMinutes(2), "vpn connection deletion", FaultSupport.HANG_ONLY),
  /**
   * A VPN connection that was changed goes from {@code modifying} to {@code available}. In EC2 this
   * never fails, but it can hang.
   */
  VPN_CONNECTION_MODIFICATION(
      Duration.ofMinutes(5), "vpn connection modification", FaultSupport.HANG_ONLY),
  /**
   * The expiry of a deleted customer gateway, virtual private gateway or VPN connection, after
   * which EC2 no longer lists it.
   */
  DELETED_VPN_LISTED(Duration.ofHours(1)),
  /** A network interface goes from {@code pending} to {@code available}. */
  NETWORK_INTERFACE_CREATION(Duration.ofSeconds(1)),
  /**
   * A network interface goes from {@code attaching} to {@code attached}. In EC2 this never fails,
   * but it can hang.
   */
  NETWORK_INTERFACE_ATTACHMENT(
      Duration.ofSeconds(3), "network interface attachment", FaultSupport.HANG_ONLY),
  /**
   * A network interface goes from {@code detaching} to {@code available}. In EC2 this never fails,
   * but it can hang.
   */
  NETWORK_INTERFACE_DETACHMENT(
      Duration.ofSeconds(10), "network interface detachment", FaultSupport.HANG_ONLY),
  /** A NAT gateway goes from {@code pending} to {@code available}, or to {@code failed}. */
  NAT_GATEWAY_CREATION(Duration.ofMinutes(2), "nat gateway creation", FaultSupport.FAIL_OR_HANG),
  /**
   * A NAT gateway goes from {@code deleting} to {@code deleted}. In EC2 this never fails, but it
   * can hang.
   */
  NAT_GATEWAY_DELETION(Duration.ofSeconds(45), "nat gateway deletion", FaultSupport.HANG_ONLY),
  /** The expiry of a failed or deleted NAT gateway, after which EC2 no longer lists it. */
  FINISHED_NAT_GATEWAY_LISTED(Duration.ofHours(1)),
  /** A secondary address of a NAT gateway is being assigned or associated. */
  NAT_GATEWAY_ADDRESS_ADDITION(Duration.ofSeconds(30)),
  /**
   * A secondary address of a NAT gateway is being unassigned or disassociated, after its
   * connections have drained.
   */
  NAT_GATEWAY_ADDRESS_REMOVAL(Duration.ofSeconds(350)),
  /**
   * A VPC endpoint with network interfaces goes from {@code pending} to {@code available}, or to
   * {@code failed}. One with routes is available at once.
   */
  VPC_ENDPOINT_CREATION(Duration.ofMinutes(1), "vpc endpoint creation", FaultSupport.FAIL_OR_HANG),
  /**
   * A VPC endpoint goes from {@code deleting} to {@code deleted}. In EC2 this never fails, but it
   * can hang.
   */
  VPC_ENDPOINT_DELETION(Duration.ofMinutes(1), "vpc endpoint deletion", FaultSupport.HANG_ONLY),
  /** The expiry of a deleted VPC endpoint, after which EC2 no longer lists it. */
  DELETED_VPC_ENDPOINT_LISTED(Duration.ofMinutes(5)),
  /** The domain name that reverse look-ups of an elastic address give is being changed. */
  ADDRESS_DOMAIN_NAME_UPDATE(Duration.ofMinutes(1)),
  /** An elastic address is moving from EC2-Classic to VPC, or back. */
  ADDRESS_MOVE(Duration.ofMinutes(1)),
  /** The expiry of an offered transfer of an elastic address, which nobody has accepted. */
  ADDRESS_TRANSFER_OFFER(Duration.ofDays(7)),
  /** The expiry of an accepted transfer, after which EC2 no longer lists it. */
  ACCEPTED_ADDRESS_TRANSFER_LISTED(Duration.ofDays(3)),
  /**
   * A VPC peering connection goes from {@code initiating-request} to {@code pending-acceptance}, or
   * to {@code failed}.
   */
  VPC_PEERING_REQUEST(Duration.ofSeconds(2), "vpc peering request", FaultSupport.FAIL_OR_HANG),
  /**
   * The expiry of a request for a VPC peering connection that nobody accepts or rejects. It begins
   * with the request.
   */
  VPC_PEERING_REQUEST_EXPIRY(Duration.ofDays(7)),
  /**
   * A VPC peering connection goes from {@code provisioning} to {@code active}. In EC2 this never
   * fails, but it can hang.
   */
  VPC_PEERING_PROVISIONING(
      Duration.ofSeconds(5), "vpc peering provisioning", FaultSupport.HANG_ONLY),
  /**
   * A VPC peering connection between two regions goes from {@code deleting} to {@code deleted}. In
   * EC2 this never fails, but it can hang.
   */
  VPC_PEERING_DELETION(Duration.ofSeconds(30), "vpc peering deletion", FaultSupport.HANG_ONLY),
  /**
   * The expiry of a VPC peering connection that is failed, rejected or deleted, after which EC2 no
   * longer lists it to the account that ended it.
   */
  ENDED_VPC_PEERING_LISTED(Duration.ofHours(2)),
  /**
   * The expiry of a VPC peering connection that is expired, or that the other account has rejected
   * or deleted, after which EC2 no longer lists it.
   */
  ENDED_VPC_PEERING_LISTED_LONGER(Duration.ofDays(2)),
  /**
   * A conversion task whose disk image has been uploaded is {@code active} and {@code Pending}
   * before EC2 begins to convert.
   */
  CONVERSION_PENDING(Duration.ofMinutes(1)),
  /** A conversion task is {@code active} while EC2 converts its disk image into a volume. */
  CONVERSION(Duration.ofMinutes(20), "conversion", FaultSupport.FAIL_OR_HANG),
  /** A conversion task is {@code cancelling}. */
  CONVERSION_CANCELLATION(Duration.ofSeconds(30)),
  /**
   * The expiry of a conversion task whose disk image is not uploaded, after which EC2 cancels it.
   */
  CONVERSION_UPLOAD_EXPIRATION(Duration.ofDays(7)),
  /** The expiry of a completed or cancelled conversion task, after which EC2 no longer lists it. */
  FINISHED_CONVERSION_TASK_LISTED(Duration.ofDays(7)),
  /** An import task is {@code active} and {@code pending}, before EC2 looks at its disk images. */
  IMPORT_PENDING(Duration.ofMinutes(1)),
  /**
   * A task of ImportImage is {@code active} while EC2 validates its disk images and makes an image
   * of them.
   */
  IMAGE_IMPORT(Duration.ofMinutes(30), "image import", FaultSupport.FAIL_OR_HANG),
  /**
   * A task of ImportSnapshot is {@code active} while EC2 validates its disk image and makes a
   * snapshot of it.
   */
  SNAPSHOT_IMPORT(Duration.ofMinutes(10), "snapshot import", FaultSupport.FAIL_OR_HANG),
  /** An import task that is cancelled or has failed is {@code deleting}. */
  IMPORT_CANCELLATION(Duration.ofSeconds(30)),
  /** The expiry of a completed or deleted import task, after which EC2 no longer lists it. */
  FINISHED_IMPORT_TASK_LISTED(Duration.ofDays(7)),
  /** A task of ExportImage is {@code active} while EC2 makes a disk image of an image. */
  IMAGE_EXPORT(Duration.ofMinutes(20), "image export", FaultSupport.FAIL_OR_HANG),
  /**
   * A task of CreateInstanceExportTask is {@code active} while EC2 makes a disk image of an
   * instance.
   */
  INSTANCE_EXPORT(Duration.ofMinutes(40), "instance export", FaultSupport.FAIL_OR_HANG),
  /** An export task that is cancelled, or the export of an image that has failed, is ending. */
  EXPORT_CANCELLATION(Duration.ofSeconds(30)),
  /** The expiry of a task of CreateInstanceExportTask that does not end; EC2 cancels it then. */
  INSTANCE_EXPORT_EXPIRATION(Duration.ofDays(7)),
  /** The expiry of an export task that is over, after which EC2 no longer lists it. */
  FINISHED_EXPORT_TASK_LISTED(Duration.ofDays(7)),
  /** A managed prefix list goes from {@code create-in-progress} to {@code create-complete}. */
  PREFIX_LIST_CREATION(Duration.ofSeconds(5), "prefix list creation", FaultSupport.FAIL_OR_HANG),
  /**
   * A managed prefix list goes from {@code modify-in-progress} to {@code modify-complete}, or to
   * {@code modify-failed}.
   */
  PREFIX_LIST_MODIFICATION(
      Duration.ofSeconds(5), "prefix list modification", FaultSupport.FAIL_OR_HANG),
  /** A managed prefix list goes from {@code restore-in-progress} to {@code restore-complete}. */
  PREFIX_LIST_RESTORATION(
      Duration.ofSeconds(5), "prefix list restoration", FaultSupport.FAIL_OR_HANG),
  /**
   * A managed prefix list is {@code delete-in-progress}, until it is gone or {@code delete-failed}.
   */
  PREFIX_LIST_DELETION(Duration.ofSeconds(5), "prefix list deletion", FaultSupport.FAIL_OR_HANG),
  /**
   * A fleet of the type {@code request} or {@code maintain} goes from {@code submitted} to {@code
   * active}, when it launches.
   */
  FLEET_SUBMISSION(Duration.ofSeconds(10), "fleet submission", FaultSupport.FAIL_OR_HANG),
  /** A fleet goes from {@code modifying} to {@code active}, when it acts on the change. */
  FLEET_MODIFICATION(Duration.ofSeconds(10)),
  /**
   * The time from when an instance of a fleet of the type {@code maintain} begins to be terminated
   * until the fleet launches another one.
   */
  FLEET_REPLACEMENT(Duration.ofSeconds(30)),
  /** A snapshot is {@code archival-in-progress} on its way into the archive tier. */
  SNAPSHOT_ARCHIVAL(Duration.ofMinutes(45), "snapshot archival", FaultSupport.FAIL_OR_HANG),
  /**
   * A snapshot is {@code temporary-restore-in-progress} or {@code permanent-restore-in-progress} on
   * its way from the archive tier. In EC2 this takes up to three days.
   */
  SNAPSHOT_RESTORE(Duration.ofHours(6), "snapshot restore", FaultSupport.FAIL_OR_HANG);

  /** Which faults can hit a phase. */
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
   * Returns the duration of this phase in {@link Timing#typical()}.
   *
   * @return the duration
   * @throws IllegalArgumentException if the phase has no duration of its own; see {@link
   *     #timedBy()}
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
   * Returns the phases whose durations determine how long this phase takes.
   *
   * @return this phase, or the other phases if it has no duration of its own
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
   * Returns whether faults can hit a resource in this phase.
   *
   * @return false if a {@code LifecycleTrigger} cannot have this phase
   */
  public boolean isFaultPoint() {
    return faultSupport != FaultSupport.NONE;
  }

  /**
   * Returns whether this phase can fail in EC2.
   *
   * @return false if it can only hang, or if faults cannot hit it at all
   */
  public boolean canFail() {
    return faultSupport == FaultSupport.FAIL_OR_HANG;
  }

  /**
   * Returns the name of this phase in the descriptions of faults and in the names of the runs of a
   * sweep.
   *
   * @return for example {@code booting} or {@code image creation}
   */
  public String displayName() {
    return displayName == null ? name().toLowerCase(Locale.ROOT).replace('_', ' ') : displayName;
  }
}
