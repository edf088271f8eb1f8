// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** One action of the Query API, and what the actions share. */
@NullMarked
package io.github.ec2fake.internal.query.action;

import org.jspecify.annotations.NullMarked;
