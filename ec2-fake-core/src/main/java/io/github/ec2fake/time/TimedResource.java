package io.github.ec2fake.time;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Timing} needs to know of a resource to say how long something takes it.
 *
 * @param id the resource's id
 * @param stateChanges how many states it has been in before; with the id it tells one stop of an
 *     instance from the next
 * @param account the account that owns it
 * @param windows whether it is an instance, an image or a bundle task of Windows
 * @param instanceType for instances and bundle tasks the instance's type, otherwise null
 * @param sizeGiB how big it is: of an instance and a bundle task the root, of an image all volumes
 *     that are stored for it
 */
public record TimedResource(
    String id,
    int stateChanges,
    String account,
    boolean windows,
    @Nullable String instanceType,
    int sizeGiB) {

  /** Refuses what is no resource. */
  public TimedResource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
  }

  /**
   * A resource of which nothing else is known.
   *
   * @param id its id
   * @param stateChanges how many states it has been in before
   * @param account the account that owns it
   */
  public TimedResource(String id, int stateChanges, String account) {
    this(id, stateChanges, account, false, null, 0);
  }

  /**
   * The same, on a platform.
   *
   * @param isWindows whether the platform is Windows
   * @return a copy
   */
  public TimedResource onWindows(boolean isWindows) {
    return new TimedResource(id, stateChanges, account, isWindows, instanceType, sizeGiB);
  }

  /**
   * The same, of an instance type.
   *
   * @param type for example {@code m1.small}
   * @return a copy
   */
  public TimedResource ofType(String type) {
    return new TimedResource(id, stateChanges, account, windows, type, sizeGiB);
  }

  /**
   * The same, of a size.
   *
   * @param gib GiB
   * @return a copy
   */
  public TimedResource ofGiB(int gib) {
    return new TimedResource(id, stateChanges, account, windows, instanceType, gib);
  }
}
