package io.github.ec2fake.internal.model.base;

/**
 * Who calls.
 *
 * @param account the caller's account id
 */
public record Caller(String account) {}
