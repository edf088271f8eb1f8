// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Instances: launches, lifecycles, attributes. */
@NullMarked
package io.github.ec2fake.internal.model.instance;

import org.jspecify.annotations.NullMarked;
