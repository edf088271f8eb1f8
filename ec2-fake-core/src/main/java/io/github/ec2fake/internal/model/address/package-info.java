// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Elastic addresses. */
@NullMarked
package io.github.ec2fake.internal.model.address;

import org.jspecify.annotations.NullMarked;
