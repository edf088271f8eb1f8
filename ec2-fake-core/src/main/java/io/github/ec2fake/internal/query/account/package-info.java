// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on accounts. */
@NullMarked
package io.github.ec2fake.internal.query.account;

import org.jspecify.annotations.NullMarked;
