// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** NAT gateways. */
@NullMarked
package io.github.ec2fake.internal.model.natgateway;

import org.jspecify.annotations.NullMarked;
