// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The buckets and objects of S3 that bundle tasks write, and RegisterImage and VM Import read. */
@NullMarked
package io.github.ec2fake.internal.model.s3;

import org.jspecify.annotations.NullMarked;
