// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on network ACLs and their entries. */
@NullMarked
package io.github.ec2fake.internal.query.networkacl;

import org.jspecify.annotations.NullMarked;
