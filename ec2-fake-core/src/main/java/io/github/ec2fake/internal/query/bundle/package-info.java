// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about bundle tasks. */
@NullMarked
package io.github.ec2fake.internal.query.bundle;

import org.jspecify.annotations.NullMarked;
