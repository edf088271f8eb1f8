// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** The actions on tags, and the tags in other actions. */
@NullMarked
package io.github.ec2fake.internal.query.tag;

import org.jspecify.annotations.NullMarked;
