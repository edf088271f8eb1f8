// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The loopback endpoint: connections from outside of the JVM, and what is answered on them. */
@NullMarked
package io.github.ec2fake.internal.endpoint;

import org.jspecify.annotations.NullMarked;
