// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * Virtual time. {@link io.github.ec2fake.time.VirtualClock} is the clock that a test moves, {@link
 * io.github.ec2fake.time.TimeMode} says how it moves by itself, and {@link
 * io.github.ec2fake.time.Timing} how long each {@link io.github.ec2fake.time.Phase} of a resource
 * takes. Most tests need only the clock; {@code DurationDistribution} and {@code TimingCondition}
 * are for random durations and durations that depend on the resource.
 */
@NullMarked
package io.github.ec2fake.time;

import org.jspecify.annotations.NullMarked;
