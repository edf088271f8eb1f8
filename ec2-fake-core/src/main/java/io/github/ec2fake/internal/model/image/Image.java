// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.recyclebin.Retained;
import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An Amazon Machine Image. */
public final class Image extends Resource<ImageState> {
  /**
   * Linux, Red Hat Enterprise Linux, SUSE and Windows without SQL Server.
   *
   * <p>Source: AWS's page "AWS Free Tier", Amazon EC2.
   */
  private static final Set<String> FREE_TIER =
      Set.of("RunInstances", "RunInstances:0010", "RunInstances:000g", "RunInstances:0002");

  private final Instant creationDate;
  private final ImageOrigin origin;
  private final LaunchHistory launches = new LaunchHistory();
  private ImageMetadata metadata;
  private ImageContent content;
  private List<String> productCodes;
  private LaunchPermissions launchPermissions = LaunchPermissions.NONE;
  private @Nullable StateReason stateReason;
  private @Nullable Instant deprecationTime;
  private @Nullable Retained retained;
  private ImageState inService = ImageState.AVAILABLE;
  private DeregistrationProtection deregistrationProtection = DeregistrationProtection.NONE;

  Image(
      String id,
      String ownerId,
      ImageState state,
      Instant creationDate,
      ImageMetadata metadata,
      ImageContent content,
      ImageOrigin origin) {
    super(id, ownerId, state);
    this.creationDate = creationDate;
    this.metadata = metadata;
    this.content = content;
    this.origin = origin;
    this.productCodes = content.productCodes();
  }

  @Override
  public TimedResource timed() {
    return super.timed().onWindows(content.windows()).ofGiB(content.storedGiB());
  }

  public ImageType type() {
    return ImageType.of(id());
  }

  public String name() {
    return metadata.name();
  }

  public String location() {
    return metadata.location();
  }

  public @Nullable String ownerAlias() {
    return metadata.ownerAlias();
  }

  public @Nullable String description() {
    return metadata.description();
  }

  void setDescription(String description) {
    metadata = metadata.withDescription(description);
  }

  public ImageContent content() {
    return content;
  }

  void requireImdsV2(String version) {
    content = content.with(content.features().withImdsSupport(version));
  }

  public Instant creationDate() {
    return creationDate;
  }

  public @Nullable String sourceInstanceId() {
    return origin.instanceId();
  }

  public ImageOrigin.@Nullable SourceImage sourceImage() {
    return origin.sourceImage();
  }

  @Nullable Manifest manifest() {
    return origin.manifest();
  }

  ImageOrigin origin() {
    return origin;
  }

  /**
   * Whether its instances can be used within the limits of AWS's free tier: it has no software that
   * costs more than Linux or Windows, and runs on the instance types of the free tier.
   */
  public boolean freeTierEligible() {
    return type() == ImageType.MACHINE
        && content().ebsBacked()
        && content().isHvm()
        && productCodes.isEmpty()
        && FREE_TIER.contains(content().usageOperation());
  }

  /** The public parameter of Systems Manager that names the newest image of its kind, or null. */
  public @Nullable String publicSsmParameterName() {
    return PublicParameters.of(this);
  }

  /** What has to be subscribed to before it can be launched. */
  public List<String> productCodes() {
    return productCodes;
  }

  void attachProductCodes(List<String> codes) {
    productCodes = List.copyOf(codes);
  }

  public LaunchPermissions launchPermissions() {
    return launchPermissions;
  }

  void setLaunchPermissions(LaunchPermissions permissions) {
    launchPermissions = permissions;
  }

  /** When it came into the Recycle Bin, and leaves it. */
  public Retained retained() {
    return Objects.requireNonNull(retained, "never deregistered");
  }

  /** The state that it had when it came into the Recycle Bin. */
  ImageState inService() {
    return inService;
  }

  void retain(Retained times) {
    retained = times;
    inService = state();
  }

  public @Nullable StateReason stateReason() {
    return stateReason;
  }

  void setStateReason(StateReason reason) {
    stateReason = reason;
  }

  /** When it is deprecated: from then on it is listed to nobody but its owner. */
  public @Nullable Instant deprecationTime() {
    return deprecationTime;
  }

  void setDeprecationTime(@Nullable Instant time) {
    deprecationTime = time;
  }

  boolean isDeprecated(Instant now) {
    return deprecationTime != null && !now.isBefore(deprecationTime);
  }

  /**
   * Whether it can be deregistered: {@code disabled}, {@code enabled-with-cooldown} or {@code
   * enabled-without-cooldown}.
   */
  public String deregistrationProtection() {
    return deregistrationProtection.word();
  }

  DeregistrationProtection protection() {
    return deregistrationProtection;
  }

  void setProtection(DeregistrationProtection protection) {
    deregistrationProtection = protection;
  }

  /** When it was launched last, which EC2 shows to its owner a day later. */
  public @Nullable Instant lastLaunched(Instant now) {
    return launches.last(now);
  }

  void launchedAt(Instant time) {
    launches.add(time);
  }
}
