// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * Real clients of the AWS SDK for Java whose HTTP exchange is served in memory, on the caller's
 * thread.
 */
@NullMarked
package io.github.ec2fake.internal.sdk.v1;

import org.jspecify.annotations.NullMarked;
