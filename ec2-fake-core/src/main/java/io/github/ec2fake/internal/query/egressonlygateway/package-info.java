// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on egress-only internet gateways. */
@NullMarked
package io.github.ec2fake.internal.query.egressonlygateway;

import org.jspecify.annotations.NullMarked;
