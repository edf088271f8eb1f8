// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on NAT gateways. */
@NullMarked
package io.github.ec2fake.internal.query.natgateway;

import org.jspecify.annotations.NullMarked;
