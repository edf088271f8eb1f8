// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.SpotOptions;
import io.github.ec2fake.internal.model.instance.SpotRequestType;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of a Spot request go together.
 *
 * <p>Source: SpotMarketOptions, RequestSpotInstances; the user guide, "Interruption behavior".
 */
final class SpotRules {
  private SpotRules() {}

  /** Checks what RequestSpotInstances is asked for, before the launch is. */
  static void check(NewSpotRequests asked, Instant now) {
    if (asked.count() < 1) {
      throw SpotErrors.BAD_COUNT.with(asked.count());
    }
    Instant from = asked.validFrom();
    Instant until = asked.validUntil();
    if (until != null && (!until.isAfter(now) || (from != null && !until.isAfter(from)))) {
      throw SpotErrors.TOO_LATE.with(until);
    }
    checkInterruption(
        asked.interruption(), asked.type(), asked.launch().placement(), asked.launchGroup());
  }

  /** Checks what RunInstances is asked for of Spot Instances, before the launch is. */
  static void check(SpotOptions asked, LaunchRequest launch, Instant now) {
    SpotRequestType type = Objects.requireNonNullElse(asked.type(), SpotRequestType.ONE_TIME);
    Instant until = asked.validUntil();
    if (until != null && type == SpotRequestType.ONE_TIME) {
      throw SpotErrors.VALID_UNTIL_OF_ONE_TIME.with();
    }
    if (until != null && !until.isAfter(now)) {
      throw SpotErrors.TOO_LATE.with(until);
    }
    boolean hibernates = Boolean.TRUE.equals(launch.launchOptions().hibernation());
    if (hibernates
        && asked.interruption() != null
        && asked.interruption() != InterruptionBehavior.HIBERNATE) {
      throw SpotErrors.HIBERNATION_AND_INTERRUPTION.with(asked.interruption().word());
    }
    InterruptionBehavior behavior = interruption(asked, launch);
    if (type == SpotRequestType.PERSISTENT && behavior == InterruptionBehavior.TERMINATE) {
      throw SpotErrors.TERMINATE_OF_PERSISTENT.with();
    }
    checkInterruption(behavior, asked.type(), launch.placement(), null);
  }

  /** What an interruption does: an instance that can hibernate does, and others are terminated. */
  static InterruptionBehavior interruption(SpotOptions asked, LaunchRequest launch) {
    return Objects.requireNonNullElse(
        asked.interruption(),
        Boolean.TRUE.equals(launch.launchOptions().hibernation())
            ? InterruptionBehavior.HIBERNATE
            : InterruptionBehavior.TERMINATE);
  }

  private static void checkInterruption(
      InterruptionBehavior behavior,
      @Nullable SpotRequestType type,
      LaunchRequest.Placement placement,
      @Nullable String launchGroup) {
    if (behavior == InterruptionBehavior.TERMINATE) {
      return;
    }
    if (type != SpotRequestType.PERSISTENT) {
      throw SpotErrors.INTERRUPTION_OF_ONE_TIME.with(
          type == null ? "null" : type.word(), behavior.word());
    }
    String word = behavior.name().toUpperCase(Locale.ROOT);
    if (launchGroup != null) {
      throw SpotErrors.NOT_WITH_INTERRUPTION.with("LaunchGroup", word);
    }
    if (placement.groupName() != null || placement.groupId() != null) {
      throw SpotErrors.NOT_WITH_INTERRUPTION.with(
          (placement.groupName() != null ? "GroupName" : "GroupId")
              + " within placement information",
          word);
    }
  }

  /** Checks whether instances of an image can be stopped. */
  static void checkRoot(InterruptionBehavior behavior, String imageId, ImageContent content) {
    if (behavior != InterruptionBehavior.TERMINATE && !content.ebsBacked()) {
      throw SpotErrors.INTERRUPTION_OF_INSTANCE_STORE.with(imageId, behavior.word());
    }
  }
}
