// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rolls a fleet of instances that were launched from a launch template to a new image: creates a
 * new version of the template, makes it the default one, and replaces the instances in batches.
 *
 * <p>Whatever fails, the fleet is in full what it was, or what it is to become:
 *
 * <ul>
 *   <li>New instances are launched first, and others are terminated only when the new ones are
 *       healthy. The unhealthy go before the healthy. So the fleet has never fewer healthy
 *       instances than it had in the beginning.
 *   <li>If a new instance fails, or a call, the fleet is rolled back in the same way, and the new
 *       version of the template is deleted.
 *   <li>Everything that the work depends on is in EC2, and looked up before each batch. So an
 *       interrupted rollout goes on when it is rolled again.
 *   <li>Launches bear client tokens: however many replies are lost, nothing is launched twice.
 * </ul>
 */
public final class FleetRoller {
  private final AmazonEC2 ec2;
  private final Retries retries;

  /**
   * A roller.
   *
   * @param ec2 the account that owns the fleet
   * @param pause what to wait with
   */
  public FleetRoller(AmazonEC2 ec2, Pause pause) {
    this.ec2 = ec2;
    this.retries = new Retries(pause, RolloutFailedException::new);
  }

  /**
   * Rolls a fleet.
   *
   * @param rollout what it is to become
   * @return the number of the template's new version
   * @throws RolloutFailedException if a new instance failed or took too long, if the template's new
   *     version cannot be launched, or if too few instances were healthy
   * @throws AmazonClientException if EC2 refused a call, or could not be reached for longer than a
   *     moment
   */
  public long roll(Rollout rollout) {
    TemplateVersions versions = new TemplateVersions(ec2, retries, rollout);
    TemplateFleet fleet = new TemplateFleet(ec2, retries, rollout);
    long previous = versions.previous();
    requireHealthy(rollout.minimumHealthy(), fleet.look());
    try {
      long created = versions.create(previous);
      versions.makeDefault(created);
      replace(rollout, fleet, created, Set.of(), rollout.minimumHealthy());
      return created;
    } catch (AmazonClientException | RolloutFailedException failure) {
      try {
        retries.tidyUp(() -> rollBack(rollout, fleet, versions, previous));
      } catch (AmazonClientException | RolloutFailedException another) {
        RolloutFailedException stuck =
            new RolloutFailedException(
                "could not roll " + rollout + " back to version " + previous + ": do it by hand",
                another);
        stuck.addSuppressed(failure);
        throw stuck;
      }
      throw failure;
    }
  }

  private static void rollBack(
      Rollout rollout, TemplateFleet fleet, TemplateVersions versions, long previous) {
    versions.makeDefault(previous);
    Set<String> lost =
        fleet.look().stream()
            .filter(each -> each.isOf(previous) && each.hasFailed())
            .map(FleetInstance::id)
            .collect(Collectors.toSet());
    replace(rollout, fleet, previous, lost, 0);
    versions.deleteCreated();
  }

  /**
   * Replaces all instances but the healthy ones of a version.
   *
   * @param lost instances of this version that are known to have failed; no other may
   * @param minimumHealthy how many must be healthy before each batch
   */
  private static void replace(
      Rollout rollout, TemplateFleet fleet, long version, Set<String> lost, int minimumHealthy) {
    Predicate<FleetInstance> wanted = each -> each.isOf(version) && !lost.contains(each.id());
    int missing;
    do {
      List<FleetInstance> seen = fleet.look();
      requireHealthy(minimumHealthy, seen);
      List<FleetInstance> inPlace = seen.stream().filter(wanted).toList();
      TemplateFleet.requireNoneFailed(inPlace);
      missing = rollout.size() - inPlace.size();
      Set<String> staying = inPlace.stream().map(FleetInstance::id).collect(Collectors.toSet());
      if (missing > 0) {
        int batch = Math.min(missing, rollout.batch());
        staying.addAll(fleet.launch(version, batch, seen));
        missing -= batch;
      }
      fleet.terminate(surplus(rollout.size(), fleet.awaitHealthy(staying), staying));
    } while (missing > 0);
  }

  /** Those that the fleet has beyond its size: the unhealthy first, and none that stays. */
  private static List<String> surplus(int size, List<FleetInstance> fleet, Set<String> staying) {
    List<FleetInstance> live = fleet.stream().filter(FleetInstance::isLive).toList();
    return live.stream()
        .filter(each -> !staying.contains(each.id()))
        .sorted(Comparator.comparing(FleetInstance::isHealthy))
        .limit(Math.max(0, live.size() - size))
        .map(FleetInstance::id)
        .toList();
  }

  private static void requireHealthy(int minimum, List<FleetInstance> fleet) {
    long healthy = fleet.stream().filter(FleetInstance::isHealthy).count();
    if (healthy < minimum) {
      throw new RolloutFailedException(
          "only " + healthy + " of at least " + minimum + " instances are healthy: " + fleet);
    }
  }
}
