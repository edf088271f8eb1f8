package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Ec2Error;
import org.jspecify.annotations.Nullable;

/**
 * What ModifySnapshotAttribute is asked to change. EC2 knows two forms: permissions to add and to
 * remove, and an operation with the permissions that it is about.
 *
 * @param attribute EC2's name of the attribute, or null
 * @param operationType {@code add} or {@code remove}, or null
 * @param operands the permissions that the operation is about
 * @param add the permissions to add
 * @param remove the permissions to remove
 */
public record SnapshotAttributeChange(
    @Nullable String attribute,
    @Nullable String operationType,
    CreateVolumePermissions operands,
    CreateVolumePermissions add,
    CreateVolumePermissions remove) {

  /**
   * Rejects what does not say what to change.
   *
   * @throws Ec2Error {@code InvalidParameterCombination}, {@code InvalidParameterValue} or {@code
   *     UnsupportedOperation}
   */
  void check() {
    if (operationType == null && !operands.isEmpty()) {
      throw SnapshotErrors.noOperation();
    }
    if (operationType != null && !operationType.equals("add") && !operationType.equals("remove")) {
      throw SnapshotErrors.badOperation(operationType);
    }
    if (attribute != null) {
      SnapshotAttribute.checkChangeable(attribute);
    }
    if (operands.isEmpty() && add.isEmpty() && remove.isEmpty()) {
      throw SnapshotErrors.noAttributes();
    }
  }

  CreateVolumePermissions added() {
    return "add".equals(operationType) ? add.plus(operands) : add;
  }

  CreateVolumePermissions removed() {
    return "remove".equals(operationType) ? remove.plus(operands) : remove;
  }
}
