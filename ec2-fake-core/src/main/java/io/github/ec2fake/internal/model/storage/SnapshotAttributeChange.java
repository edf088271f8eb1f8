// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ParameterErrors;
import org.jspecify.annotations.Nullable;

/**
 * What ModifySnapshotAttribute is asked to change. EC2 knows two forms: permissions to add and to
 * remove, and an operation with the permissions that it is about.
 *
 * @param attribute EC2's name of the attribute, or null
 * @param operationType {@code add} or {@code remove}, or null
 */
public record SnapshotAttributeChange(
    @Nullable String attribute,
    @Nullable String operationType,
    CreateVolumePermissions operands,
    CreateVolumePermissions add,
    CreateVolumePermissions remove) {
  private static final int MOST_MODIFICATIONS = 500;

  /** Source: ModifySnapshotAttribute. */
  void check() {
    if (operationType == null && !operands.isEmpty()) {
      throw SnapshotErrors.NO_OPERATION.with();
    }
    if (operationType != null && !operationType.equals("add") && !operationType.equals("remove")) {
      throw SnapshotErrors.BAD_OPERATION.with(operationType);
    }
    if (attribute != null) {
      SnapshotAttribute.checkChangeable(attribute);
    }
    if (operands.isEmpty() && add.isEmpty() && remove.isEmpty()) {
      throw ParameterErrors.NO_ATTRIBUTES.with();
    }
    if (!added().userIds().isEmpty() && !removed().userIds().isEmpty()) {
      throw SnapshotErrors.ADDED_AND_REMOVED.with();
    }
    if (added().size() + removed().size() > MOST_MODIFICATIONS) {
      throw SnapshotErrors.TOO_MANY_MODIFICATIONS.with(MOST_MODIFICATIONS);
    }
  }

  CreateVolumePermissions added() {
    return "add".equals(operationType) ? add.plus(operands) : add;
  }

  CreateVolumePermissions removed() {
    return "remove".equals(operationType) ? remove.plus(operands) : remove;
  }
}
