// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on VPCs and subnets. */
@NullMarked
package io.github.ec2fake.internal.query.network;

import org.jspecify.annotations.NullMarked;
