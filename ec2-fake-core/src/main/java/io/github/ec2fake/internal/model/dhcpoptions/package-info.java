// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** DHCP options sets, which VPCs use. */
@NullMarked
package io.github.ec2fake.internal.model.dhcpoptions;

import org.jspecify.annotations.NullMarked;
