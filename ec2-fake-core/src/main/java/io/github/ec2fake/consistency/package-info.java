// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * Eventual consistency. {@link io.github.ec2fake.consistency.Consistency} is the setting of a cloud
 * that makes reads lag behind writes; {@link io.github.ec2fake.consistency.ResourceKind} lists the
 * kinds of resources that can lag.
 */
@NullMarked
package io.github.ec2fake.consistency;

import org.jspecify.annotations.NullMarked;
