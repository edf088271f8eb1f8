// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceHealth;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplateVersion;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplates;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fleets of a region: those of the type {@code instant}, which launch when they are created and
 * never again, and {@link LastingFleets}.
 *
 * <p>Source: CreateFleet, DescribeFleets, ModifyFleet, DescribeFleetHistory; EC2's user guide,
 * "Configure an EC2 Fleet of type instant", "Work with EC2 Fleets".
 */
public final class Fleets {
  private static final Pattern ID =
      Pattern.compile("fleet-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Source: DescribeFleetHistory. */
  private static final Duration HISTORY = Duration.ofDays(2);

  /** Three checks, one every two minutes. Source: EC2's user guide, "EC2 Fleet health checks". */
  private static final Duration UNHEALTHY_AFTER = Duration.ofMinutes(6);

  private final Context context;
  private final LaunchTemplates templates;
  private final Instances instances;
  private final FleetLauncher launcher;
  private final FleetPools pools;
  private final Tags tags;
  private @Nullable LastingFleets lasting;
  private final IdempotentRequests<NewFleet, Fleet> created = new IdempotentRequests<>();
  private final Registry<Fleet> registry =
      new Registry<>(Fleets::checkId, ids -> FleetErrors.NOT_FOUND.with(ids.get(0)));

  public Fleets(
      Context context,
      InstanceTypes types,
      LaunchTemplates templates,
      Network network,
      Instances instances,
      SpotRequests spot,
      List<String> zones,
      Tags tags) {
    this.context = context;
    this.templates = templates;
    this.instances = instances;
    this.tags = tags;
    this.pools = new FleetPools(types, network, instances, spot, zones);
    this.launcher = new FleetLauncher(instances, spot, pools);
  }

  /** Whether an id has the form of a fleet's. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  private static void checkId(String id) {
    if (!isId(id)) {
      throw FleetErrors.MALFORMED.ofId("fleet-", id);
    }
  }

  /** CreateFleet. What cannot be launched is no refusal: the fleet tells its errors. */
  public Change<Fleet> create(
      Caller caller, NewFleet asked, @Nullable String clientToken, LaunchTranslation translation) {
    Fleet earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    FleetType type = FleetType.of(asked.type());
    asked.check(type);
    List<FleetPool> wanted = pools(caller, asked);
    requireQuota(caller);
    return Change.of(
        () -> {
          String id = "fleet-" + context.ids().uuid();
          context.journal().made(id);
          Fleet fleet =
              new Fleet(
                  id,
                  caller.account(),
                  type,
                  asked,
                  clientToken,
                  context.now(),
                  wanted,
                  translation);
          registry.add(fleet);
          tags.put(fleet.ownerId(), id, asked.tags());
          if (fleet.isInstant()) {
            launcher.launch(caller, fleet);
          } else {
            lasting().begin(fleet);
          }
          created.remember(caller, clientToken, asked, fleet);
          return fleet;
        });
  }

  private void requireQuota(Caller caller) {
    long most = context.quotas(caller.account()).of(Quota.FLEETS);
    Collection<Fleet> own = registry.ownedBy(caller.account());
    if (own.size() >= most && own.stream().filter(Fleet::isCounted).count() >= most) {
      throw FleetErrors.TOO_MANY_FLEETS.with();
    }
  }

  private List<FleetPool> pools(Caller caller, NewFleet asked) {
    List<FleetPool> wanted =
        asked.configs().stream().flatMap(config -> pools(caller, config, asked)).toList();
    checkPools(wanted);
    return wanted;
  }

  private Stream<FleetPool> pools(Caller caller, FleetConfig config, NewFleet asked) {
    if (config.version() == null) {
      throw Ec2Error.missingParameter("LaunchTemplateSpecification.Version");
    }
    LaunchTemplateVersion version =
        templates.forLaunch(caller, config.template(), config.version());
    if (version.data().get("InstanceMarketOptions.MarketType") != null) {
      throw FleetErrors.MARKET_IN_TEMPLATE.with(version.template().id());
    }
    List<FleetOverride> overrides =
        config.overrides().isEmpty()
            ? List.of(new FleetOverride(new LaunchParameters(Map.of()), null, null, null))
            : config.overrides();
    overrides.forEach(Fleets::check);
    return overrides.stream()
        .map(override -> pools.pool(caller, version, override, asked.launch()));
  }

  private static void checkPools(List<FleetPool> pools) {
    Set<List<String>> places = new HashSet<>();
    for (FleetPool pool : pools) {
      if (!places.add(List.of(pool.instanceType(), place(pool)))) {
        throw FleetErrors.SAME_POOL.with();
      }
    }
    if (pools.stream().anyMatch(pool -> pool.parameters().get("ImageId") == null)) {
      throw FleetErrors.NO_IMAGE.with();
    }
  }

  /** Where a pool is; its subnet has no zone if EC2 does not know it. */
  private static String place(FleetPool pool) {
    String zone = pool.zone();
    return zone == null ? String.valueOf(pool.parameters().get("SubnetId")) : zone;
  }

  private static void check(FleetOverride override) {
    if (override.units().signum() <= 0) {
      throw FleetErrors.BAD_WEIGHT.with(override.weight());
    }
    if (override.maxPrice() != null) {
      SpotPrice.of(override.maxPrice());
    }
  }

  /** DescribeFleets: those of these ids. Instant fleets show to no one who does not name them. */
  public List<Fleet> describe(Caller caller, List<String> ids) {
    return ids.isEmpty()
        ? registry.describe(caller, ids).stream().filter(fleet -> !fleet.isInstant()).toList()
        : registry.require(caller, ids);
  }

  /** A fleet of the caller's own. */
  public Fleet require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** DescribeFleetInstances: those that are not going down. No instant fleet has the list. */
  public List<Instance> instances(Caller caller, String id) {
    Fleet fleet = registry.require(caller, id);
    if (fleet.isInstant()) {
      throw FleetErrors.INSTANT_HAS_NO_LIST.with(id);
    }
    return fleet.liveInstances().toList();
  }

  /**
   * Whether an instance of a fleet has not been impaired for so long that the fleet has seen it in
   * three checks.
   */
  public boolean isHealthy(Instance instance) {
    InstanceHealth health = instances.health(instance);
    return Stream.of(health.system(), health.instance())
        .flatMap(check -> Stream.ofNullable(check.impairedSince()))
        .noneMatch(since -> !since.plus(UNHEALTHY_AFTER).isAfter(context.now()));
  }

  /**
   * DescribeFleetHistory: the events of a fleet of the last two days, from a time on.
   *
   * @param type EC2's word; null for all
   */
  public List<FleetEvent> history(Caller caller, String id, Instant from, @Nullable String type) {
    FleetEvent.Type only = type == null ? null : FleetEvent.Type.of(type);
    Instant oldest = context.now().minus(HISTORY);
    return registry.require(caller, id).events().stream()
        .filter(event -> !event.time().isBefore(from) && !event.time().isBefore(oldest))
        .filter(event -> only == null || event.type() == only)
        .toList();
  }

  /** ModifyFleet. */
  public Change<Fleet> modify(Caller caller, String id, FleetChange change) {
    Fleet fleet = registry.require(caller, id);
    if (fleet.type() != FleetType.MAINTAIN) {
      throw FleetErrors.TYPE_NOT_MODIFIABLE.with(id);
    }
    if (!fleet.isIn(FleetState.SUBMITTED, FleetState.ACTIVE)) {
      throw FleetErrors.STATE_NOT_MODIFIABLE.with(id, fleet.stateWord());
    }
    NewFleet asked = fleet.asked().changed(change);
    asked.check(fleet.type());
    List<FleetPool> wanted = change.configs().isEmpty() ? fleet.pools() : pools(caller, asked);
    return Change.of(() -> lasting().modify(fleet, asked, wanted), fleet);
  }

  /** DeleteFleets, each by itself, with its instances or without them. */
  public Change<DeletedFleets> delete(Caller caller, List<String> ids, boolean withInstances) {
    return new FleetDeletion(registry, lasting(), new FleetTerminator(instances))
        .delete(caller, ids, withInstances);
  }

  /** An instance begins to be terminated, or has failed to boot. */
  public void instanceTerminated(String instanceId) {
    Instance instance = lasting == null ? null : instances.find(instanceId);
    if (lasting != null && instance != null) {
      lasting.instanceTerminated(instance);
    }
  }

  private LastingFleets lasting() {
    LastingFleets made = lasting;
    if (made == null) {
      made = new LastingFleets(context, launcher, new FleetTerminator(instances), pools);
      lasting = made;
    }
    return made;
  }
}
