package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.storage.Grantees;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes who may make volumes from a snapshot. */
public final class ModifySnapshotAttribute
    implements UnsplitWriteAction<ModifySnapshotAttribute.Request, SuccessReply> {

  record Request(
      @Required String snapshotId,
      @Nullable String attribute,
      @Nullable String operationType,
      List<String> userId,
      List<String> userGroup,
      @Nullable Change createVolumePermission) {}

  record Item(@Nullable String group, @Nullable String userId) {}

  record Change(List<Item> add, List<Item> remove) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    Grantees add = grantees(request, "add", Change::add);
    Grantees remove = grantees(request, "remove", Change::remove);
    String attribute = request.attribute();
    if (attribute != null
        && SnapshotAttribute.of(attribute) != SnapshotAttribute.CREATE_VOLUME_PERMISSION) {
      throw SnapshotAttribute.cannotChange(attribute);
    }
    if (Stream.of(add.groups(), add.userIds(), remove.groups(), remove.userIds())
        .allMatch(List::isEmpty)) {
      throw Ec2Error.invalidParameterCombination("No attributes specified.");
    }
    call.region().snapshots().share(call.caller(), request.snapshotId(), add, remove);
    return SuccessReply.DONE;
  }

  /** Today's form, and the one with an operation for everybody named. */
  private static Grantees grantees(
      Request request, String operation, Function<Change, List<Item>> items) {
    List<String> groups = new ArrayList<>();
    List<String> userIds = new ArrayList<>();
    Change change = request.createVolumePermission();
    if (change != null) {
      for (Item item : items.apply(change)) {
        Stream.ofNullable(item.group()).forEach(groups::add);
        Stream.ofNullable(item.userId()).forEach(userIds::add);
      }
    }
    if (operation.equals(operation(request))) {
      groups.addAll(request.userGroup());
      userIds.addAll(request.userId());
    }
    return new Grantees(groups, userIds);
  }

  private static @Nullable String operation(Request request) {
    String operation = request.operationType();
    if (operation == null && !(request.userGroup().isEmpty() && request.userId().isEmpty())) {
      throw Ec2Error.invalidParameterCombination(
          "No operation specified for createVolumePermission attribute.");
    }
    if (operation != null && !operation.equals("add") && !operation.equals("remove")) {
      throw Ec2Error.invalidParameterValue(
          "Value ("
              + operation
              + ") for parameter operationType is invalid. It must be 'add' or 'remove'.");
    }
    return operation;
  }
}
