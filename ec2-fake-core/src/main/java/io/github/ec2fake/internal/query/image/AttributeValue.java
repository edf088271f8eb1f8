// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import org.jspecify.annotations.Nullable;

/** An attribute's value, in an element or a parameter of its own. */
record AttributeValue(@MayBeEmpty @Nullable String value) {}
