// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import java.util.List;

/** Which fleets were deleted, and which were not. */
public record DeletedFleets(List<Success> deleted, List<Failure> failed) {

  /** A fleet that was deleted, with its state before. */
  public record Success(Fleet fleet, String previousState) {}

  /** Why a fleet was not deleted. */
  public record Failure(String fleetId, String code, String message) {}
}
