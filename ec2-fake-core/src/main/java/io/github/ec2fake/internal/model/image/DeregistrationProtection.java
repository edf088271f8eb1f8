// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The protection of an image from being deregistered. A value: switching it makes a new one.
 *
 * <p>Source: EnableImageDeregistrationProtection.
 *
 * @param withCooldown whether it is protected for another day after the protection is switched off
 * @param until the end of that day, or null
 */
record DeregistrationProtection(boolean enabled, boolean withCooldown, @Nullable Instant until) {
  static final DeregistrationProtection NONE = new DeregistrationProtection(false, false, null);

  private static final Duration COOLDOWN = Duration.ofHours(24);

  static DeregistrationProtection enabled(boolean withCooldown) {
    return new DeregistrationProtection(true, withCooldown, null);
  }

  DeregistrationProtection disabled(Instant now) {
    if (!enabled) {
      return this;
    }
    return new DeregistrationProtection(false, false, withCooldown ? now.plus(COOLDOWN) : null);
  }

  boolean isActive(Instant now) {
    return enabled || (until != null && now.isBefore(until));
  }

  String word() {
    if (!enabled) {
      return "disabled";
    }
    return withCooldown ? "enabled-with-cooldown" : "enabled-without-cooldown";
  }
}
