// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.image.ImageAttributeChange;
import io.github.ec2fake.internal.model.image.LaunchPermissions.Grantee;
import io.github.ec2fake.internal.model.image.LaunchPermissions.GranteeType;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes one attribute of an image. It is asked in today's form ({@code LaunchPermission.Add.N},
 * {@code Description.Value}), in that of 2011 ({@code Attribute}, {@code OperationType}, {@code
 * UserId.N}), and in mixtures of both.
 */
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class ModifyImageAttribute implements VoidAction<ModifyImageAttribute.Request> {

  record Request(
      @Required String imageId,
      @Nullable String attribute,
      @Nullable String operationType,
      @MayBeEmpty @Nullable String value,
      List<String> userId,
      List<String> userGroup,
      List<String> organizationArn,
      List<String> organizationalUnitArn,
      List<String> productCode,
      @Nullable LaunchPermission launchPermission,
      @Nullable AttributeValue description,
      @Nullable AttributeValue imdsSupport) {}

  record LaunchPermission(List<LaunchPermissionItem> add, List<LaunchPermissionItem> remove) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    LaunchPermission permission = request.launchPermission();
    AttributeValue description = request.description();
    AttributeValue imdsSupport = request.imdsSupport();
    ImageAttributeChange change =
        new ImageAttributeChange(
            legacyForm(request),
            permission == null ? List.of() : LaunchPermissionItem.toModel(permission.add()),
            permission == null ? List.of() : LaunchPermissionItem.toModel(permission.remove()),
            request.productCode(),
            description == null ? null : description.value(),
            imdsSupport == null ? null : imdsSupport.value());
    return call.images().modifyAttribute(call.caller(), request.imageId(), change);
  }

  private static ImageAttributeChange.LegacyForm legacyForm(Request request) {
    return new ImageAttributeChange.LegacyForm(
        request.attribute(), request.operationType(), request.value(), grantees(request));
  }

  private static List<Grantee> grantees(Request request) {
    List<Grantee> grantees = new ArrayList<>();
    add(GranteeType.ACCOUNT, request.userId(), grantees);
    add(GranteeType.GROUP, request.userGroup(), grantees);
    add(GranteeType.ORGANIZATION, request.organizationArn(), grantees);
    add(GranteeType.ORGANIZATIONAL_UNIT, request.organizationalUnitArn(), grantees);
    return grantees;
  }

  private static void add(GranteeType type, List<String> values, List<Grantee> grantees) {
    for (String value : values) {
      grantees.add(new Grantee(type, value));
    }
  }
}
