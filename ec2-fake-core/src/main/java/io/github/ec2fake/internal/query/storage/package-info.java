// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about EBS volumes and snapshots. */
@NullMarked
package io.github.ec2fake.internal.query.storage;

import org.jspecify.annotations.NullMarked;
