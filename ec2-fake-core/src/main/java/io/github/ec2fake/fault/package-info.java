/** Failures on demand: when, what, and how often. {@link io.github.ec2fake.fault.Faults} begins. */
@NullMarked
package io.github.ec2fake.fault;

import org.jspecify.annotations.NullMarked;
