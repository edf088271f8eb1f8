package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.model.World;

/**
 * What cannot happen without being noticed. EC2 makes some things when they are first asked for, so
 * that a mere question can leave a trace in a world, which one that was not asked does not have.
 *
 * @param madeUp how many ids and the like were made up
 * @param scheduled how many entries the agenda has had
 */
record MutationStamp(long madeUp, long scheduled) {
  static MutationStamp of(World world) {
    return new MutationStamp(
        world.context().ids().count(), world.context().events().eventsScheduled());
  }
}
