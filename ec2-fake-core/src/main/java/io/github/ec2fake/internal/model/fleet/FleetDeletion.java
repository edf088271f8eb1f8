// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Registry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of DeleteFleets, which deletes each fleet by itself. A protected instance goes on
 * running.
 *
 * <p>Source: DeleteFleets; EC2's user guide, "Delete an EC2 Fleet", with the codes and two of the
 * texts.
 */
final class FleetDeletion {
  private static final int MOST_INSTANT = 25;

  private final Registry<Fleet> registry;
  private final LastingFleets lasting;
  private final FleetTerminator terminator;

  FleetDeletion(Registry<Fleet> registry, LastingFleets lasting, FleetTerminator terminator) {
    this.registry = registry;
    this.lasting = lasting;
    this.terminator = terminator;
  }

  Change<DeletedFleets> delete(Caller caller, List<String> asked, boolean withInstances) {
    Set<String> ids = new LinkedHashSet<>(asked);
    boolean tooMany = ids.stream().filter(id -> isInstant(caller, id)).count() > MOST_INSTANT;
    List<DeletedFleets.Success> deleted = new ArrayList<>();
    List<DeletedFleets.Failure> failed = new ArrayList<>();
    for (String id : ids) {
      DeletedFleets.Failure failure = failure(caller, id, withInstances, tooMany);
      if (failure == null) {
        Fleet fleet = registry.existing(id);
        deleted.add(new DeletedFleets.Success(fleet, fleet.stateWord()));
      } else {
        failed.add(failure);
      }
    }
    return Change.of(
        () -> deleted.forEach(each -> delete(caller, each.fleet(), withInstances)),
        new DeletedFleets(deleted, failed));
  }

  private boolean isInstant(Caller caller, String id) {
    Fleet fleet = own(caller, id);
    return fleet != null && fleet.isInstant();
  }

  private @Nullable Fleet own(Caller caller, String id) {
    Fleet fleet = registry.find(id);
    return fleet != null && fleet.ownerId().equals(caller.account()) ? fleet : null;
  }

  private DeletedFleets.@Nullable Failure failure(
      Caller caller, String id, boolean withInstances, boolean tooMany) {
    if (!Fleets.isId(id)) {
      return new DeletedFleets.Failure(
          id, "fleetIdMalformed", FleetErrors.MALFORMED.ofId("fleet-", id).text());
    }
    Fleet fleet = own(caller, id);
    if (fleet == null) {
      return new DeletedFleets.Failure(
          id, "fleetIdDoesNotExist", FleetErrors.NOT_FOUND.with(id).text());
    }
    if (fleet.isInstant() && tooMany) {
      return new DeletedFleets.Failure(
          id,
          "ExceededInstantFleetNumForDeletion",
          "Can’t delete more than " + MOST_INSTANT + " instant fleets in a single request.");
    }
    if (fleet.isDeleted() || fleet.isIn(FleetState.FAILED)) {
      return new DeletedFleets.Failure(
          id,
          "fleetNotInDeletableState",
          fleet.isDeleted()
              ? "The fleet '" + id + "' has been deleted already."
              : "The fleet '" + id + "' has failed.");
    }
    return fleet.isInstant() && !withInstances
        ? new DeletedFleets.Failure(
            id,
            "NoTerminateInstancesNotSupported",
            "NoTerminateInstances option is not supported for instant fleet")
        : null;
  }

  private void delete(Caller caller, Fleet fleet, boolean withInstances) {
    lasting.delete(
        fleet, withInstances ? FleetState.DELETED_TERMINATING : FleetState.DELETED_RUNNING);
    if (withInstances) {
      terminator.terminate(caller, fleet.instances().toList());
    }
  }
}
