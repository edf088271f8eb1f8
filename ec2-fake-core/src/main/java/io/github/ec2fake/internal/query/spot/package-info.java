// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about Spot requests, prices and data feeds. */
@NullMarked
package io.github.ec2fake.internal.query.spot;

import org.jspecify.annotations.NullMarked;
