// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Default VPCs, their subnets, and the addresses and DNS names of instances. */
@NullMarked
package io.github.ec2fake.internal.model.network;

import org.jspecify.annotations.NullMarked;
