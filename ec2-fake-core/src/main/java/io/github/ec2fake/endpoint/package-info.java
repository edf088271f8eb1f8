// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * The endpoint on this machine's loopback interface, for clients that reach EC2 by HTTP; {@code
 * cloud.listen()} opens it.
 */
@NullMarked
package io.github.ec2fake.endpoint;

import org.jspecify.annotations.NullMarked;
