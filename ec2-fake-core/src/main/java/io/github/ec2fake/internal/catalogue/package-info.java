// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Reads saved replies of DescribeImages into what a catalogue is made of. */
@NullMarked
package io.github.ec2fake.internal.catalogue;

import org.jspecify.annotations.NullMarked;
