// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Key pairs, and the passwords that are encrypted with them. */
@NullMarked
package io.github.ec2fake.internal.model.keypair;

import org.jspecify.annotations.NullMarked;
