// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Import tasks: disk images that ImportImage and ImportSnapshot bring in. */
@NullMarked
package io.github.ec2fake.internal.model.importtask;

import org.jspecify.annotations.NullMarked;
