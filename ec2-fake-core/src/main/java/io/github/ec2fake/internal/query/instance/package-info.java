// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about instances. */
@NullMarked
package io.github.ec2fake.internal.query.instance;

import org.jspecify.annotations.NullMarked;
