// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Egress-only internet gateways. */
@NullMarked
package io.github.ec2fake.internal.model.egressonlygateway;

import org.jspecify.annotations.NullMarked;
