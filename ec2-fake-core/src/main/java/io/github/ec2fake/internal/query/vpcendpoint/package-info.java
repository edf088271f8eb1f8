// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on VPC endpoints. */
@NullMarked
package io.github.ec2fake.internal.query.vpcendpoint;

import org.jspecify.annotations.NullMarked;
