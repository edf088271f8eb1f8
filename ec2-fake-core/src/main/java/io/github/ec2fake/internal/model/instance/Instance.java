// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.guest.WindowsDisk;
import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.image.ImageSource;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.AttachedInterfaces;
import io.github.ec2fake.internal.model.networkinterface.InterfaceHost;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.PublicAddress;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An instance. */
public final class Instance extends Resource<InstanceState> implements InterfaceHost, ImageSource {
  private static final String LEGACY_BIOS = "legacy-bios";
  private static final String UEFI = "uefi";
  private static final StateReason LAUNCHING = new StateReason("pending", "pending");

  private final Reservation.Slot slot;
  private final Launchable launch;
  private final ImageContent content;
  private final InstanceSettings settings;
  private final List<String> productCodes;
  private final Console console = new Console();
  private final @Nullable WindowsOs windows;
  private final Instant attachTime;
  private Instant launchTime;
  private final AttachedInterfaces interfaces = new AttachedInterfaces();
  private @Nullable String classicAddress;
  private @Nullable String classicPublicAddress;
  private boolean classicElastic;
  private @Nullable String reason;
  private @Nullable StateReason stateReason = LAUNCHING;
  private boolean startedAgain;
  private boolean bundling;
  private @Nullable LaunchFailure launchFailure;
  private @Nullable PlacementGroup placementGroup;
  private @Nullable Integer partitionNumber;
  private String tenancy;
  private @Nullable Spot spot;
  private @Nullable IamInstanceProfileAssociation profileAssociation;

  /** The Spot request of a Spot Instance, and whether it opens again after the termination. */
  public record Spot(String requestId, boolean persistent) {}

  Instance(
      String id,
      String ownerId,
      Reservation.Slot slot,
      Launchable launch,
      @Nullable Integer partitionNumber,
      @Nullable String classicAddress,
      Instant launchTime) {
    super(id, ownerId, InstanceState.PENDING);
    this.slot = slot;
    this.launch = launch;
    this.content = launch.image().content().with(launch.devices());
    this.settings = new InstanceSettings(launch);
    this.productCodes = launch.image().productCodes();
    this.attachTime = launchTime;
    this.launchTime = launchTime;
    this.classicAddress = classicAddress;
    WindowsDisk disk = content.windowsDisk();
    this.windows = disk == null ? null : new WindowsOs(id, disk, console);
    this.placementGroup = launch.placementGroup();
    this.partitionNumber = partitionNumber;
    this.tenancy = launch.request().placement().tenancyIn(launch.subnet());
  }

  @Override
  public TimedResource timed() {
    return super.timed()
        .onWindows(content.windows())
        .ofType(instanceType())
        .ofGiB(content.rootSizeGiB());
  }

  public String reservationId() {
    return slot.reservationId();
  }

  public int launchIndex() {
    return slot.launchIndex();
  }

  public @Nullable String clientToken() {
    return slot.clientToken();
  }

  public LaunchRequest launch() {
    return launch.request();
  }

  @Override
  public Image image() {
    return launch.image();
  }

  /** What its image holds, with the devices of the launch. */
  @Override
  public ImageContent content() {
    return content;
  }

  public InstanceSettings settings() {
    return settings;
  }

  @Override
  public InstanceType type() {
    return settings.type();
  }

  /** The name of its type. */
  public String instanceType() {
    return type().name();
  }

  @Override
  public boolean isHvm() {
    return content.isHvm();
  }

  @Override
  public boolean takesMultiAttach(boolean io2) {
    return type().isNitro() && (io2 || !content.windows());
  }

  @Override
  public String zone() {
    return launch.zone();
  }

  public @Nullable PlacementGroup placementGroup() {
    return placementGroup;
  }

  void placementGroup(@Nullable PlacementGroup newGroup, @Nullable Integer partition) {
    placementGroup = newGroup;
    partitionNumber = partition;
  }

