// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on DHCP options. */
@NullMarked
package io.github.ec2fake.internal.query.dhcpoptions;

import org.jspecify.annotations.NullMarked;
