// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The keys of AWS KMS, as far as EC2 sees them. */
@NullMarked
package io.github.ec2fake.internal.model.kms;

import org.jspecify.annotations.NullMarked;
