// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Internet gateways. */
@NullMarked
package io.github.ec2fake.internal.model.internetgateway;

import org.jspecify.annotations.NullMarked;
