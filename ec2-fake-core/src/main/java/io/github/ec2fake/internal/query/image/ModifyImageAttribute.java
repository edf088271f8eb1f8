package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.ImageAttributeChange;
import io.github.ec2fake.internal.model.image.LaunchPermissions;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes one attribute of an image. It is asked in today's form ({@code LaunchPermission.Add.N},
 * {@code Description.Value}), in that of 2011 ({@code Attribute}, {@code OperationType}, {@code
 * UserId.N}), and in mixtures of both.
 */
public final class ModifyImageAttribute
    implements UnsplitWriteAction<ModifyImageAttribute.Request, SuccessReply> {

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
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    LaunchPermission permission = request.launchPermission();
    AttributeValue description = request.description();
    AttributeValue imdsSupport = request.imdsSupport();
    call.region()
        .images()
        .attributes()
        .change(
            call.caller(),
            request.imageId(),
            new ImageAttributeChange(
                request.attribute(),
                request.operationType(),
                request.value(),
                legacy(request),
                permission == null ? List.of() : items(permission.add()),
                permission == null ? List.of() : items(permission.remove()),
                request.productCode(),
                description == null ? null : description.value(),
                imdsSupport == null ? null : imdsSupport.value()));
    return SuccessReply.DONE;
  }

  private static List<LaunchPermissions.Item> legacy(Request request) {
    return Stream.of(
            request.userId().stream().map(user -> item(user, null, null, null)),
            request.userGroup().stream().map(group -> item(null, group, null, null)),
            request.organizationArn().stream().map(arn -> item(null, null, arn, null)),
            request.organizationalUnitArn().stream().map(arn -> item(null, null, null, arn)))
        .flatMap(items -> items)
        .toList();
  }

  private static LaunchPermissions.Item item(
      @Nullable String user,
      @Nullable String group,
      @Nullable String organization,
      @Nullable String unit) {
    return new LaunchPermissions.Item(user, group, organization, unit);
  }

  private static List<LaunchPermissions.Item> items(List<LaunchPermissionItem> items) {
    return items.stream().map(LaunchPermissionItem::toModel).toList();
  }
}
