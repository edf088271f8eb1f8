// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * The journal of a cloud: calls, transitions, faults, stale replies, scheduled actions and moves of
 * the clock, in order. Most tests need {@link io.github.ec2fake.journal.Journal}, which {@code
 * Ec2Cloud.journal()} returns, and {@link io.github.ec2fake.journal.CallEntry}.
 */
@NullMarked
package io.github.ec2fake.journal;

import org.jspecify.annotations.NullMarked;
