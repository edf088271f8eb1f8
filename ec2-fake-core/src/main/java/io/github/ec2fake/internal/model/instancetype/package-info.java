// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Instance types: which there are, what EC2 says of each, and where it offers them. */
@NullMarked
package io.github.ec2fake.internal.model.instancetype;

import org.jspecify.annotations.NullMarked;
