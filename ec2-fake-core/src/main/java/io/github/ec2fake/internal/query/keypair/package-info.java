// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about key pairs. */
@NullMarked
package io.github.ec2fake.internal.query.keypair;

import org.jspecify.annotations.NullMarked;
