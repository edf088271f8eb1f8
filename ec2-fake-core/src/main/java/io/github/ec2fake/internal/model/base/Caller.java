// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

/**
 * Who calls.
 *
 * @param account the caller's account id
 */
public record Caller(String account) {}
