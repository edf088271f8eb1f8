// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instances that one RunInstances call launched, by launch index. */
public record Reservation(String id, String ownerId, List<Instance> instances) {

  /** The place of an instance in its reservation, and the client token of the launch. */
  record Slot(String reservationId, int launchIndex, @Nullable String clientToken) {}
}
