// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on export tasks. */
@NullMarked
package io.github.ec2fake.internal.query.exporttask;

import org.jspecify.annotations.NullMarked;
