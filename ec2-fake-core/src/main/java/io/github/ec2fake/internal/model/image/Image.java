package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An Amazon Machine Image. */
public final class Image extends Resource<ImageState> {
  private final String name;
  private final String location;
  private final @Nullable String ownerAlias;
  private final LaunchHistory launches = new LaunchHistory();
  private ImageContent content;
  private final Instant creationDate;
  private final @Nullable String sourceInstanceId;
  private @Nullable String description;
  private List<String> productCodes;
  private LaunchPermissions launchPermissions = LaunchPermissions.NONE;
  private @Nullable Manifest manifest;
  private @Nullable StateReason stateReason;
  private @Nullable Origin origin;
  private @Nullable Instant deprecationTime;
  private DeregistrationProtection protection = DeregistrationProtection.NONE;

  /**
   * Why an image is in its state.
   *
   * @param code for example {@code Client.InstanceTerminated}
   * @param message EC2's text
   */
  public record StateReason(String code, String message) {}

  /**
   * What an image was copied from.
   *
   * @param imageId the source image
   * @param region the region that it was in
   */
  public record Origin(String imageId, String region) {}

  Image(
      String id,
      String ownerId,
      ImageState state,
      String name,
      String location,
      @Nullable String ownerAlias,
      @Nullable String description,
      ImageContent content,
      Instant creationDate,
      @Nullable String sourceInstanceId) {
    super(id, ownerId, state);
    this.name = name;
    this.location = location;
    this.ownerAlias = ownerAlias;
    this.description = description;
    this.content = content;
    this.creationDate = creationDate;
    this.sourceInstanceId = sourceInstanceId;
    this.productCodes = content.productCodes();
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /**
   * Where it lies.
   *
   * @return the manifest's path if it is backed by an instance store, else owner and name
   */
  public String location() {
    return location;
  }

  /** The owner's alias. */
  public @Nullable String ownerAlias() {
    return ownerAlias;
  }

  /** What is in it. */
  public ImageContent content() {
    return content;
  }

  @Override
  public TimedResource subject() {
    return super.subject().onWindows(content.windows()).ofGiB(content.storedGiB());
  }

  /** When it was made or registered. */
  public Instant creationDate() {
    return creationDate;
  }

  /** The instance that it was made from. */
  public @Nullable String sourceInstanceId() {
    return sourceInstanceId;
  }

  /** Its description. */
  public @Nullable String description() {
    return description;
  }

  /** What has to be subscribed to before it can be launched. */
  public List<String> productCodes() {
    return productCodes;
  }

  /** Who may launch it, besides its owner. */
  public LaunchPermissions launchPermissions() {
    return launchPermissions;
  }

  /** Why it failed. */
  public @Nullable StateReason stateReason() {
    return stateReason;
  }

  /** What it was copied from. */
  public @Nullable Origin origin() {
    return origin;
  }

  /** When it goes out of date: from then on it is listed to nobody but its owner. */
  public @Nullable Instant deprecationTime() {
    return deprecationTime;
  }

  /**
   * Whether it can be deregistered.
   *
   * @return {@code disabled}, {@code enabled-with-cooldown} or {@code enabled-without-cooldown}
   */
  public String deregistrationProtection() {
    return protection.word();
  }

  /** When it was launched last, as far as EC2 tells its owner: a day later. */
  public @Nullable Instant lastLaunched(Instant now) {
    return launches.last(now);
  }

  /** Whether it is out of date. */
  boolean isDeprecated(Instant now) {
    return deprecationTime != null && !now.isBefore(deprecationTime);
  }

  DeregistrationProtection protection() {
    return protection;
  }

  /** The bundle that it was registered from, or null if it was not. */
  @Nullable Manifest manifest() {
    return manifest;
  }

  void registeredFrom(Manifest bundle) {
    manifest = bundle;
  }

  void copiedFrom(Origin source) {
    origin = source;
  }

  void deprecate(@Nullable Instant time) {
    deprecationTime = time;
  }

  void protect(DeregistrationProtection newProtection) {
    protection = newProtection;
  }

  void launchedAt(Instant time) {
    launches.add(time);
  }

  void requireSessions(String version) {
    content = content.with(content.features().withImdsSupport(version));
  }

  void because(StateReason why) {
    stateReason = why;
  }

  void describeAs(String newDescription) {
    description = newDescription.isEmpty() ? null : newDescription;
  }

  void sellAs(List<String> codes) {
    productCodes = List.copyOf(codes);
  }

  void permit(LaunchPermissions permissions) {
    launchPermissions = permissions;
  }
}
