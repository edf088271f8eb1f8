// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import org.jspecify.annotations.Nullable;

/**
 * The address that a caller names, in one of two ways.
 *
 * @param publicIp the address itself, for the domain {@code standard}
 * @param allocationId its allocation id, for the domain {@code vpc}
 */
public record AddressIdentifier(@Nullable String publicIp, @Nullable String allocationId) {}
