// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** How the journal and the faults write amounts. */
@NullMarked
package io.github.ec2fake.internal.text;

import org.jspecify.annotations.NullMarked;
