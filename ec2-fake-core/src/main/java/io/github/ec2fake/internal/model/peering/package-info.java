// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** VPC peering connections. */
@NullMarked
package io.github.ec2fake.internal.model.peering;

import org.jspecify.annotations.NullMarked;
