package io.github.ec2fake.fault;

import java.time.Duration;

/**
 * An order for a place, to be completed by what is wrong there. It lasts until {@link
 * Fault#release()}, unless something else is said: {@link #during(Duration)} for a while, {@link
 * #times(int)} until it has refused so many calls, {@link #withProbability(double)} now and then.
 * It has fired when the code under test has felt it: was refused, had to go elsewhere, or was shown
 * it by a Describe call.
 */
public interface LocationFaultBuilder extends FaultBuilder<LocationFaultBuilder> {

  /**
   * There is no room for further instances. RunInstances that names the zone, and StartInstances of
   * what is there, are refused with {@code InsufficientInstanceCapacity} and HTTP status 500, which
   * the SDK tries again; RunInstances that names none goes to another zone, and is refused if all
   * are out. Instances that run go on.
   *
   * @param instanceTypes of which types, for example {@code m1.large}; of all if none is named
   * @return the fault
   * @throws IllegalArgumentException if EC2 has no such type
   */
  Fault outOfCapacity(String... instanceTypes);

  /**
   * It is down. A zone takes no new instances, as with {@link #outOfCapacity}, the status checks of
   * those that run there fail, and DescribeAvailabilityZones shows it as {@code impaired}. A region
   * refuses all calls with {@code Unavailable} and HTTP status 503. When it is over, all is as
   * before.
   *
   * @return the fault
   */
  Fault outage();
}
