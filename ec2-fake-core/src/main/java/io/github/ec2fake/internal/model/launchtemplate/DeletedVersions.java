// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import java.util.List;

/** Which versions of a launch template were deleted, and which were not. */
public record DeletedVersions(LaunchTemplate template, List<Long> deleted, List<Failure> failed) {

  /** Why a version was not deleted. */
  public record Failure(long number, String code, String message) {}
}
