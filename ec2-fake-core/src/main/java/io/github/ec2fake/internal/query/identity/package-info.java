// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Who the caller is, which clients of EC2 ask of STS and IAM. */
@NullMarked
package io.github.ec2fake.internal.query.identity;

import org.jspecify.annotations.NullMarked;
