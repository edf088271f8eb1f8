// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** EC2 Fleets: launches of many instances, of several types and in several zones, by one call. */
@NullMarked
package io.github.ec2fake.internal.model.fleet;

import org.jspecify.annotations.NullMarked;
