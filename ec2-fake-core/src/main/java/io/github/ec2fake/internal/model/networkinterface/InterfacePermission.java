// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.OwnedResource;

/**
 * The permission of another account to use a network interface.
 *
 * @param ownerId who owns the interface
 * @param account who may use it
 * @param permission EC2's word
 */
public record InterfacePermission(
    String id, String ownerId, String networkInterfaceId, String account, String permission)
    implements OwnedResource {

  /** To attach it to instances. */
  static final String INSTANCE_ATTACH = "INSTANCE-ATTACH";

  /** To associate elastic addresses with it. */
  static final String EIP_ASSOCIATE = "EIP-ASSOCIATE";
}
