// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * What scripts can order and read at an endpoint besides EC2's API: faults, the journal, the clock,
 * and what no call can arrange.
 */
@NullMarked
package io.github.ec2fake.internal.control;

import org.jspecify.annotations.NullMarked;
