// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Security groups and their rules, on EC2-Classic and in a VPC. */
@NullMarked
package io.github.ec2fake.internal.model.securitygroup;

import org.jspecify.annotations.NullMarked;
