// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Regions and availability zones. */
@NullMarked
package io.github.ec2fake.internal.model.place;

import org.jspecify.annotations.NullMarked;
