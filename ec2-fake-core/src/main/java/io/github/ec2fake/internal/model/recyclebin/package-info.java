// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The Recycle Bin: which deleted snapshots and images are kept for a while. */
@NullMarked
package io.github.ec2fake.internal.model.recyclebin;

import org.jspecify.annotations.NullMarked;
