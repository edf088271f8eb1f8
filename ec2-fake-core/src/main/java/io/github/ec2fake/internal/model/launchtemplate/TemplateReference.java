// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import org.jspecify.annotations.Nullable;

/** How a call says which launch template it is about: by the id or by the name. */
public record TemplateReference(@Nullable String id, @Nullable String name) {}
