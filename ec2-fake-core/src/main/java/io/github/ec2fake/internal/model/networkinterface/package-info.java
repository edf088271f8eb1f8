// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Network interfaces: their addresses, groups, attachments to instances, and permissions. */
@NullMarked
package io.github.ec2fake.internal.model.networkinterface;

import org.jspecify.annotations.NullMarked;