  /** Its partition of the placement group; null if that has none. */
  public @Nullable Integer partitionNumber() {
    return partitionNumber;
  }

  @Override
  public AttachedInterfaces interfaces() {
    return interfaces;
  }

  /** Its network interfaces; none on EC2-Classic, and once it is terminated. */
  public List<NetworkInterface> networkInterfaces() {
    return isInNetwork() ? interfaces.all() : List.of();
  }

  /** Its primary network interface; null on EC2-Classic, and once it is terminated. */
  public @Nullable NetworkInterface primaryInterface() {
    return isInNetwork() ? interfaces.primary() : null;
  }

  /** When it was first launched. */
  public Instant attachTime() {
    return attachTime;
  }

  /** The mode in which it boots: as the image asks, or else as its architecture usually does. */
  public String bootMode() {
    String asked = image().content().features().bootMode();
    if (asked == null) {
      return content.architecture().equals("arm64") ? UEFI : LEGACY_BIOS;
    }
    return asked.equals(LEGACY_BIOS) || !type().facts("supported-boot-mode").contains(UEFI)
        ? LEGACY_BIOS
        : UEFI;
  }

  /** Those of its launch, or else those of its type; null if they are not known. */
  public @Nullable CpuOptions cpuOptions() {
    CpuOptions own = settings.options().cpu();
    return own != null ? own : CpuOptions.of(type());
  }

  public @Nullable IamInstanceProfileAssociation profileAssociation() {
    return profileAssociation;
  }

  void profileAssociation(@Nullable IamInstanceProfileAssociation association) {
    profileAssociation = association;
  }

  public String tenancy() {
    return tenancy;
  }

  void tenancy(String newTenancy) {
    tenancy = newTenancy;
  }

  /**
   * Its credit option, that of its launch or else that of its type; null if its type has none.
   *
   * <p>Source: the user guide, "Unlimited mode": T2 instances launch as {@code standard}, others as
   * {@code unlimited}.
   */
  public @Nullable String cpuCredits() {
    if (!InstanceOptionRules.isBurstable(type())) {
      return null;
    }
    String own = settings.options().cpuCredits();
    return own != null ? own : instanceType().startsWith("t2.") ? "standard" : "unlimited";
  }

  @Override
  public String stateWord() {
    return state().word();
  }

  @Override
  public String rootDeviceName() {
    return content.rootDeviceName();
  }

  /**
   * The IPv4 address that its operating system has. In a subnet for IPv6 only that is a link-local
   * one, which no call shows.
   */
  public String privateIpAddress() {
    return Objects.requireNonNullElseGet(ipv4Address(), () -> Network.linkLocalAddress(id()));
  }

  /** Its primary private IPv4 address; null in a subnet for IPv6 only. */
  public @Nullable String ipv4Address() {
    NetworkInterface primary = interfaces.primary();
    return primary == null ? Objects.requireNonNull(classicAddress) : primary.privateIpAddress();
  }

  /** Its private DNS name, which is made from its address or from its id. */
  public String privateDnsName(Network network) {
    return settings.options().privateDnsName().isResourceName()
        ? network.resourceName(id())
        : network.privateDnsName(privateIpAddress());
  }

  public @Nullable String kernelId() {
    return settings.kernelId() != null ? settings.kernelId() : content.kernelId();
  }

  public @Nullable String ramdiskId() {
    return settings.ramdiskId() != null ? settings.ramdiskId() : content.ramdiskId();
  }

  /** Whether it has its addresses, subnet and security groups; they are gone once terminated. */
  public boolean isInNetwork() {
    return !isIn(InstanceState.TERMINATED);
  }

  /** Its subnet; null on EC2-Classic. */
  public @Nullable Subnet subnet() {
    return launch.subnet();
  }

  /** Its security groups: those of its primary network interface. */
  public List<SecurityGroup> groups() {
    NetworkInterface primary = interfaces.primary();
    return primary == null ? launch.groups() : primary.groups();
  }

