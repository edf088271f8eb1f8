// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

/** Why a fleet could not launch in a pool. */
public record FleetError(FleetPool pool, FleetLifecycle lifecycle, String code, String message) {}
