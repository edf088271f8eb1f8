// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/**
 * What a fleet is to become. The same rollout can be rolled again after an interruption, and goes
 * on where it was. One that was rolled back has ended: to try again takes another id.
 *
 * @param id unique among the template's rollouts, at most 64 ASCII characters
 * @param templateId the launch template from which the fleet is launched
 * @param imageId the image of the new version
 * @param size how many instances the fleet has
 * @param batch how many instances are replaced at a time, which the fleet has more meanwhile
 * @param minimumHealthy how many healthy instances the fleet must have, or it is not touched
 */
public record Rollout(
    String id, String templateId, String imageId, int size, int batch, int minimumHealthy) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the fleet or a batch has no instance, or if more instances
   *     have to be healthy than there are
   */
  public Rollout {
    if (size < 1 || batch < 1 || minimumHealthy < 0 || minimumHealthy > size) {
      throw new IllegalArgumentException(
          "size " + size + ", batch " + batch + ", minimum of healthy " + minimumHealthy);
    }
  }
}
