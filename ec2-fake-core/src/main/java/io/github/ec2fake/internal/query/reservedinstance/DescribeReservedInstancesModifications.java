// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.reservedinstance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.reservedinstance.ReservedInstanceModification;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modifications of the caller's reserved instances. */
final class DescribeReservedInstancesModifications
    extends DescribeAction<
        DescribeReservedInstancesModifications.Request,
        DescribeReservedInstancesModifications.Reply> {

  record Request(
      List<String> reservedInstancesModificationId,
      List<Filter> filter,
      @Nullable String nextToken) {}

  record ReservedInstancesId(String reservedInstancesId) {}

  record Result(@Nullable String reservedInstancesId, Configuration targetConfiguration) {}

  record Configuration(
      @Nullable String availabilityZone,
      @Nullable String availabilityZoneId,
      @Nullable String platform,
      @Nullable Integer instanceCount,
      @Nullable String instanceType,
      @Nullable String scope) {

    static Configuration of(ReservedInstanceModification.Result result, ActionContext call) {
      return new Configuration(
          result.zone(),
          call.place().zoneIdOf(result.zone()),
          result.platform(),
          result.count(),
          result.instanceType(),
          result.scope());
    }
  }

  record Item(
      String reservedInstancesModificationId,
      List<ReservedInstancesId> reservedInstancesSet,
      List<Result> modificationResultSet,
      Instant createDate,
      Instant updateDate,
      @Nullable Instant effectiveDate,
      String status,
      @Nullable String statusMessage,
      @Nullable String clientToken) {

    static Item of(ReservedInstanceModification modification, ActionContext call) {
      return new Item(
          modification.id(),
          modification.modified().stream().map(each -> new ReservedInstancesId(each.id())).toList(),
          modification.results().stream()
              .map(each -> new Result(each.reservedId(), Configuration.of(each, call)))
              .toList(),
          modification.created(),
          modification.updated(),
          modification.effective(),
          modification.state().word(),
          modification.message(),
          modification.clientToken());
    }
  }

  record Reply(List<Item> reservedInstancesModificationsSet, @Nullable String nextToken) {}

  private static final String RESULT = "modification-result.";
  private static final String TARGET = RESULT + "target-configuration.";

  private static final Filters<ReservedInstanceModification> FILTERS =
      new Filters<ReservedInstanceModification>()
          .by("client-token", ReservedInstanceModification::clientToken)
          .by("create-date", ReservedInstanceModification::created)
          .by("effective-date", ReservedInstanceModification::effective)
          .byAny(
              RESULT + "reserved-instances-id",
              result(ReservedInstanceModification.Result::reservedId))
          .byAny(TARGET + "availability-zone", result(ReservedInstanceModification.Result::zone))
          .byAny(TARGET + "instance-count", result(ReservedInstanceModification.Result::count))
          .byAny(
              TARGET + "instance-type", result(ReservedInstanceModification.Result::instanceType))
          .byAny(TARGET + "platform", result(ReservedInstanceModification.Result::platform))
          .byAny(
              "reserved-instances-id",
              modification -> modification.modified().stream().map(Resource::id))
          .by("reserved-instances-modification-id", ReservedInstanceModification::id)
          .by("status", modification -> modification.state().word())
          .by("status-message", ReservedInstanceModification::message)
          .by("update-date", ReservedInstanceModification::updated)
          .byCallAny(
              TARGET + "availability-zone-id",
              (modification, call) ->
                  modification.results().stream()
                      .flatMap(each -> Stream.ofNullable(call.place().zoneIdOf(each.zone()))));

  private static Function<ReservedInstanceModification, Stream<?>> result(
      Function<ReservedInstanceModification.Result, @Nullable Object> value) {
    return modification -> modification.results().stream().map(value).flatMap(Stream::ofNullable);
  }

  DescribeReservedInstancesModifications() {
    super(ResourceKind.RESERVED_INSTANCES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return FILTERS
        .page(
            call.reservedInstances()
                .modifications()
                .describe(call.caller(), request.reservedInstancesModificationId()),
            request.filter(),
            null,
            request.nextToken(),
            call,
            each -> Item.of(each, call))
        .reply(Reply::new);
  }
}
