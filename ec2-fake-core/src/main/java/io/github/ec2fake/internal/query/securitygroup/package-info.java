// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions about security groups. */
@NullMarked
package io.github.ec2fake.internal.query.securitygroup;

import org.jspecify.annotations.NullMarked;
