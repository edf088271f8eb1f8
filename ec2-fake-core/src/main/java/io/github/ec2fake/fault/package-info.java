// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * Fault injection. {@link io.github.ec2fake.fault.Faults}, which {@code Ec2Cloud.faults()} returns,
 * registers faults: a trigger selects calls or transitions, a builder sets the repetition and the
 * effect, and a {@link io.github.ec2fake.fault.Fault} tells how often it has fired. Most tests need
 * only {@code Faults} and its static methods, which create the triggers.
 */
@NullMarked
package io.github.ec2fake.fault;

import org.jspecify.annotations.NullMarked;
