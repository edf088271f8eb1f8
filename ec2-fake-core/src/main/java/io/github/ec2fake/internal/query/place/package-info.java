// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on regions and zones. */
@NullMarked
package io.github.ec2fake.internal.query.place;

import org.jspecify.annotations.NullMarked;
