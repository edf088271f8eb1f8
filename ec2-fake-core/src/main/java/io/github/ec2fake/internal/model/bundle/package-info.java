// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Bundle tasks: how a Windows instance with an instance-store root becomes a bundle in S3. */
@NullMarked
package io.github.ec2fake.internal.model.bundle;

import org.jspecify.annotations.NullMarked;
