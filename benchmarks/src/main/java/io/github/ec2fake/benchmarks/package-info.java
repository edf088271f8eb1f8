// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Measures what ec2-fake costs, side by side with what it is compared with. */
@NullMarked
package io.github.ec2fake.benchmarks;

import org.jspecify.annotations.NullMarked;
