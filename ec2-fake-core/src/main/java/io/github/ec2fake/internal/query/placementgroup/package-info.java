// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on placement groups. */
@NullMarked
package io.github.ec2fake.internal.query.placementgroup;

import org.jspecify.annotations.NullMarked;
