// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.placementgroup;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.tag.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The placement groups of a region. A group is {@code available} as soon as it is created, and gone
 * as soon as it is deleted. The limit is one that AWS does not raise.
 *
 * <p>Source: EC2's user guide, "Create a placement group", "Limitation".
 */
public final class PlacementGroups {
  private static final int MOST = 500;

  private final Context context;
  private final Tags tags;
  private final Registry<PlacementGroup> registry =
      new Registry<>(
          "pg-",
          PlacementGroupErrors.MALFORMED,
          ids -> PlacementGroupErrors.UNKNOWN.with(ids.get(0)));

  private final Map<Name, PlacementGroup> byName = new HashMap<>();

  private record Name(String account, String text) {}

  public PlacementGroups(Context context, Tags tags) {
    this.context = context;
    this.tags = tags;
  }

  /** CreatePlacementGroup. */
  public Change<PlacementGroup> create(
      Caller caller, NewPlacementGroup asked, Map<String, String> newTags) {
    String account = caller.account();
    if (named(account, asked.name()) != null) {
      throw PlacementGroupErrors.DUPLICATE.with(asked.name());
    }
    if (registry.ownedBy(account).size() >= MOST) {
      throw PlacementGroupErrors.LIMIT_EXCEEDED.with(MOST);
    }
    return Change.of(
        () -> {
          PlacementGroup group = new PlacementGroup(context.ids().next("pg-"), account, asked);
          registry.add(group);
          byName.put(new Name(account, group.name()), group);
          tags.put(account, group.id(), newTags);
          return group;
        });
  }

  private @Nullable PlacementGroup named(String account, String name) {
    return byName.get(new Name(account, name));
  }

  /** DescribePlacementGroups: the groups of all these names and ids, or all of the caller's. */
  public List<PlacementGroup> describe(Caller caller, List<String> names, List<String> ids) {
    List<PlacementGroup> named = names.stream().map(name -> require(caller, name)).toList();
    return registry.describe(caller, named, registry.require(caller, ids));
  }

  /** A group of the caller's own, by its name. */
  public PlacementGroup require(Caller caller, String name) {
    PlacementGroup group = named(caller.account(), name);
    if (group == null) {
      throw PlacementGroupErrors.UNKNOWN.with(name);
    }
    return group;
  }

  /** A group of the caller's own, by its id. */
  public PlacementGroup requireId(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** Returns the group that a launch names; null if it names none. */
  public @Nullable PlacementGroup forLaunch(
      Caller caller, @Nullable String name, @Nullable String id, @Nullable Integer partition) {
    if (name != null && id != null) {
      throw PlacementGroupErrors.NAME_AND_ID.with();
    }
    if (name == null && id == null && partition != null) {
      throw PlacementGroupErrors.PARTITION_WITHOUT_GROUP.with();
    }
    return name != null ? require(caller, name) : id != null ? requireId(caller, id) : null;
  }

  /** DeletePlacementGroup. */
  public Change<PlacementGroup> delete(Caller caller, String name) {
    PlacementGroup group = require(caller, name);
    if (group.isUsed()) {
      throw PlacementGroupErrors.IN_USE.with(name);
    }
    return Change.of(
        () -> {
          registry.remove(group);
          byName.remove(new Name(group.ownerId(), name));
          tags.forget(group.id());
        },
        group);
  }
}
