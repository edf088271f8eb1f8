// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on reserved instances. */
@NullMarked
package io.github.ec2fake.internal.query.reservedinstance;

import org.jspecify.annotations.NullMarked;
