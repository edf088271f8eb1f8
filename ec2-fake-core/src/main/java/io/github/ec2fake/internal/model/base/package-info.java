// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * What all kinds of resources have in common: errors, ids, callers, lifecycles, look-up, changes.
 */
@NullMarked
package io.github.ec2fake.internal.model.base;

import org.jspecify.annotations.NullMarked;
