// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.fault.Ec2Names;
import io.github.ec2fake.internal.journal.CallNames;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zone;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionTypes;
import io.github.ec2fake.internal.query.wire.Ec2Parameters;
import io.github.ec2fake.internal.query.wire.RequestReader;
import io.github.ec2fake.internal.text.ParameterName;
import io.github.ec2fake.limit.Quotas;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses settings and faults that name what EC2 does not have. */
public final class KnownNames implements Ec2Names, CallNames {
  public static final KnownNames EC2 = of(null);
  private static final Pattern MEMBER = Pattern.compile("\\.N(?=\\.|$)");

  private final @Nullable InstanceTypes types;

  private KnownNames(@Nullable InstanceTypes types) {
    this.types = types;
  }

  /**
   * EC2's names.
   *
   * @param types the instance types; null for EC2's
   */
  public static KnownNames of(@Nullable InstanceTypes types) {
    return new KnownNames(types);
  }

  @Override
  public String action(String name) {
    if (!Ec2Actions.contains(name)) {
      throw new IllegalArgumentException(
          "EC2 has no action '" + name + "'; actions are written as in RunInstances");
    }
    return name;
  }

  @Override
  public String parameter(String action, String name) {
    Set<String> known = parametersOf(action);
    String wanted = ParameterName.withoutNumbers(name);
    if (known.isEmpty() || known.stream().anyMatch(each -> isPartOf(each, wanted))) {
      return name;
    }
    throw new IllegalArgumentException(
        action
            + " has no parameter '"
            + name
            + "'; it has "
            + known.stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseGet(() -> String.join(", ", outermost(known))));
  }

  /**
   * Of some parameters ec2-fake knows only the beginning; of others EC2 takes it as a short form.
   */
  private static boolean isPartOf(String known, String wanted) {
    return (known + ".").startsWith(wanted + ".") || wanted.startsWith(known + ".");
  }

  private static Set<String> outermost(Set<String> parameters) {
    return parameters.stream()
        .map(name -> name.split("\\.", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The parameters of EC2's and of older versions, without numbers; none of an action that is gone.
   */
  private static Set<String> parametersOf(String name) {
    Set<String> known = new LinkedHashSet<>(Ec2Parameters.of(name));
    Action<?, ?> action = Actions.find(name);
    if (action != null) {
      RequestReader.parametersOf(ActionTypes.of(action).request())
          .forEach(each -> known.add(MEMBER.matcher(each).replaceAll("")));
      known.addAll(action.notModelled());
    }
    return known;
  }

  /** STS's action is answered beside EC2's. */
  @Override
  public void calledAction(String name) {
    if (!name.equals("GetCallerIdentity")) {
      action(name);
    }
  }

  @Override
  public void givenParameter(String action, String name) {
    if (!action.equals("GetCallerIdentity")) {
      parameter(action, name);
    }
  }

  /** Refuses an action whose instances EC2 does not count when it throttles calls. */
  public void actionOnInstances(String name) {
    Action<?, ?> action = Actions.find(name);
    if (action == null || action.instanceBucket() == null) {
      throw new IllegalArgumentException(
          "EC2 counts the instances of RunInstances, StartInstances, StopInstances,"
              + " TerminateInstances, but was told to of "
              + name);
    }
  }

  /** Refuses a pattern that stands for nothing. */
  public void requireActions(String pattern) {
    String beginning = pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : null;
    if (beginning == null ? !Ec2Actions.contains(pattern) : !Ec2Actions.anyBegins(beginning)) {
      throw new IllegalArgumentException(
          "EC2 has no action '"
              + pattern
              + "'; actions are written as in RunInstances, or as in Describe* for many");
    }
  }

  @Override
  public String region(String name) {
    return Place.named(name).region();
  }

  @Override
  public String regionOf(String zone) {
    return Place.all().stream()
        .filter(place -> place.zones().contains(zone) || Zone.edgeZone(place, zone) != null)
        .map(Place::region)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "EC2 has no zone '" + zone + "'; zones are written as in " + example(zone)));
  }

  /** The zones of the region that was probably meant. */
  private static List<String> example(String zone) {
    return Place.all().stream()
        .filter(place -> zone.startsWith(place.region()))
        .findFirst()
        .orElseGet(() -> Place.all().iterator().next())
        .zones();
  }

  /** Refuses what is neither a region nor a zone of one. */
  public static void regionOrZone(String name) {
    if (Place.find(name) == null) {
      EC2.regionOf(name);
    }
  }

  @Override
  public String instanceType(String name) {
    try {
      (types == null ? InstanceTypes.ofEc2() : types).checkKnown(name);
    } catch (Ec2Error unknown) {
      throw new IllegalArgumentException(
          "EC2 has no instance type '"
              + name
              + "'; types are written as in m1.large, and Ec2Cloud.builder().instanceTypes(…) adds"
              + " new ones, before they are named",
          unknown);
    }
    return name;
  }

  public Quotas quotas(Quotas quotas) {
    quotas.instanceTypes().forEach(this::instanceType);
    return quotas;
  }
}
