// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about launch templates. */
@NullMarked
package io.github.ec2fake.internal.query.launchtemplate;

import org.jspecify.annotations.NullMarked;
