// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Route tables and their routes. */
@NullMarked
package io.github.ec2fake.internal.model.routetable;

import org.jspecify.annotations.NullMarked;
