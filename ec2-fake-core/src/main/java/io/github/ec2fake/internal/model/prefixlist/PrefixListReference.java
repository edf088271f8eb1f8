// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

/** A resource that names a prefix list: a security group or a route table. */
public record PrefixListReference(String resourceId, String resourceOwner) {}
