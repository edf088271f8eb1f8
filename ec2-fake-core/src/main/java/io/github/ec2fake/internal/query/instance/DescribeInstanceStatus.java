// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceHealth;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The status checks of the caller's instances. No events are ever scheduled.
 *
 * <p>Source: DescribeInstanceStatus, MaxResults: "You cannot specify this parameter and the
 * instance IDs parameter in the same request."
 */
@Throttled(unfiltered = RequestBucket.UNFILTERED)
final class DescribeInstanceStatus
    extends DescribeAction<DescribeInstanceStatus.Request, DescribeInstanceStatus.Reply> {

  record Request(
      List<String> instanceId,
      @Nullable Boolean includeAllInstances,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<Item> instanceStatusSet, @Nullable String nextToken) {}

  record Item(
      String instanceId,
      String availabilityZone,
      String availabilityZoneId,
      StateItem instanceState,
      Summary systemStatus,
      Summary instanceStatus) {

    static Item of(Instance instance, ActionContext call) {
      InstanceHealth health = health(instance, call);
      return new Item(
          instance.id(),
          instance.zone(),
          call.place().zoneId(instance.zone()),
          StateItem.of(instance.state()),
          Summary.of(health.system()),
          Summary.of(health.instance()));
    }
  }

  record Summary(String status, @Nullable List<Detail> details) {

    static Summary of(InstanceHealth.Check check) {
      String reachability = check.status().reachability();
      return new Summary(
          check.status().word(),
          reachability == null
              ? null
              : List.of(new Detail("reachability", reachability, check.impairedSince())));
    }
  }

  record Detail(String name, String status, @Nullable Instant impairedSince) {}

  private static final Filters<Instance> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("availability-zone", Instance::zone)
                  .byCall(
                      "availability-zone-id",
                      (instance, call) -> call.place().zoneId(instance.zone()))
                  .byNothing(
                      "event.code",
                      "event.description",
                      "event.instance-event-id",
                      "event.not-after",
                      "event.not-before",
                      "event.not-before-deadline")
                  .by("instance-state-code", instance -> instance.state().code())
                  .by("instance-state-name", instance -> instance.state().word())
                  .byCall("instance-status.reachability", reachability(InstanceHealth::instance))
                  .byCall("instance-status.status", status(InstanceHealth::instance))
                  .byCall("system-status.reachability", reachability(InstanceHealth::system))
                  .byCall("system-status.status", status(InstanceHealth::system))
                  .notModelled(
                      "application-status.status",
                      "attached-ebs-status.status",
                      "operator.managed",
                      "operator.principal"));

  DescribeInstanceStatus() {
    super(ResourceKind.INSTANCES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("instancesSet", request.instanceId(), request.maxResults());
    boolean all = Boolean.TRUE.equals(request.includeAllInstances());
    List<Instance> found =
        call.instances().describeStatus(call.caller(), request.instanceId(), all);
    return FILTERS.page(found, request, call, Item::of).reply(Reply::new);
  }

  private static InstanceHealth health(Instance instance, ActionContext call) {
    return call.instances().health(instance);
  }

  private static BiFunction<Instance, ActionContext, @Nullable Object> status(
      Function<InstanceHealth, InstanceHealth.Check> check) {
    return (instance, call) -> check.apply(health(instance, call)).status().word();
  }

  private static BiFunction<Instance, ActionContext, @Nullable Object> reachability(
      Function<InstanceHealth, InstanceHealth.Check> check) {
    return (instance, call) -> check.apply(health(instance, call)).status().reachability();
  }
}
