package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What ModifyImageAttribute is asked for, in any of its forms.
 *
 * @param attribute the attribute's name, or null if the other parameters tell it
 * @param operationType {@code add} or {@code remove}, for {@code users}, or null
 * @param value the description or the metadata's version in the form of 2011, or null
 * @param users accounts, groups, organizations and units in the form of 2011
 * @param add launch permissions to add
 * @param remove launch permissions to remove
 * @param productCodes product codes to set
 * @param description the description in today's form, or null
 * @param imdsSupport the metadata's version in today's form, or null
 */
public record ImageAttributeChange(
    @Nullable String attribute,
    @Nullable String operationType,
    @Nullable String value,
    List<LaunchPermissions.Item> users,
    List<LaunchPermissions.Item> add,
    List<LaunchPermissions.Item> remove,
    List<String> productCodes,
    @Nullable String description,
    @Nullable String imdsSupport) {

  /**
   * The one attribute that is to be changed.
   *
   * @throws Ec2Error {@code InvalidParameterCombination} if it is none or several, {@code
   *     InvalidRequest} if there is none of this name
   */
  ImageAttribute subject() {
    Set<ImageAttribute> subjects = new LinkedHashSet<>();
    if (attribute != null) {
      subjects.add(ImageAttribute.named(attribute));
    }
    if (!users.isEmpty() || !add.isEmpty() || !remove.isEmpty()) {
      subjects.add(ImageAttribute.LAUNCH_PERMISSION);
    }
    if (!productCodes.isEmpty()) {
      subjects.add(ImageAttribute.PRODUCT_CODES);
    }
    if (description != null) {
      subjects.add(ImageAttribute.DESCRIPTION);
    }
    if (imdsSupport != null) {
      subjects.add(ImageAttribute.IMDS_SUPPORT);
    }
    if (subjects.isEmpty()) {
      throw Ec2Error.invalidParameterCombination("No attributes specified.");
    }
    if (subjects.size() > 1) {
      throw Ec2Error.invalidParameterCombination(
          "Fields for multiple attribute types specified: "
              + subjects.stream().map(ImageAttribute::word).collect(Collectors.joining(", ")));
    }
    ImageAttribute subject = subjects.iterator().next();
    if (value != null
        && subject != ImageAttribute.DESCRIPTION
        && subject != ImageAttribute.IMDS_SUPPORT) {
      throw Ec2Error.invalidParameterCombination(
          "The parameter Value can be used for the attributes description and imdsSupport only.");
    }
    return subject;
  }

  /** All that is to be added; some clients say it in both forms at once, which counts once. */
  List<LaunchPermissions.Item> allToAdd() {
    return joined(add, "add", remove.isEmpty() && !add.isEmpty());
  }

  /** All that is to be removed. */
  List<LaunchPermissions.Item> allToRemove() {
    return joined(remove, "remove", add.isEmpty() && !remove.isEmpty());
  }

  /**
   * Checks that it can be told whether users are to be added or removed.
   *
   * @throws Ec2Error {@code InvalidParameterCombination}
   */
  void checkOperation() {
    if (operationType != null && !operationType.equals("add") && !operationType.equals("remove")) {
      throw Ec2Error.invalidParameterValue(
          "Value ("
              + operationType
              + ") for parameter OperationType is invalid."
              + " It must be 'add' or 'remove'.");
    }
    boolean told = operationType != null || add.isEmpty() != remove.isEmpty();
    if (!told && (add.isEmpty() || !users.isEmpty())) {
      throw Ec2Error.invalidParameterCombination(
          "No operation specified for launchPermission attribute.");
    }
    if (users.isEmpty() && add.isEmpty() && remove.isEmpty()) {
      throw Ec2Error.invalidParameterCombination(
          "No user ids and no groups specified for launchPermission attribute.");
    }
  }

  private List<LaunchPermissions.Item> joined(
      List<LaunchPermissions.Item> today, String operation, boolean only) {
    List<LaunchPermissions.Item> all = new ArrayList<>(today);
    if (operation.equals(operationType) || (operationType == null && only)) {
      all.addAll(users);
    }
    return all;
  }
}
