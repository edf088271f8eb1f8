// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about elastic addresses. */
@NullMarked
package io.github.ec2fake.internal.query.address;

import org.jspecify.annotations.NullMarked;
