// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Replicas of a world that lag behind it, for eventual consistency. */
@NullMarked
package io.github.ec2fake.internal.replica;

import org.jspecify.annotations.NullMarked;
