// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about network interfaces. */
@NullMarked
package io.github.ec2fake.internal.query.networkinterface;

import org.jspecify.annotations.NullMarked;
