// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The tags of accounts on resources of all kinds. */
@NullMarked
package io.github.ec2fake.internal.model.tag;

import org.jspecify.annotations.NullMarked;
