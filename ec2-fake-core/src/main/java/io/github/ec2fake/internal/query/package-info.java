// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** EC2's Query API: reads an HTTP request, finds out who calls, and lets the action answer. */
@NullMarked
package io.github.ec2fake.internal.query;

import org.jspecify.annotations.NullMarked;
