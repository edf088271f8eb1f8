// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind in a region, by id and by owner, in the order in which they were made.
 * Its look-ups refuse as EC2 does: first a malformed id, then one that the caller does not have.
 */
public final class Registry<R extends OwnedResource> {
  private final Consumer<String> idCheck;
  private final Function<List<String>, Ec2Error> notFound;
  private final Map<String, R> byId = new LinkedHashMap<>();
  private final Map<String, Map<String, R>> byOwner = new LinkedHashMap<>();

  public Registry(
      String prefix, ErrorTemplate malformed, Function<List<String>, Ec2Error> notFound) {
    this(id -> Ids.check(prefix, id, malformed), notFound);
  }

  /** A registry of resources with ids of another form. */
  public Registry(Consumer<String> idCheck, Function<List<String>, Ec2Error> notFound) {
    this.idCheck = idCheck;
    this.notFound = notFound;
  }

  public void add(R resource) {
    byId.put(resource.id(), resource);
    byOwner
        .computeIfAbsent(resource.ownerId(), owner -> new LinkedHashMap<>())
        .put(resource.id(), resource);
  }

  public void remove(R resource) {
    byId.remove(resource.id());
    Map<String, R> own = byOwner.get(resource.ownerId());
    if (own != null) {
      own.remove(resource.id());
    }
  }

  /** Puts the resources of these ids before all others, in the order of the ids. */
  public void moveToFront(Collection<String> ids) {
    Map<String, R> ordered = new LinkedHashMap<>();
    for (String id : ids) {
      R resource = byId.get(id);
      if (resource != null) {
        ordered.put(id, resource);
      }
    }
    byId.forEach(ordered::putIfAbsent);
    byId.clear();
    byOwner.clear();
    ordered.values().forEach(this::add);
  }

  public Collection<R> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  public Collection<R> ownedBy(String account) {
    return Collections.unmodifiableCollection(byOwner.getOrDefault(account, Map.of()).values());
  }

  public @Nullable R find(String id) {
    return byId.get(id);
  }

  /** A resource, whoever owns it. */
  public R existing(String id) {
    checkId(id);
    R resource = byId.get(id);
    if (resource == null) {
      throw notFound.apply(List.of(id));
    }
    return resource;
  }

  public R require(Caller caller, String id) {
    return require(caller, List.of(id)).get(0);
  }

  /** Resources of the caller's own, each once, in the order of the ids. */
  public List<R> require(Caller caller, List<String> ids) {
    ids.forEach(this::checkId);
    Set<String> distinct = new LinkedHashSet<>(ids);
    Map<String, R> own = byOwner.getOrDefault(caller.account(), Map.of());
    List<String> missing = distinct.stream().filter(id -> !own.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      throw notFound.apply(missing);
    }
    return distinct.stream().map(own::get).map(Objects::requireNonNull).toList();
  }

  /**
   * Returns what a Describe action is asked for: the caller's resources of these ids, or all of
   * them if there are no ids.
   */
  public List<R> describe(Caller caller, List<String> ids) {
    return ids.isEmpty() ? List.copyOf(ownedBy(caller.account())) : require(caller, ids);
  }

  public void checkId(String id) {
    idCheck.accept(id);
  }
}
