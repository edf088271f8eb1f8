// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Spot requests: prices, bids and instances. */
@NullMarked
package io.github.ec2fake.internal.model.spot;

import org.jspecify.annotations.NullMarked;
