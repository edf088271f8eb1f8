// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** EC2's Query API as bytes: the form that comes in, the XML that goes out. */
@NullMarked
package io.github.ec2fake.internal.query.wire;

import org.jspecify.annotations.NullMarked;
