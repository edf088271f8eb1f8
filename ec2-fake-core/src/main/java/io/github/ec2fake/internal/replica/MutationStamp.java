// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.model.World;

/**
 * A stamp that changes whenever a world is modified. A read can modify it too: EC2 makes some
 * things when they are first asked for, such as a default VPC.
 *
 * @param generated how many ids and the like were generated
 * @param scheduled how many events have been scheduled
 */
record MutationStamp(long generated, long scheduled) {
  static MutationStamp of(World world) {
    return new MutationStamp(
        world.context().ids().count(), world.context().events().eventsScheduled());
  }
}
