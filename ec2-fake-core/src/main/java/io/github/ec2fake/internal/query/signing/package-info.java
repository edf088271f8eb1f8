// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The verification of signatures, for a transport that wants it. */
@NullMarked
package io.github.ec2fake.internal.query.signing;

import org.jspecify.annotations.NullMarked;
