// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a prefix list.
 *
 * @param cidr a block of addresses, in CIDR notation
 */
public record PrefixListEntry(String cidr, @Nullable String description) {}
