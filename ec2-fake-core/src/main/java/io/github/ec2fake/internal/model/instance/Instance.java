package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.guest.WindowsDisk;
import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.image.ImageSource;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance. */
public final class Instance extends Resource<InstanceState>
    implements AttachmentTarget, ImageSource {
  private final String reservationId;
  private final int launchIndex;
  private final Image image;
  private final ImageContent content;
  private final LaunchRequest launch;
  private final InstanceSettings settings;
  private final String zone;
  private final @Nullable Subnet subnet;
  private final @Nullable KeyPair keyPair;
  private final List<String> productCodes;
  private final Console console = new Console();
  private final @Nullable WindowsOs windows;
  private Instant launchTime;
  private String privateIpAddress;
  private @Nullable String publicIpAddress;
  private boolean elasticAddress;
  private @Nullable String reason;
  private @Nullable StateReason stateReason;
  private boolean startedAgain;
  private boolean bundling;
  private boolean lacksVolumes;
  private @Nullable Spot spot;

  /**
   * Why an instance is in its state.
   *
   * @param code for example {@code Client.UserInitiatedShutdown}
   * @param message EC2's text
   */
  public record StateReason(String code, String message) {}

  /**
   * What makes it a Spot Instance.
   *
   * @param requestId the Spot request that it was launched for
   * @param persistent whether the request opens again when the instance is terminated
   */
  public record Spot(String requestId, boolean persistent) {}

  Instance(
      String id,
      String ownerId,
      String reservationId,
      int launchIndex,
      Image image,
      List<BlockDevice> devices,
      LaunchRequest launch,
      String instanceType,
      String zone,
      @Nullable Subnet subnet,
      List<SecurityGroup> groups,
      @Nullable KeyPair keyPair,
      Instant launchTime,
      String privateIpAddress) {
    super(id, ownerId, InstanceState.PENDING);
    this.reservationId = reservationId;
    this.launchIndex = launchIndex;
    this.image = image;
    this.content = image.content().with(devices);
    this.launch = launch;
    this.settings = new InstanceSettings(launch, instanceType, groups);
    this.zone = zone;
    this.subnet = subnet;
    this.keyPair = keyPair;
    this.productCodes = image.productCodes();
    this.launchTime = launchTime;
    this.privateIpAddress = privateIpAddress;
    this.stateReason = new StateReason("pending", "pending");
    WindowsDisk disk = content.windowsDisk();
    this.windows = disk == null ? null : new WindowsOs(id, disk, console);
  }

  @Override
  public TimedResource subject() {
    return super.subject()
        .onWindows(content.windows())
        .ofType(instanceType())
        .ofGiB(content.rootSizeGiB());
  }

  /** The reservation that it was launched in. */
  public String reservationId() {
    return reservationId;
  }

  /** Its place in the reservation. */
  public int launchIndex() {
    return launchIndex;
  }

  /** The image that it was launched from. */
  public Image image() {
    return image;
  }

  @Override
  public ImageContent content() {
    return content;
  }

  /** What it was launched with. */
  public LaunchRequest launch() {
    return launch;
  }

  /** What can be changed of it. */
  public InstanceSettings settings() {
    return settings;
  }

  /** Its type. */
  public String instanceType() {
    return settings.instanceType();
  }

  @Override
  public String zone() {
    return zone;
  }

  @Override
  public String stateWord() {
    return state().word();
  }

  @Override
  public String rootDeviceName() {
    return content.rootDeviceName();
  }

  @Override
  public String privateIpAddress() {
    return privateIpAddress;
  }

  /** Its kernel. */
  public @Nullable String kernelId() {
    return settings.kernelId() != null ? settings.kernelId() : content.kernelId();
  }

  /** Its RAM disk. */
  public @Nullable String ramdiskId() {
    return settings.ramdiskId() != null ? settings.ramdiskId() : content.ramdiskId();
  }

  /**
   * Whether it has its addresses, its subnet and its security groups; a terminated one has lost
   * them.
   */
  public boolean isInNetwork() {
    return !isIn(InstanceState.TERMINATED);
  }

  /** Its subnet. */
  public @Nullable Subnet subnet() {
    return subnet;
  }

  /** Its security groups. */
  public List<SecurityGroup> groups() {
    return settings.groups();
  }

  /** The key pair that it was launched with. */
  public @Nullable KeyPair keyPair() {
    return keyPair;
  }

  @Override
  public List<String> productCodes() {
    return productCodes;
  }

  Console console() {
    return console;
  }

  /** The Windows that runs in it. */
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

  /**
   * Its address on the internet.
   *
   * @return the address, or null if it has none; unless it is elastic, only while it is running
   */
  public @Nullable String publicIpAddress() {
    return publicIpAddress;
  }

  @Override
  public @Nullable String publicAddress(@Nullable String address, boolean elastic) {
    String lost = elasticAddress ? null : publicIpAddress;
    publicIpAddress = address;
    elasticAddress = elastic;
    return lost;
  }

  /**
   * Whether its address on the internet is an elastic one, which stays until it is disassociated.
   */
  public boolean hasElasticAddress() {
    return elasticAddress;
  }

  /** Why it changed its state last. */
  public @Nullable String reason() {
    return reason;
  }

  /** Why it is in its state. */
  public @Nullable StateReason stateReason() {
    return stateReason;
  }

  /** What makes it a Spot Instance. */
  public @Nullable Spot spot() {
    return spot;
  }

  void isOf(Spot newSpot) {
    spot = newSpot;
  }

  /** Whether a bundle task has it shut down, which DescribeInstances does not show. */
  public boolean isBundling() {
    return bundling;
  }

  void bundling(boolean nowBundling) {
    bundling = nowBundling;
  }

  /** Whether a shutdown from within stops it rather than terminates it. */
  public boolean stopsOnShutdown() {
    return content.ebsBacked() && !Boolean.FALSE.equals(settings.stopsOnShutdown());
  }

  Phase bootPhase() {
    return content.ebsBacked() ? Phase.EBS_BOOT : Phase.INSTANCE_STORE_BOOT;
  }

  void runs() {
    reason = null;
    stateReason = null;
  }

  /** A quota leaves it without a volume; EC2 notices that only when it boots. */
  void lacksVolumes() {
    lacksVolumes = true;
  }

  boolean isLackingVolumes() {
    return lacksVolumes;
  }

  /** It has been up before; if it fails to come up again, it is stopped and not lost. */
  boolean isStartedAgain() {
    return startedAgain;
  }

  void starts(Instant now, String privateAddress) {
    startedAgain = true;
    launchTime = now;
    privateIpAddress = privateAddress;
    reason = null;
    stateReason = new StateReason("pending", "pending");
  }

  void because(String newReason, StateReason newStateReason) {
    reason = newReason;
    stateReason = newStateReason;
  }
}
