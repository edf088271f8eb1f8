// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceHealth;
import io.github.ec2fake.internal.model.instance.StatusEvent;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status checks of the caller's instances, and what EC2 has scheduled for them.
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
      OperatorItem operator,
      @Nullable List<StatusEventItem> eventsSet,
      StateItem instanceState,
      Summary systemStatus,
      Summary instanceStatus,
      @Nullable Summary attachedEbsStatus) {

    static Item of(Instance instance, ActionContext call) {
      InstanceHealth health = health(instance, call);
      return new Item(
          instance.id(),
          instance.zone(),
          call.place().zoneId(instance.zone()),
          OperatorItem.NONE,
          events(instance, call),
          StateItem.of(instance.state()),
          Summary.of(health.system()),
          Summary.of(health.instance()),
          hasEbsCheck(instance) ? Summary.of(health.system()) : null);
    }

    private static @Nullable List<StatusEventItem> events(Instance instance, ActionContext call) {
      List<StatusEvent> events = call.instances().statusEvents().of(instance);
      return events.isEmpty() ? null : events.stream().map(StatusEventItem::of).toList();
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
                  .byCallAny("event.code", events(event -> event.code().word()))
                  .byCallAny("event.description", events(StatusEvent::description))
                  .byCallAny("event.instance-event-id", events(StatusEvent::id))
                  .byCallAny("event.not-after", events(StatusEvent::notAfter))
                  .byCallAny("event.not-before", events(StatusEvent::notBefore))
                  .byCallAny("event.not-before-deadline", events(StatusEvent::deadline))
                  .byCall(
                      "attached-ebs-status.status",
                      (instance, call) ->
                          hasEbsCheck(instance)
                              ? health(instance, call).system().status().word()
                              : null)
                  .by("operator.managed", instance -> false)
                  .byNothing("application-status.status", "operator.principal")
                  .by("instance-state-code", instance -> instance.state().code())
                  .by("instance-state-name", instance -> instance.state().word())
                  .byCall("instance-status.reachability", reachability(InstanceHealth::instance))
                  .byCall("instance-status.status", status(InstanceHealth::instance))
                  .byCall("system-status.reachability", reachability(InstanceHealth::system))
                  .byCall("system-status.status", status(InstanceHealth::system)));

  private static BiFunction<Instance, ActionContext, Stream<?>> events(
      Function<StatusEvent, @Nullable Object> value) {
    return (instance, call) ->
        call.instances().statusEvents().of(instance).stream()
            .flatMap(event -> Stream.ofNullable(value.apply(event)));
  }

  /**
   * Whether EC2 checks the EBS volumes of an instance.
   *
   * <p>Source: the user guide, "Attached EBS status checks": on the Nitro System only.
   */
  private static boolean hasEbsCheck(Instance instance) {
    return instance.type().isNitro();
  }

  DescribeInstanceStatus() {
    super(ResourceKind.INSTANCES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("instancesSet", request.instanceId(), request.maxResults());
    boolean all = Boolean.TRUE.equals(request.includeAllInstances());
    Stream<Instance> found =
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
