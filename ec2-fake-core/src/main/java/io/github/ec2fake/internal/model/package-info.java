// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The cloud as the model sees it: its regions, and what lives in each. */
@NullMarked
package io.github.ec2fake.internal.model;

import org.jspecify.annotations.NullMarked;
