/**
 * {@code Ec2Fake}, the JUnit 5 extension that gives each test its own cloud; most tests need only
 * that and, for a client of another account or region, {@code @Ec2Client}. {@code @FaultSweep} and
 * {@code @Chaos} run a test with all that can fail.
 */
@NullMarked
package io.github.ec2fake.junit;

import org.jspecify.annotations.NullMarked;
