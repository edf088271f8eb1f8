// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Conversion tasks: virtual machines and disks that ImportInstance and ImportVolume bring in. */
@NullMarked
package io.github.ec2fake.internal.model.conversiontask;

import org.jspecify.annotations.NullMarked;
