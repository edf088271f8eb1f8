// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.internal.model.instance.InstanceState.SHUTTING_DOWN;
import static io.github.ec2fake.internal.model.instance.InstanceState.STOPPED;
import static io.github.ec2fake.internal.model.instance.InstanceState.TERMINATED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the actions that change one option of instances.
 *
 * <p>Source: ModifyInstanceMetadataOptions, ModifyInstanceCreditSpecification,
 * ModifyInstanceMaintenanceOptions, ModifyInstancePlacement.
 */
public final class InstanceOptionChanges {
  private static final Set<String> DEDICATED = Set.of("dedicated", "host");

  private final Registry<Instance> registry;
  private final Supplier<PlacementGroups> placementGroups;
  private final IdempotentRequests<List<Credits>, List<CreditsOutcome>> creditChanges =
      new IdempotentRequests<>();

  /** A credit option for an instance, as a call asks for it. */
  public record Credits(String instanceId, @Nullable String cpuCredits) {}

  /** What became of the change of an instance's credit option; null if it succeeded. */
  public record CreditsOutcome(String instanceId, @Nullable Ec2Error error) {}

  /**
   * A placement as a call asks for it; null for what does not change.
   *
   * @param groupName empty for none
   */
  public record Placement(
      @Nullable String groupName,
      @Nullable String groupId,
      @Nullable Integer partition,
      @Nullable String tenancy) {}

  InstanceOptionChanges(Registry<Instance> registry, Supplier<PlacementGroups> placementGroups) {
    this.registry = registry;
    this.placementGroups = placementGroups;
  }

  public Change<Instance> metadata(Caller caller, String id, MetadataOptions.Change asked) {
    if (asked.equals(MetadataOptions.Change.NONE)) {
      throw LaunchOptionErrors.NO_METADATA_OPTION.with();
    }
    InstanceOptionRules.checkMetadata(asked);
    Instance instance = changeable(caller, id);
    InstanceOptions options = instance.settings().options();
    InstanceOptions changed = options.withMetadata(options.metadata().with(asked));
    return Change.of(() -> instance.settings().options(changed), instance);
  }

  public Change<Instance> autoRecovery(Caller caller, String id, @Nullable String word) {
    if (word == null) {
      throw Ec2Error.missingParameter("AutoRecovery");
    }
    InstanceOptionRules.checkRecovery(word);
    Instance instance = changeable(caller, id);
    InstanceOptions changed = instance.settings().options().withAutoRecovery(word);
    return Change.of(() -> instance.settings().options(changed), instance);
  }

  /** Changes those instances that can be changed, and says why the others cannot. */
  public Change<List<CreditsOutcome>> credits(
      Caller caller, List<Credits> asked, @Nullable String clientToken) {
    List<CreditsOutcome> earlier = creditChanges.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    if (asked.isEmpty()) {
      throw Ec2Error.missingParameter("InstanceCreditSpecification");
    }
    List<CreditsOutcome> outcomes = new ArrayList<>();
    List<Runnable> effects = new ArrayList<>();
    for (Credits each : asked) {
      try {
        effects.add(credits(caller, each));
        outcomes.add(new CreditsOutcome(each.instanceId(), null));
      } catch (Ec2Error refusal) {
        outcomes.add(new CreditsOutcome(each.instanceId(), refusal));
      }
    }
    return Change.of(
        () -> {
          effects.forEach(Runnable::run);
          creditChanges.remember(caller, clientToken, asked, outcomes);
        },
        outcomes);
  }

  private Runnable credits(Caller caller, Credits asked) {
    String credits = asked.cpuCredits();
    if (credits == null) {
      throw Ec2Error.missingParameter("CpuCredits");
    }
    Instance instance = registry.require(caller, asked.instanceId());
    if (instance.isIn(SHUTTING_DOWN, TERMINATED)) {
      throw InstanceErrors.CANNOT_BE_MODIFIED.with(instance.id(), instance.stateWord());
    }
    InstanceOptionRules.checkCredits(credits, instance.type());
    InstanceOptions changed = instance.settings().options().withCpuCredits(credits);
    return () -> instance.settings().options(changed);
  }

  /**
   * DescribeInstanceCreditSpecifications: the instances of these ids, or all whose credits are
   * unlimited.
   */
  public List<Instance> withCredits(Caller caller, List<String> ids) {
    List<Instance> instances = registry.describe(caller, ids);
    if (ids.isEmpty()) {
      return instances.stream()
          .filter(each -> !each.isIn(TERMINATED) && "unlimited".equals(each.cpuCredits()))
          .toList();
    }
    for (Instance each : instances) {
      if (each.cpuCredits() == null) {
        throw LaunchOptionErrors.NO_CREDITS.with(each.instanceType());
      }
    }
    return instances;
  }

  /** Moves a stopped instance into a placement group or out of it, or changes its tenancy. */
  public Change<Instance> placement(Caller caller, String id, Placement asked) {
    String name = asked.groupName();
    String tenancy = asked.tenancy();
    Instance instance = registry.require(caller, id);
    if (!instance.isIn(STOPPED)) {
      throw InstanceErrors.NOT_STOPPED.with(id);
    }
    if (tenancy != null
        && !(DEDICATED.contains(tenancy) && DEDICATED.contains(instance.tenancy()))) {
      throw LaunchOptionErrors.TENANCY_CANNOT_BE_CHANGED.with(instance.tenancy(), tenancy);
    }
    boolean leaves = name != null && name.isEmpty() && asked.groupId() == null;
    PlacementGroup group =
        leaves
            ? null
            : placementGroups.get().forLaunch(caller, name, asked.groupId(), asked.partition());
    if (group == null && !leaves && tenancy == null) {
      throw LaunchOptionErrors.NO_PLACEMENT.with();
    }
    if (group != null) {
      group.checkLaunch(
          instance.type(), tenancy == null ? instance.tenancy() : tenancy, asked.partition());
      group.requireZone(instance.zone());
    }
    return Change.of(
        () -> {
          if (tenancy != null) {
            instance.tenancy(tenancy);
          }
          if (group != null || leaves) {
            PlacementGroup before = instance.placementGroup();
            if (before != null) {
              before.remove(id);
            }
            instance.placementGroup(
                group, group == null ? null : group.add(id, instance.zone(), asked.partition()));
          }
        },
        instance);
  }

  private Instance changeable(Caller caller, String id) {
    Instance instance = registry.require(caller, id);
    if (instance.isIn(SHUTTING_DOWN, TERMINATED)) {
      throw InstanceErrors.CANNOT_BE_MODIFIED.with(id, instance.stateWord());
    }
    return instance;
  }
}
