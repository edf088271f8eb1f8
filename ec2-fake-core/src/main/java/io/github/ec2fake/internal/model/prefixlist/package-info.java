// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Managed prefix lists, those of customers and those of AWS. */
@NullMarked
package io.github.ec2fake.internal.model.prefixlist;

import org.jspecify.annotations.NullMarked;
