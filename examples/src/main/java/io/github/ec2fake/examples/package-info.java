// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Production-like code that drives Amazon EC2. It knows nothing of ec2-fake; its tests do. */
@NullMarked
package io.github.ec2fake.examples;

import org.jspecify.annotations.NullMarked;
