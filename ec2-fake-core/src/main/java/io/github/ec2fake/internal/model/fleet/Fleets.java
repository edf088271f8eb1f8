// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fleets of a region: those of the type {@code instant}, which launch when they are created and
 * never again.
 *
 * <p>Source: CreateFleet, DescribeFleets, DeleteFleets; EC2's user guide, "Configure an EC2 Fleet
 * of type instant".
 */
public final class Fleets {
  private static final Pattern ID =
      Pattern.compile("fleet-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Source: DeleteFleets, {@code FleetIds}. */
  private static final int MOST_DELETED = 25;

  private final Context context;
  private final LaunchTemplates templates;
  private final Instances instances;
  private final FleetLauncher launcher;
  private final FleetPools pools;
  private final Tags tags;
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
    checkType(asked.type());
    asked.capacity().check();
    asked.onDemand().check(FleetLifecycle.ON_DEMAND);
    asked.spot().check(FleetLifecycle.SPOT);
    List<FleetPool> wanted =
        asked.configs().stream().flatMap(config -> pools(caller, config, asked)).toList();
    checkPools(wanted);
    requireQuota(caller);
    return Change.of(
        () -> {
          String id = "fleet-" + context.ids().uuid();
          context.journal().made(id);
          Fleet fleet = new Fleet(id, caller.account(), asked, clientToken, context.now(), wanted);
          registry.add(fleet);
          tags.put(fleet.ownerId(), id, asked.tags());
          launcher.launch(caller, fleet, translation);
          created.remember(caller, clientToken, asked, fleet);
          return fleet;
        });
  }

  private void requireQuota(Caller caller) {
    long most = context.quotas(caller.account()).of(Quota.FLEETS);
    Collection<Fleet> own = registry.ownedBy(caller.account());
    if (own.size() >= most && own.stream().filter(fleet -> !fleet.isGone()).count() >= most) {
      throw FleetErrors.TOO_MANY_FLEETS.with();
    }
  }

  private static void checkType(@Nullable String type) {
    String asked = type == null ? "maintain" : type;
    switch (asked) {
      case "instant" -> {}
      case "maintain", "request" -> throw FleetErrors.TYPE_NOT_MODELLED.with(asked);
      default -> throw FleetErrors.BAD_TYPE.with(asked);
    }
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
    return registry.require(caller, ids);
  }

  /** A fleet of the caller's own. */
  public Fleet require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** DescribeFleetInstances, which no instant fleet has. */
  public List<Instance> instances(Caller caller, String id) {
    registry.require(caller, id);
    throw FleetErrors.INSTANT_HAS_NO_LIST.with(id);
  }

  /**
   * DeleteFleets, each by itself, with all its instances. A protected instance goes on running.
   *
   * <p>The codes are those of EC2's model; the texts are ec2-fake's.
   */
  public Change<DeletedFleets> delete(Caller caller, List<String> ids, boolean withInstances) {
    if (ids.size() > MOST_DELETED) {
      throw FleetErrors.TOO_MANY.with(MOST_DELETED);
    }
    List<DeletedFleets.Success> deleted = new ArrayList<>();
    List<DeletedFleets.Failure> failed = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      DeletedFleets.Failure failure = failure(caller, id, withInstances);
      if (failure == null) {
        Fleet fleet = require(caller, id);
        deleted.add(new DeletedFleets.Success(fleet, fleet.stateWord()));
      } else {
        failed.add(failure);
      }
    }
    return Change.of(
        () -> deleted.forEach(each -> delete(caller, each.fleet())),
        new DeletedFleets(deleted, failed));
  }

  private DeletedFleets.@Nullable Failure failure(Caller caller, String id, boolean withInstances) {
    Fleet fleet = registry.find(id);
    if (!isId(id)) {
      return new DeletedFleets.Failure(
          id, "fleetIdMalformed", FleetErrors.MALFORMED.ofId("fleet-", id).text());
    }
    if (fleet == null || !fleet.ownerId().equals(caller.account())) {
      return new DeletedFleets.Failure(
          id, "fleetIdDoesNotExist", FleetErrors.NOT_FOUND.with(id).text());
    }
    if (fleet.isDeleted()) {
      return new DeletedFleets.Failure(
          id, "fleetNotInDeletableState", "The fleet '" + id + "' has been deleted already.");
    }
    return withInstances
        ? null
        : new DeletedFleets.Failure(
            id,
            "unexpectedError",
            "The instances of a fleet of the type 'instant' have to be terminated with it.");
  }

  private void delete(Caller caller, Fleet fleet) {
    fleet.delete();
    List<String> running =
        fleet
            .instances()
            .filter(each -> !each.isIn(InstanceState.TERMINATED))
            .map(Instance::id)
            .toList();
    if (running.isEmpty()) {
      return;
    }
    try {
      instances.terminate(caller, running).apply();
    } catch (Ec2Error protectedFromTermination) {
      // Those in other zones are terminated, as by TerminateInstances.
    }
  }
}
