// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** EBS volumes and snapshots. */
@NullMarked
package io.github.ec2fake.internal.model.storage;

import org.jspecify.annotations.NullMarked;
