// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.tag;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The tags of a region. A tag belongs to the account that created it, which need not own the
 * resource: an image's owner does not share its tags with the image, and an account that may launch
 * the image can tag it, too.
 */
public final class Tags {

  /**
   * Checks whether a caller may tag a resource: throws if there is none that the caller can see.
   */
  @FunctionalInterface
  public interface Lookup {
    void require(Caller caller, String resourceId);
  }

  /**
   * What DescribeTags shows of a tag.
   *
   * @param resourceType EC2's name of the resource's type, for example {@code image}
   */
  public record TagDescription(String resourceId, String resourceType, String key, String value) {}

  /**
   * A type of resources that can be tagged.
   *
   * @param ids which ids are of this type
   * @param name EC2's name of the type, for example {@code image}
   * @param isWellFormed which ids can be such a resource's
   */
  public record ResourceType(
      Predicate<String> ids, String name, Predicate<String> isWellFormed, Lookup lookup) {

    /** A type whose ids are hexadecimal behind their prefix, for example {@code ami-}. */
    public ResourceType(String prefix, String name, Lookup lookup) {
      this(prefix, name, id -> Ids.isWellFormed(prefix, id), lookup);
    }

    /** A type whose ids all begin with a prefix. */
    public ResourceType(String prefix, String name, Predicate<String> isWellFormed, Lookup lookup) {
      this(id -> id.startsWith(prefix), name, isWellFormed, lookup);
    }

    /** A type that is known by the form of its ids alone. */
    public ResourceType(Predicate<String> ids, String name, Lookup lookup) {
      this(ids, name, ids, lookup);
    }
  }

  private final List<ResourceType> types;

  /** By resource, then by account. */
  private final Map<String, Map<String, SortedMap<String, String>>> all = new LinkedHashMap<>();

  public Tags(List<ResourceType> types) {
    this.types = List.copyOf(types);
  }

  /** An account's tags on a resource, in the order of their keys. */
  public Map<String, String> of(String account, String resourceId) {
    SortedMap<String, String> tags = all.getOrDefault(resourceId, Map.of()).get(account);
    return tags == null ? Map.of() : Collections.unmodifiableSortedMap(tags);
  }

  /** DescribeTags: by resource in the order in which these were first tagged, then by key. */
  public List<TagDescription> describe(Caller caller) {
    List<TagDescription> found = new ArrayList<>();
    for (String id : all.keySet()) {
      of(caller.account(), id)
          .forEach((key, value) -> found.add(new TagDescription(id, type(id).name(), key, value)));
    }
    return found;
  }

  /** CreateTags: adds tags or overwrites their values. */
  public Change<List<String>> create(
      Caller caller, List<String> resourceIds, Collection<Tag> asked) {
    if (asked.isEmpty()) {
      throw TagErrors.NO_TAGS.with();
    }
    Map<String, String> tags = NewTags.checked(asked);
    resourceIds.forEach(id -> requireTaggable(caller, id));
    for (String id : resourceIds) {
      Map<String, String> together = new TreeMap<>(of(caller.account(), id));
      together.putAll(tags);
      together.keySet().removeIf(NewTags::isOfAws);
      if (together.size() > NewTags.MOST) {
        throw TagErrors.LIMIT_EXCEEDED.with();
      }
    }
    return Change.of(() -> resourceIds.forEach(id -> put(caller.account(), id, tags)), resourceIds);
  }

  /**
   * DeleteTags: a key alone deletes the tag whatever its value, a key with a value only a tag of
   * just that value, even if it is empty; no key deletes all tags but those of AWS itself. A tag
   * that does not exist counts as deleted.
   */
  public Change<List<String>> delete(
      Caller caller, List<String> resourceIds, Collection<Tag> asked) {
    asked.forEach(tag -> NewTags.checkKey(tag.key()));
    resourceIds.forEach(id -> requireTaggable(caller, id));
    return Change.of(
        () -> resourceIds.forEach(id -> remove(caller.account(), id, asked)), resourceIds);
  }

  private void remove(String account, String resourceId, Collection<Tag> asked) {
    SortedMap<String, String> tags = all.getOrDefault(resourceId, Map.of()).get(account);
    if (tags == null) {
      return;
    }
    if (asked.isEmpty()) {
      tags.keySet().removeIf(key -> !NewTags.isOfAws(key));
    }
    for (Tag tag : asked) {
      if (tag.value() == null) {
        tags.remove(tag.key());
      } else {
        tags.remove(tag.key(), tag.value());
      }
    }
  }

  public void put(String account, String resourceId, Map<String, String> tags) {
    if (!tags.isEmpty()) {
      all.computeIfAbsent(resourceId, id -> new LinkedHashMap<>())
          .computeIfAbsent(account, owner -> new TreeMap<>())
          .putAll(tags);
    }
  }

  /** Removes every account's tags on a resource that no longer exists. */
  public void forget(String resourceId) {
    all.remove(resourceId);
  }

  /**
   * While tags lag, a new resource is unknown to CreateTags, even if its own type is up to date.
   */
  private void requireTaggable(Caller caller, String resourceId) {
    ResourceType type = type(resourceId);
    if (!type.isWellFormed().test(resourceId)) {
      throw TagErrors.INVALID_ID.with(resourceId);
    }
    try {
      type.lookup().require(caller, resourceId);
    } catch (Ec2Error refusal) {
      throw refusal.about(ResourceKind.TAGS);
    }
  }

  private ResourceType type(String resourceId) {
    return types.stream()
        .filter(type -> type.ids().test(resourceId))
        .findFirst()
        .orElseThrow(() -> TagErrors.INVALID_ID.with(resourceId));
  }
}
