// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Placement groups: how instances are placed relative to each other. */
@NullMarked
package io.github.ec2fake.internal.model.placementgroup;

import org.jspecify.annotations.NullMarked;
