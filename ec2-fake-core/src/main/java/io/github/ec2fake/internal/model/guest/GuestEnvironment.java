// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.guest;

/**
 * What Windows finds around itself at a boot.
 *
 * @param domain the domain of its private DNS name, for example {@code ec2.internal}
 * @param userData the instance's user data as a text; empty if it has none
 */
public record GuestEnvironment(
    String privateIpAddress, String region, String zone, String domain, String userData) {}
