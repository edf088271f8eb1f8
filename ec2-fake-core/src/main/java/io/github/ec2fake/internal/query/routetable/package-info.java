// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on route tables and their routes. */
@NullMarked
package io.github.ec2fake.internal.query.routetable;

import org.jspecify.annotations.NullMarked;
