// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Export tasks: images and instances that become disk images in S3. */
@NullMarked
package io.github.ec2fake.internal.model.exporttask;

import org.jspecify.annotations.NullMarked;
