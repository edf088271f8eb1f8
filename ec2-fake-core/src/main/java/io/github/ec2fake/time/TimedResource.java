// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a resource on which {@link Timing} bases the duration of a phase.
 *
 * @param id the resource's id
 * @param stateChanges the number of states the resource has been in before; with the id it
 *     distinguishes one stop of an instance from the next
 * @param account the id of the account that owns the resource
 * @param windows whether the resource is an instance, an image or a bundle task of Windows
 * @param instanceType the instance type of an instance or a bundle task, otherwise null
 * @param sizeGiB the size in GiB: of the root volume for an instance or a bundle task, of all
 *     stored volumes for an image
 */
public record TimedResource(
    String id,
    int stateChanges,
    String account,
    boolean windows,
    @Nullable String instanceType,
    int sizeGiB) {

  /**
   * Rejects a missing id or account.
   *
   * @param id the resource's id
   * @param stateChanges the number of states the resource has been in before; with the id it
   *     distinguishes one stop of an instance from the next
   * @param account the id of the account that owns the resource
   * @param windows whether the resource is an instance, an image or a bundle task of Windows
   * @param instanceType the instance type of an instance or a bundle task, otherwise null
   * @param sizeGiB the size in GiB: of the root volume for an instance or a bundle task, of all
   *     stored volumes for an image
   */
  public TimedResource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
  }

  /**
   * Creates a resource of size 0 with no platform and no instance type.
   *
   * @param id the resource's id
   * @param stateChanges the number of states the resource has been in before
   * @param account the id of the account that owns the resource
   */
  public TimedResource(String id, int stateChanges, String account) {
    this(id, stateChanges, account, false, null, 0);
  }

  /**
   * Sets the platform.
   *
   * @param isWindows whether the platform is Windows
   * @return the changed copy
   */
  public TimedResource onWindows(boolean isWindows) {
    return new TimedResource(id, stateChanges, account, isWindows, instanceType, sizeGiB);
  }

  /**
   * Sets the instance type.
   *
   * @param type the type, for example {@code m1.small}
   * @return the changed copy
   */
  public TimedResource ofType(String type) {
    return new TimedResource(id, stateChanges, account, windows, type, sizeGiB);
  }

  /**
   * Sets the size.
   *
   * @param gib the size in GiB
   * @return the changed copy
   */
  public TimedResource ofGiB(int gib) {
    return new TimedResource(id, stateChanges, account, windows, instanceType, gib);
  }
}
