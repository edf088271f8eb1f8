// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about EC2 Fleets. */
@NullMarked
package io.github.ec2fake.internal.query.fleet;

import org.jspecify.annotations.NullMarked;
