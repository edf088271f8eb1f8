// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Images: their life, who may launch them, and what their owners may change. */
@NullMarked
package io.github.ec2fake.internal.model.image;

import org.jspecify.annotations.NullMarked;
