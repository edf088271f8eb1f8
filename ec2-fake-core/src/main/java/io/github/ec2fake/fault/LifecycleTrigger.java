// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import io.github.ec2fake.time.Phase;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The transitions that a fault can hit, and the progress at which it hits them: at the beginning,
 * unless a percentage or a state is set. {@link Faults#booting}, {@link Faults#bundling} and the
 * like create triggers; the methods of this class narrow them. A fault also hits transitions that
 * are already in progress when it is registered, unless they have passed the fault point.
 *
 * @param phase the phase of the resource, which must be a {@linkplain Phase#isFaultPoint fault
 *     point}
 * @param state EC2's name of the state in which the fault hits the resource; null for the state in
 *     which its progress begins
 * @param percent the progress at which the fault hits the resource, 0 to 99; null for the beginning
 * @param resourceId the id of the resource, or of one that it is created from or belongs to; null
 *     for any
 * @param account the id of the account that owns the resource; null for any
 * @param nth the number of the first match that can be hit, from 1
 */
public record LifecycleTrigger(
    Phase phase,
    @Nullable String state,
    @Nullable Integer percent,
    @Nullable String resourceId,
    @Nullable String account,
    int nth) {

  /**
   * Rejects triggers that never match.
   *
   * @param phase the phase of the resource, which must be a {@linkplain Phase#isFaultPoint fault
   *     point}
   * @param state EC2's name of the state in which the fault hits the resource; null for the state
   *     in which its progress begins
   * @param percent the progress at which the fault hits the resource, 0 to 99; null for the
   *     beginning
   * @param resourceId the id of the resource, or of one that it is created from or belongs to; null
   *     for any
   * @param account the id of the account that owns the resource; null for any
   * @param nth the number of the first match that can be hit, from 1
   * @throws IllegalArgumentException if the phase is not a fault point, the progress is not 0 to
   *     99, or the number is less than 1
   */
  public LifecycleTrigger {
    if (!Objects.requireNonNull(phase, "phase").isFaultPoint()) {
      throw new IllegalArgumentException(
          "no fault can hit "
              + phase
              + "; those that can be hit are "
              + Arrays.stream(Phase.values())
                  .filter(Phase::isFaultPoint)
                  .map(Phase::name)
                  .collect(Collectors.joining(", ")));
    }
    if (percent != null && (percent < 0 || percent > 99)) {
      throw new IllegalArgumentException(
          "the progress of a transition is 0 to 99 percent, but was " + percent);
    }
    Arguments.requirePositive(nth);
  }

  /**
   * Matches only this resource and the resources that are created from it: for an instance its
   * boot, its images and its bundle tasks, for a snapshot its volumes, for a volume its snapshots.
   *
   * @param id the id, for example {@code i-0123456789abcdef0}
   * @return the narrowed trigger
   */
  public LifecycleTrigger of(String id) {
    return new LifecycleTrigger(
        phase, state, percent, Objects.requireNonNull(id, "id"), account, nth);
  }

  /**
   * Matches only resources that are created from this image: the boots of its instances, and its
   * copies.
   *
   * @param imageId the image's id
   * @return the narrowed trigger
   */
  public LifecycleTrigger ofImage(String imageId) {
    if (!imageId.startsWith("ami-")) {
      throw new IllegalArgumentException("an image's id begins with ami-, but was " + imageId);
    }
    return of(imageId);
  }

  /**
   * Matches only resources of this account.
   *
   * @param account the account id, twelve digits
   * @return the narrowed trigger
   */
  public LifecycleTrigger by(String account) {
    return new LifecycleTrigger(
        phase, state, percent, resourceId, Arguments.requireAccountId(account), nth);
  }

  /**
   * Hits a resource at this progress instead of at the beginning. For a bundle task or a snapshot
   * it is the progress that EC2 shows, for other resources the percentage of the duration.
   *
   * @param percent the progress in percent, 0 to 99
   * @return the changed trigger
   */
  public LifecycleTrigger atPercent(int percent) {
    return new LifecycleTrigger(phase, state, percent, resourceId, account, nth);
  }

  /**
   * Hits a resource in this state, for a phase with several states: {@code pending}, {@code
   * waiting-for-shutdown}, {@code bundling}, {@code storing} or {@code cancelling} of a bundle
   * task.
   *
   * @param state EC2's name of the state
   * @return the narrowed trigger
   */
  public LifecycleTrigger whileIn(String state) {
    return new LifecycleTrigger(
        phase, Objects.requireNonNull(state, "state"), percent, resourceId, account, nth);
  }

  /**
   * Skips the first resources that reach the fault point.
   *
   * @param nth the number of the first resource that can be hit, from 1
   * @return the narrowed trigger
   */
  public LifecycleTrigger nth(int nth) {
    return new LifecycleTrigger(phase, state, percent, resourceId, account, nth);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(phase.displayName());
    if (resourceId != null) {
      text.append(" of ").append(resourceId);
    }
    if (account != null) {
      text.append(" by ").append(account);
    }
    if (state != null) {
      text.append(" while ").append(state);
    }
    if (percent != null) {
      text.append(" at ").append(percent).append(" %");
    }
    return nth == 1 ? text.toString() : text.append(" #").append(nth).toString();
  }
}
