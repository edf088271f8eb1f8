// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** VPC endpoints, and the services that they lead to. */
@NullMarked
package io.github.ec2fake.internal.model.vpcendpoint;

import org.jspecify.annotations.NullMarked;
