// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a launch template are to be described.
 *
 * @param versions numbers, {@code $Latest} and {@code $Default}; empty for all between the others
 * @param min the lowest number; null for any
 * @param max the highest number; null for any
 */
public record VersionSelection(List<String> versions, @Nullable String min, @Nullable String max) {}
