// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** A cloud at a loopback endpoint, as a program. */
@NullMarked
package io.github.ec2fake.server;

import org.jspecify.annotations.NullMarked;
