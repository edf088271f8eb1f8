// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on import tasks. */
@NullMarked
package io.github.ec2fake.internal.query.importtask;

import org.jspecify.annotations.NullMarked;
