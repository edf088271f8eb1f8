// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** What is due and when, and how the clock is moved to it. */
@NullMarked
package io.github.ec2fake.internal.clock;

import org.jspecify.annotations.NullMarked;
