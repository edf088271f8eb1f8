// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Customer gateways, virtual private gateways and the VPN connections between them. */
@NullMarked
package io.github.ec2fake.internal.model.vpn;

import org.jspecify.annotations.NullMarked;
