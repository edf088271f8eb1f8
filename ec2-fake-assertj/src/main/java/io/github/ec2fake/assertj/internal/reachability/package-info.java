// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * Decides from EC2's descriptions whether a packet reaches its destination, and says why. Not for
 * users; it changes without notice.
 */
@NullMarked
package io.github.ec2fake.assertj.internal.reachability;

import org.jspecify.annotations.NullMarked;
