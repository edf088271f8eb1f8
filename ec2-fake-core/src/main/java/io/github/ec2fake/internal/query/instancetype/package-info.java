// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on instance types. */
@NullMarked
package io.github.ec2fake.internal.query.instancetype;

import org.jspecify.annotations.NullMarked;
