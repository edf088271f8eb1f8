package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceHealth;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.limit.TokenBucket;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status checks of the caller's instances. No events are ever scheduled.
 *
 * <p>Source: DescribeInstanceStatus, MaxResults: "You cannot specify this parameter and the
 * instance IDs parameter in the same request."
 */
public final class DescribeInstanceStatus
    implements ReadAction<DescribeInstanceStatus.Request, DescribeInstanceStatus.Reply> {

  record Request(
      List<String> instanceId,
      @Nullable Boolean includeAllInstances,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<Item> instanceStatusSet, @Nullable String nextToken) {}

  record Item(
      String instanceId,
      String availabilityZone,
      StateItem instanceState,
      Summary systemStatus,
      Summary instanceStatus) {

    static Item of(Instance instance, ActionContext context) {
      InstanceHealth health = health(instance, context);
      return new Item(
          instance.id(),
          instance.zone(),
          StateItem.of(instance.state()),
          Summary.of(health.system()),
          Summary.of(health.instance()));
    }
  }

  record Summary(String status, List<Detail> details) {

    static Summary of(InstanceHealth.Check check) {
      String reachability = check.status().reachability();
      return new Summary(
          check.status().word(),
          reachability == null
              ? List.of()
              : List.of(new Detail("reachability", reachability, check.impairedSince())));
    }
  }

  record Detail(String name, String status, @Nullable Instant impairedSince) {}

  private static final Filters<Instance> FILTERS =
      new Filters<Instance>()
          .by("availability-zone", Instance::zone)
          .byAny("event.code", instance -> Stream.empty())
          .byAny("event.description", instance -> Stream.empty())
          .byAny("event.instance-event-id", instance -> Stream.empty())
          .byAny("event.not-after", instance -> Stream.empty())
          .byAny("event.not-before", instance -> Stream.empty())
          .byAny("event.not-before-deadline", instance -> Stream.empty())
          .by("instance-state-code", instance -> instance.state().code())
          .by("instance-state-name", instance -> instance.state().word())
          .byCall("instance-status.reachability", reachability(InstanceHealth::instance))
          .byCall("instance-status.status", status(InstanceHealth::instance))
          .byCall("system-status.reachability", reachability(InstanceHealth::system))
          .byCall("system-status.status", status(InstanceHealth::system))
          .notModelled(
              "attached-ebs-status.status",
              "availability-zone-id",
              "operator.managed",
              "operator.principal");

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.INSTANCES;
  }

  @Override
  public TokenBucket unfilteredRequestBucket() {
    return RequestBuckets.UNFILTERED;
  }

  @Override
  public Reply serve(Request request, ActionContext context) {
    Page.refuseWithIds("instancesSet", request.instanceId(), request.maxResults());
    boolean all = Boolean.TRUE.equals(request.includeAllInstances());
    Page<Item> page =
        FILTERS.page(
            context
                .region()
                .instances()
                .describeStatus(context.caller(), request.instanceId(), all),
            request.filter(),
            request.maxResults(),
            request.nextToken(),
            context,
            instance -> Item.of(instance, context));
    return new Reply(page.items(), page.nextToken());
  }

  private static InstanceHealth health(Instance instance, ActionContext context) {
    return context.region().instances().health(instance);
  }

  private static BiFunction<Instance, ActionContext, Stream<String>> status(
      Function<InstanceHealth, InstanceHealth.Check> check) {
    return (instance, context) -> Stream.of(check.apply(health(instance, context)).status().word());
  }

  private static BiFunction<Instance, ActionContext, Stream<String>> reachability(
      Function<InstanceHealth, InstanceHealth.Check> check) {
    return (instance, context) ->
        Stream.ofNullable(check.apply(health(instance, context)).status().reachability());
  }
}
