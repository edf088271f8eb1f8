// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * JUnit 5 support. {@link io.github.ec2fake.junit.Ec2Fake} is the extension that gives each test
 * its own cloud; most tests need only this extension and, for a client of another account or
 * region, {@link io.github.ec2fake.junit.Ec2Client}. {@link io.github.ec2fake.junit.Ec2Settings}
 * changes the settings of a cloud. {@link io.github.ec2fake.junit.FaultSweep} and {@link
 * io.github.ec2fake.junit.Chaos} run a test many times with injected faults.
 */
@NullMarked
package io.github.ec2fake.junit;

import org.jspecify.annotations.NullMarked;
