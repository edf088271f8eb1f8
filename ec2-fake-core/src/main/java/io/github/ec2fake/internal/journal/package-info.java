// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Writes the journal. */
@NullMarked
package io.github.ec2fake.internal.journal;

import org.jspecify.annotations.NullMarked;
