// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The operating systems of instances, as far as the API shows them. */
@NullMarked
package io.github.ec2fake.internal.model.guest;

import org.jspecify.annotations.NullMarked;
