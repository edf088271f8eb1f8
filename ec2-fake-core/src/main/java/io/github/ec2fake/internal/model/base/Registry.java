// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind in a region, by id and by owner, in the order in which they were made.
 * Its look-ups refuse as EC2 does: first a malformed id, then one that the caller does not have.
 */
public final class Registry<R extends OwnedResource> {
  private final Consumer<String> idCheck;
  private final Function<List<String>, Ec2Error> notFound;
  private final Map<String, R> byId = new LinkedHashMap<>();
  private final Map<String, Owned<R>> byOwner = new LinkedHashMap<>();

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
    byOwner.computeIfAbsent(resource.ownerId(), owner -> new Owned<>()).add(resource);
  }

  public void remove(R resource) {
    byId.remove(resource.id());
    Owned<R> own = byOwner.get(resource.ownerId());
    if (own != null) {
      own.remove(resource);
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
    Owned<R> own = byOwner.get(account);
    return own == null ? List.of() : Collections.unmodifiableCollection(own.byId.values());
  }

  public @Nullable R find(String id) {
    return byId.get(id);
  }

  /** The caller's own resource of an id; null if there is none. */
  public @Nullable R findOwn(Caller caller, String id) {
    R found = find(id);
    return found != null && found.ownerId().equals(caller.account()) ? found : null;
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
    Owned<R> own = byOwner.get(caller.account());
    Map<String, R> found = new LinkedHashMap<>();
    Set<String> missing = new LinkedHashSet<>();
    for (String id : ids) {
      R resource = own == null ? null : own.byId.get(id);
      if (resource == null) {
        missing.add(id);
      } else {
        found.put(id, resource);
      }
    }
    if (!missing.isEmpty()) {
      throw notFound.apply(List.copyOf(missing));
    }
    return List.copyOf(found.values());
  }

  /**
   * Returns what a Describe action is asked for: the caller's resources of these ids, or all of
   * them if there are no ids. All of them are not copied, so that a page costs no more among many.
   * What is returned stays as it is, whatever is added or removed later.
   */
  public List<R> describe(Caller caller, List<String> ids) {
    if (!ids.isEmpty()) {
      return require(caller, ids);
    }
    Owned<R> own = byOwner.get(caller.account());
    return own == null ? List.of() : own.list();
  }

  /**
   * Returns what a Describe action is asked for that takes two kinds of names, which have been
   * looked up: what is named in both ways, or in the one that is used, or all of the caller's.
   */
  public List<R> describe(Caller caller, Collection<R> named, Collection<R> identified) {
    if (named.isEmpty() && identified.isEmpty()) {
      return describe(caller, List.of());
    }
    Set<R> found = new LinkedHashSet<>(named.isEmpty() ? identified : named);
    if (!identified.isEmpty()) {
      found.retainAll(new HashSet<>(identified));
    }
    return List.copyOf(found);
  }

  public void checkId(String id) {
    idCheck.accept(id);
  }

  /** The resources of one owner. */
  private static final class Owned<R extends OwnedResource> {
    private final Map<String, R> byId = new LinkedHashMap<>();

    /** The same in order; null if there is none, or if it holds what is gone. */
    private @Nullable InOrder<R> inOrder;

    void add(R resource) {
      R before = byId.put(resource.id(), resource);
      if (before != null) {
        inOrder = null;
      } else if (inOrder != null) {
        inOrder.add(resource);
      }
    }

    void remove(R resource) {
      if (byId.remove(resource.id()) != null) {
        inOrder = null;
      }
    }

    List<R> list() {
      if (inOrder == null) {
        inOrder = new InOrder<>(byId.values());
      }
      return new Beginning<>(inOrder, inOrder.all.size());
    }
  }

  /** Resources in the order in which they were made, to which others are added. */
  private static final class InOrder<R extends OwnedResource> {
    private final List<R> all;

    /** By id; null until the first is looked for. */
    private @Nullable Map<String, Integer> positions;

    InOrder(Collection<R> resources) {
      all = new ArrayList<>(resources);
    }

    void add(R resource) {
      if (positions != null) {
        positions.put(resource.id(), all.size());
      }
      all.add(resource);
    }

    /** Where the resources of these ids are, in order. */
    IntStream positions(Set<String> ids) {
      Map<String, Integer> known = positions;
      if (known == null) {
        known = new HashMap<>();
        for (R resource : all) {
          known.put(resource.id(), known.size());
        }
        positions = known;
      }
      return ids.stream()
          .map(known::get)
          .filter(Objects::nonNull)
          .mapToInt(Integer::intValue)
          .sorted();
    }
  }

  /** The first members of a list to which others are added. */
  private static final class Beginning<R extends OwnedResource> extends AbstractList<R>
      implements RandomAccess, ResourceList<R> {
    private final InOrder<R> inOrder;
    private final int size;

    Beginning(InOrder<R> inOrder, int size) {
      this.inOrder = inOrder;
      this.size = size;
    }

    @Override
    public R get(int index) {
      return inOrder.all.get(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public List<R> only(Set<String> ids) {
      // A position may lie behind the end: of what was added to the list after its beginning.
      return ids.size() < size / 2
          ? inOrder.positions(ids).takeWhile(each -> each < size).mapToObj(this::get).toList()
          : stream().filter(each -> ids.contains(each.id())).toList();
    }
  }
}
