// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about images. */
@NullMarked
package io.github.ec2fake.internal.query.image;

import org.jspecify.annotations.NullMarked;
