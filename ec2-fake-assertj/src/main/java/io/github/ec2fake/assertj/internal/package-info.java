// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** What the assertions share below the public classes. Not for users; it changes without notice. */
@NullMarked
package io.github.ec2fake.assertj.internal;

import org.jspecify.annotations.NullMarked;
