package io.github.ec2fake.query.image;

import io.github.ec2fake.model.image.ImageAttributeChange;
import io.github.ec2fake.model.image.LaunchPermissions;
import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.action.Call;
import io.github.ec2fake.query.action.Done;
import io.github.ec2fake.query.wire.MayBeEmpty;
import io.github.ec2fake.query.wire.Required;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes one attribute of an image. It is asked in today's form ({@code LaunchPermission.Add.N},
 * {@code Description.Value}), in that of 2011 ({@code Attribute}, {@code OperationType}, {@code
 * UserId.N}), and in mixtures of both.
 */
public final class ModifyImageAttribute implements Action<ModifyImageAttribute.Request, Done> {

  record Request(
      @Required String imageId,
      @Nullable String attribute,
      @Nullable String operationType,
      @MayBeEmpty @Nullable String value,
      List<String> userId,
      List<String> userGroup,
      List<String> productCode,
      @Nullable LaunchPermission launchPermission,
      @Nullable AttributeValue description) {}

  record LaunchPermission(List<LaunchPermissionItem> add, List<LaunchPermissionItem> remove) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Done> reply() {
    return Done.class;
  }

  @Override
  public Set<String> notModelled() {
    return Set.of(
        "ImdsSupport",
        "OrganizationArn",
        "OrganizationalUnitArn",
        "LaunchPermission.Add.OrganizationArn",
        "LaunchPermission.Add.OrganizationalUnitArn",
        "LaunchPermission.Remove.OrganizationArn",
        "LaunchPermission.Remove.OrganizationalUnitArn");
  }

  @Override
  public Done serve(Request request, Call call) {
    LaunchPermission permission = request.launchPermission();
    List<LaunchPermissions.Item> legacy =
        Stream.concat(
                request.userId().stream().map(user -> new LaunchPermissions.Item(user, null)),
                request.userGroup().stream().map(group -> new LaunchPermissions.Item(null, group)))
            .toList();
    AttributeValue description = request.description();
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
                legacy,
                permission == null ? List.of() : items(permission.add()),
                permission == null ? List.of() : items(permission.remove()),
                request.productCode(),
                description == null ? null : description.value()));
    return Done.DONE;
  }

  private static List<LaunchPermissions.Item> items(List<LaunchPermissionItem> items) {
    return items.stream().map(LaunchPermissionItem::toModel).toList();
  }
}
