// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import java.util.Map;

/**
 * A call, as far as faults look at it.
 *
 * @param parameters what it is asked, as on the wire
 * @param invocation what the attempts of an SDK at one call have in common; empty if unknown
 */
public record CallAttributes(
    String action,
    Map<String, String> parameters,
    String account,
    String region,
    String invocation) {}
