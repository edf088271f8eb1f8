package io.github.ec2fake.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a bundle task is to be hit: on its way through {@code bundling} and {@code storing}, at a
 * percentage of its progress. Made by {@link Faults#bundling()}.
 *
 * @param instanceId the instance that is bundled, or null for any
 * @param percent the progress at which it is hit, 0 to 99
 */
public record Bundling(@Nullable String instanceId, int percent) {

  /** Refuses a progress that no unfinished task can have. */
  public Bundling {
    if (percent < 0 || percent > 99) {
      throw new IllegalArgumentException(
          "an unfinished bundle task's progress is 0 to 99 percent, but was " + percent);
    }
  }

  /**
   * Only a task of this instance.
   *
   * @param instance the instance's id
   * @return the narrower trigger
   */
  public Bundling of(String instance) {
    return new Bundling(Objects.requireNonNull(instance, "instance"), percent);
  }

  /**
   * At this progress rather than at the beginning.
   *
   * @param progress in percent, 0 to 99
   * @return the trigger
   */
  public Bundling atPercent(int progress) {
    return new Bundling(instanceId, progress);
  }

  @Override
  public String toString() {
    return "bundling" + (instanceId == null ? "" : " of " + instanceId) + " at " + percent + " %";
  }
}
