// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * Limits that a cloud enforces. {@link io.github.ec2fake.limit.Quotas} limits what an account can
 * have, {@link io.github.ec2fake.limit.Throttling} how often it may call; both are settings of a
 * cloud's builder. Most tests change a single {@link io.github.ec2fake.limit.Quota}.
 */
@NullMarked
package io.github.ec2fake.limit;

import org.jspecify.annotations.NullMarked;
