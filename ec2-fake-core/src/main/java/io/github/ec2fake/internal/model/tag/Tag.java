// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.tag;

import org.jspecify.annotations.Nullable;

/**
 * A tag in a request.
 *
 * @param value its value, which may be empty; null if the request has none
 */
public record Tag(String key, @Nullable String value) {}
