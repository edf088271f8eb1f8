// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Registered faults: how they match, count, fire by chance and end, and what could be hit. */
@NullMarked
package io.github.ec2fake.internal.fault;

import org.jspecify.annotations.NullMarked;
