// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.fleet.DeletedFleets;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Deletes fleets and terminates their instances. */
final class DeleteFleets implements WriteAction<DeleteFleets.Request, DeleteFleets.Reply> {

  record Request(@Required List<String> fleetId, @Required Boolean terminateInstances) {}

  record Reply(
      List<Success> successfulFleetDeletionSet, List<Failure> unsuccessfulFleetDeletionSet) {

    static Reply of(DeletedFleets fleets) {
      return new Reply(
          fleets.deleted().stream().map(Success::of).toList(),
          fleets.failed().stream().map(Failure::of).toList());
    }
  }

  record Success(String currentFleetState, String previousFleetState, String fleetId) {

    static Success of(DeletedFleets.Success success) {
      return new Success(
          success.fleet().stateWord(), success.previousState(), success.fleet().id());
    }
  }

  record Failure(Problem error, String fleetId) {

    static Failure of(DeletedFleets.Failure failure) {
      return new Failure(new Problem(failure.code(), failure.message()), failure.fleetId());
    }
  }

  record Problem(String code, String message) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.fleets()
        .delete(call.caller(), request.fleetId(), request.terminateInstances())
        .map(Reply::of);
  }
}
