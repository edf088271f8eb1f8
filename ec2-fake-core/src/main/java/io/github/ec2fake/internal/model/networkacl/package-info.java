// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Network ACLs: their entries, and which subnets have them. */
@NullMarked
package io.github.ec2fake.internal.model.networkacl;

import org.jspecify.annotations.NullMarked;
