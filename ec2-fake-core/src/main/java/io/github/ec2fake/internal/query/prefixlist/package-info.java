// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on managed prefix lists. */
@NullMarked
package io.github.ec2fake.internal.query.prefixlist;

import org.jspecify.annotations.NullMarked;
