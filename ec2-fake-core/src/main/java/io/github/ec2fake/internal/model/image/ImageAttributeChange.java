// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.image.LaunchPermissions.Grantee;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What ModifyImageAttribute is asked for, in any of its forms.
 *
 * @param legacy the parameters of 2011
 */
public record ImageAttributeChange(
    LegacyForm legacy,
    List<Grantee> add,
    List<Grantee> remove,
    List<String> productCodes,
    @Nullable String description,
    @Nullable String imdsSupport) {
  private static final String ADD = "add";
  private static final String REMOVE = "remove";

  /**
   * The parameters that name the attribute and the operation, as in 2011.
   *
   * @param attribute the attribute's name, or null if the other parameters tell it
   * @param operation {@code add} or {@code remove}, for the grantees, or null
   * @param value the description or the version of the metadata service, or null
   */
  public record LegacyForm(
      @Nullable String attribute,
      @Nullable String operation,
      @Nullable String value,
      List<Grantee> grantees) {}

  ImageAttribute attribute() {
    Set<ImageAttribute> attributes = new LinkedHashSet<>();
    if (legacy.attribute() != null) {
      attributes.add(ImageAttribute.named(legacy.attribute()));
    }
    if (!legacy.grantees().isEmpty() || !add.isEmpty() || !remove.isEmpty()) {
      attributes.add(ImageAttribute.LAUNCH_PERMISSION);
    }
    if (!productCodes.isEmpty()) {
      attributes.add(ImageAttribute.PRODUCT_CODES);
    }
    if (description != null) {
      attributes.add(ImageAttribute.DESCRIPTION);
    }
    if (imdsSupport != null) {
      attributes.add(ImageAttribute.IMDS_SUPPORT);
    }
    if (attributes.isEmpty()) {
      throw ParameterErrors.NO_ATTRIBUTES.with();
    }
    if (attributes.size() > 1) {
      throw ParameterErrors.SEVERAL_ATTRIBUTES.with(
          attributes.stream().map(ImageAttribute::word).collect(Collectors.joining(", ")));
    }
    ImageAttribute attribute = attributes.iterator().next();
    if (legacy.value() != null
        && attribute != ImageAttribute.DESCRIPTION
        && attribute != ImageAttribute.IMDS_SUPPORT) {
      throw ImageErrors.VALUE_OF_OTHER_ATTRIBUTE.with();
    }
    return attribute;
  }

  void checkOperation() {
    String operation = legacy.operation();
    if (operation != null && !operation.equals(ADD) && !operation.equals(REMOVE)) {
      throw ImageErrors.BAD_VALUE.with("OperationType", operation, "It must be 'add' or 'remove'.");
    }
    boolean told = operation != null || add.isEmpty() != remove.isEmpty();
    if (!told && (add.isEmpty() || !legacy.grantees().isEmpty())) {
      throw ImageErrors.NO_OPERATION.with();
    }
    if (legacy.grantees().isEmpty() && add.isEmpty() && remove.isEmpty()) {
      throw ImageErrors.NO_GRANTEES.with();
    }
  }

  /** All grantees to add; some clients name them in both forms at once, which counts once. */
  List<Grantee> allToAdd() {
    return joined(add, ADD, remove.isEmpty() && !add.isEmpty());
  }

  List<Grantee> allToRemove() {
    return joined(remove, REMOVE, add.isEmpty() && !remove.isEmpty());
  }

  private List<Grantee> joined(List<Grantee> today, String operation, boolean only) {
    List<Grantee> all = new ArrayList<>(today);
    if (operation.equals(legacy.operation()) || (legacy.operation() == null && only)) {
      all.addAll(legacy.grantees());
    }
    return all;
  }

  boolean isRemoval() {
    return REMOVE.equals(legacy.operation());
  }

  @Nullable String newDescription() {
    return description == null ? legacy.value() : description;
  }

  @Nullable String newImdsSupport() {
    return imdsSupport == null ? legacy.value() : imdsSupport;
  }
}
