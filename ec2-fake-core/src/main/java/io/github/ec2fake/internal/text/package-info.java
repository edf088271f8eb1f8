// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** How amounts, Java code and names of parameters are written. */
@NullMarked
package io.github.ec2fake.internal.text;

import org.jspecify.annotations.NullMarked;
