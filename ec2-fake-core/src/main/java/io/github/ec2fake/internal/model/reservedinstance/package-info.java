// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Reserved instances: what EC2 offers, what accounts have bought, and how that is modified. */
@NullMarked
package io.github.ec2fake.internal.model.reservedinstance;

import org.jspecify.annotations.NullMarked;
