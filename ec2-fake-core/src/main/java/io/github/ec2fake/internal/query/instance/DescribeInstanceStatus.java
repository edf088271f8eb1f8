package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceHealth;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.limit.TokenBucket;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the status checks of the caller's instances report. No events are ever scheduled. */
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

    static Item of(Instance instance, ActionContext call) {
      InstanceHealth health = call.region().instances().health(instance);
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

  private static final Filters<Item> FILTERS =
      new Filters<Item>()
          .by("availability-zone", Item::availabilityZone)
          .byAny("event.code", item -> Stream.empty())
          .byAny("event.description", item -> Stream.empty())
          .byAny("event.instance-event-id", item -> Stream.empty())
          .byAny("event.not-after", item -> Stream.empty())
          .byAny("event.not-before", item -> Stream.empty())
          .byAny("event.not-before-deadline", item -> Stream.empty())
          .by("instance-state-code", item -> item.instanceState().code())
          .by("instance-state-name", item -> item.instanceState().name())
          .byAny("instance-status.reachability", reachability(Item::instanceStatus))
          .by("instance-status.status", item -> item.instanceStatus().status())
          .byAny("system-status.reachability", reachability(Item::systemStatus))
          .by("system-status.status", item -> item.systemStatus().status())
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
  public Reply serve(Request request, ActionContext call) {
    if (!request.instanceId().isEmpty() && request.maxResults() != null) {
      throw Page.notWithIds("instancesSet");
    }
    boolean all = Boolean.TRUE.equals(request.includeAllInstances());
    List<Instance> instances =
        call.region().instances().describe(call.caller(), request.instanceId());
    call.region().instances().healthAskedFor(instances);
    List<Item> items =
        instances.stream()
            .filter(instance -> all || instance.isIn(InstanceState.RUNNING))
            .map(instance -> Item.of(instance, call))
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    Page<Item> page = Page.of(items, request.maxResults(), request.nextToken());
    return new Reply(page.items(), page.nextToken());
  }

  private static Function<Item, Stream<String>> reachability(Function<Item, Summary> summary) {
    return item -> summary.apply(item).details().stream().map(Detail::status);
  }
}
