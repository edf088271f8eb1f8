// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on VPNs. */
@NullMarked
package io.github.ec2fake.internal.query.vpn;

import org.jspecify.annotations.NullMarked;
