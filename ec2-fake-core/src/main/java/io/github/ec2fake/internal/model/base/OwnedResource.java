// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

/** A resource that belongs to an account. */
public interface OwnedResource {

  String id();

  String ownerId();
}
