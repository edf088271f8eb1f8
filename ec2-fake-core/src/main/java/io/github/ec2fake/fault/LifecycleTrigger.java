package io.github.ec2fake.fault;

import io.github.ec2fake.time.Phase;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which resources a fault is for, and where on their way it hits them: at the beginning, unless a
 * percentage or another state is asked for. Made by {@link Faults#booting}, {@link Faults#bundling}
 * and the like, and narrowed from there. It also hits what is under way when it is ordered, unless
 * that has got further already.
 *
 * @param phase what they go through, one that {@linkplain Phase#isFaultPoint can be hit}
 * @param state in which state of EC2's, or null for where its progress begins
 * @param percent at which progress, 0 to 99, or null for the beginning
 * @param resourceId an id: the resource's or that of what it is made of or belongs to; null for any
 * @param account whose they must be, or null for anyone's
 * @param nth which of them is the first to be hit, from 1
 */
public record LifecycleTrigger(
    Phase phase,
    @Nullable String state,
    @Nullable Integer percent,
    @Nullable String resourceId,
    @Nullable String account,
    int nth) {

  /**
   * Refuses what no fault can hit.
   *
   * @throws IllegalArgumentException if the phase cannot be hit, the progress is not 0 to 99, or
   *     the number is less than 1
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
          "the progress of what is not finished is 0 to 99 percent, but was " + percent);
    }
    Arguments.requirePositive(nth);
  }

  /**
   * Only this resource, or what is made of it: an instance's boot, its images, its bundle task; a
   * snapshot's volume and a volume's snapshot.
   *
   * @param id the id, for example {@code i-0123456789abcdef0}
   * @return the narrower trigger
   */
  public LifecycleTrigger of(String id) {
    return new LifecycleTrigger(
        phase, state, percent, Objects.requireNonNull(id, "id"), account, nth);
  }

  /**
   * Only what is made of this image: an instance's boot, a copy.
   *
   * @param imageId the image's id
   * @return the narrower trigger
   */
  public LifecycleTrigger ofImage(String imageId) {
    if (!imageId.startsWith("ami-")) {
      throw new IllegalArgumentException("an image's id begins with ami-, but was " + imageId);
    }
    return of(imageId);
  }

  /**
   * Only this account's.
   *
   * @param account the account id, twelve digits
   * @return the narrower trigger
   */
  public LifecycleTrigger by(String account) {
    return new LifecycleTrigger(
        phase, state, percent, resourceId, Arguments.requireAccountId(account), nth);
  }

  /**
   * At this progress rather than at the beginning: of a bundle task or a snapshot that which EC2
   * shows, of others the share of the time that it takes.
   *
   * @param percent in percent, 0 to 99
   * @return the trigger
   */
  public LifecycleTrigger atPercent(int percent) {
    return new LifecycleTrigger(phase, state, percent, resourceId, account, nth);
  }

  /**
   * In this state, for a phase that has several: {@code pending}, {@code waiting-for-shutdown},
   * {@code bundling}, {@code storing} or {@code cancelling} of a bundle task.
   *
   * @param state EC2's word for the state
   * @return the narrower trigger
   */
  public LifecycleTrigger whileIn(String state) {
    return new LifecycleTrigger(
        phase, Objects.requireNonNull(state, "state"), percent, resourceId, account, nth);
  }

  /**
   * Not before the n-th of them that comes to that point.
   *
   * @param nth from 1
   * @return the narrower trigger
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