  /** Whether its traffic has to have its own address as source or destination. */
  public boolean sourceDestCheck() {
    NetworkInterface primary = interfaces.primary();
    return primary == null || primary.sourceDestCheck();
  }

  public @Nullable KeyPair keyPair() {
    return launch.keyPair();
  }

  /** The product codes that its image had at the launch. */
  @Override
  public List<String> productCodes() {
    return productCodes;
  }

  Console console() {
    return console;
  }

  /** Null on other platforms. */
  public @Nullable WindowsOs windows() {
    return windows;
  }

  @Override
  public @Nullable WindowsDisk windowsDisk() {
    return windows == null ? null : windows.disk();
  }

  /** When it was launched or last started. */
  public Instant launchTime() {
    return launchTime;
  }

  /** Its public address; unless it is elastic, an instance has it only while it is running. */
  public @Nullable String publicIpAddress() {
    NetworkInterface primary = interfaces.primary();
    if (primary == null) {
      return classicPublicAddress;
    }
    PublicAddress address = isInNetwork() ? primary.publicAddress() : null;
    return address == null ? null : address.ip();
  }

  @Override
  public @Nullable String publicAddress(@Nullable String address, boolean elastic) {
    String lost = hasElasticAddress() ? null : publicIpAddress();
    NetworkInterface primary = interfaces.primary();
    if (primary == null) {
      classicPublicAddress = address;
      classicElastic = elastic;
    } else {
      primary.publicAddress(address == null ? null : PublicAddress.lent(address));
    }
    return lost;
  }

  /** Whether its public address is an elastic one, which it keeps until it is disassociated. */
  boolean hasElasticAddress() {
    NetworkInterface primary = interfaces.primary();
    return primary == null ? classicElastic : primary.hasElasticAddress();
  }

  /** EC2's text on its last change of state. */
  public @Nullable String reason() {
    return reason;
  }

  public @Nullable StateReason stateReason() {
    return stateReason;
  }

  /** The Spot request that it was launched for; null for an On-Demand Instance. */
  public @Nullable Spot spot() {
    return spot;
  }

  void spot(Spot newSpot) {
    spot = newSpot;
  }

  /** Whether a bundle task has it shut down, which DescribeInstances does not show. */
  public boolean isBundling() {
    return bundling;
  }

  void bundling(boolean nowBundling) {
    bundling = nowBundling;
  }

  /**
   * What a shutdown from within does; an instance-store root and an instance of a one-time Spot
   * request can only be terminated.
   */
  public ShutdownBehavior shutdownBehavior() {
    return content.ebsBacked()
            && (spot == null || spot.persistent())
            && settings.shutdownBehavior() != ShutdownBehavior.TERMINATE
        ? ShutdownBehavior.STOP
        : ShutdownBehavior.TERMINATE;
  }

  Phase bootPhase() {
    return content.ebsBacked() ? Phase.EBS_BOOT : Phase.INSTANCE_STORE_BOOT;
  }

  /** Makes its next boot fail, because it has to do without a volume. */
  void failLaunch(LaunchFailure failure) {
    launchFailure = failure;
  }

  @Nullable LaunchFailure launchFailure() {
    return launchFailure;
  }

  /** Whether it has been stopped and started: if its boot fails then, it is stopped. */
  boolean isStartedAgain() {
    return startedAgain;
  }

  @Override
  public boolean isFirstPending() {
    return isIn(InstanceState.PENDING) && !startedAgain;
  }

  /** Starts it again; on EC2-Classic it gets another private address. */
  void startAgain(Instant now, @Nullable String newClassicAddress) {
    startedAgain = true;
    launchFailure = null;
    launchTime = now;
    classicAddress = newClassicAddress;
    reason = null;
    stateReason = LAUNCHING;
  }

  void clearStateReason() {
    reason = null;
    stateReason = null;
  }

  void setStateReason(String newReason, StateReason newStateReason) {
    reason = newReason;
    stateReason = newStateReason;
  }
}
