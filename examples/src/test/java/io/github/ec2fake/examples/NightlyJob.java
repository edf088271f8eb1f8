// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.Ec2Settings;
import io.github.ec2fake.junit.NoLeaks;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of what runs at night, unattended: always in the same cloud, at the same time, and nothing
 * may be left behind.
 */
@ExtendWith(Ec2Fake.class)
@Ec2Settings(seed = 42, startingAt = "2026-03-01T02:00:00Z", region = "eu-west-1")
@NoLeaks
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface NightlyJob {}
