package io.github.ec2fake.internal.fault;

import java.util.Map;

/**
 * A call, as far as faults look at it.
 *
 * @param action the action
 * @param parameters what it is asked, as on the wire
 * @param account who calls
 * @param region where
 * @param invocation what the attempts of an SDK at one call have in common; empty if unknown
 */
public record CallAttributes(
    String action,
    Map<String, String> parameters,
    String account,
    String region,
    String invocation) {}
