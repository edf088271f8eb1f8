// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import java.time.Duration;

/**
 * Builds a fault of a location: a zone, a region or all regions. By default the fault lasts until
 * {@link Fault#release()}; {@link #during(Duration)} limits it to a period, {@link #times(int)} to
 * a number of refused calls, and {@link #withProbability(double)} makes it occur at random. The
 * fault has fired when it has affected a call: the call was refused, was served by another zone, or
 * was a Describe call that showed the fault.
 */
public interface LocationFaultBuilder extends FaultBuilder<LocationFaultBuilder> {

  /**
   * Registers a fault that leaves no capacity for further instances. RunInstances with the zone,
   * and StartInstances of instances in it, fail with {@code InsufficientInstanceCapacity} and HTTP
   * status 500, after which the SDK retries. RunInstances without a zone uses another zone and
   * fails only if no zone has capacity. Running instances are not affected.
   *
   * @param instanceTypes the affected instance types, for example {@code m1.large}; none for all
   *     types
   * @return the registered fault
   * @throws IllegalArgumentException if EC2 has no such type
   */
  Fault outOfCapacity(String... instanceTypes);

  /**
   * Registers an outage. A zone with an outage takes no new instances, as with {@link
   * #outOfCapacity}, the status checks of its running instances fail, and DescribeAvailabilityZones
   * shows it as {@code impaired}. A region with an outage refuses all calls with {@code
   * Unavailable} and HTTP status 503. The state before is restored when the outage ends.
   *
   * @return the registered fault
   */
  Fault outage();
}
