// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.tag;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  private final Supplier<List<ResourceType>> allTypes;

  /** Made when the first resource is tagged. */
  private @Nullable List<ResourceType> types;

  /** By resource, then by account. */
  private final Map<String, Map<String, SortedMap<String, String>>> all = new LinkedHashMap<>();

  /** Made when something is first looked up by its tags. */
  private @Nullable TagIndex index;

  public Tags(Supplier<List<ResourceType>> allTypes) {
    this.allTypes = allTypes;
  }

  /** The ids of the resources that have a tag of an account's with this key and such a value. */
  public Set<String> tagged(String account, String key, Predicate<String> value) {
    TagIndex found = index;
    if (found == null) {
      found = new TagIndex();
      index = found;
      all.forEach((id, byAccount) -> byAccount.forEach((owner, tags) -> index(owner, id, tags)));
    }
    return found.find(account, key, value);
  }

  private void index(String account, String resourceId, Map<String, String> tags) {
    if (index != null) {
      for (Map.Entry<String, String> tag : tags.entrySet()) {
        index.add(account, tag.getKey(), tag.getValue(), resourceId);
      }
    }
  }

  private void removeFromIndex(String account, String resourceId, Map<String, String> tags) {
    if (index != null) {
      for (Map.Entry<String, String> tag : tags.entrySet()) {
        index.remove(account, tag.getKey(), tag.getValue(), resourceId);
      }
    }
  }

  /** An account's tags on a resource, in the order of their keys. */
  public Map<String, String> of(String account, String resourceId) {
    SortedMap<String, String> tags = all.getOrDefault(resourceId, Map.of()).get(account);
    return tags == null ? Map.of() : Collections.unmodifiableSortedMap(tags);
  }

  /**
   * DescribeTags: by resource in the order in which these were first tagged, then by key.
   *
   * @param resourceIds the resources to describe the tags of; null for all
   */
  public Stream<TagDescription> describe(Caller caller, @Nullable Set<String> resourceIds) {
    return tagged(resourceIds)
        .flatMap(
            id ->
                of(caller.account(), id).entrySet().stream()
                    .map(
                        tag ->
                            new TagDescription(id, type(id).name(), tag.getKey(), tag.getValue())));
  }

  private Stream<String> tagged(@Nullable Set<String> wanted) {
    if (wanted == null) {
      return all.keySet().stream();
    }
    return wanted.size() == 1
        ? wanted.stream().filter(all::containsKey)
        : all.keySet().stream().filter(wanted::contains);
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
    removeFromIndex(account, resourceId, tags);
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
    index(account, resourceId, tags);
  }

  public void put(String account, String resourceId, Map<String, String> tags) {
    if (!tags.isEmpty()) {
      Map<String, String> together =
          all.computeIfAbsent(resourceId, id -> new LinkedHashMap<>())
              .computeIfAbsent(account, owner -> new TreeMap<>());
      removeFromIndex(account, resourceId, together);
      together.putAll(tags);
      index(account, resourceId, together);
    }
  }

  /** Removes a tag, also one of AWS itself. */
  public void remove(String account, String resourceId, String key) {
    remove(account, resourceId, List.of(new Tag(key, null)));
  }

  /** Removes every account's tags on a resource that no longer exists. */
  public void forget(String resourceId) {
    Map<String, SortedMap<String, String>> gone = all.remove(resourceId);
    if (gone != null) {
      gone.forEach((account, tags) -> removeFromIndex(account, resourceId, tags));
    }
  }

  /** Removes an account's tags on a resource that it does not see any more. */
  public void forget(String account, String resourceId) {
    Map<String, SortedMap<String, String>> tagged = all.getOrDefault(resourceId, new HashMap<>());
    SortedMap<String, String> gone = tagged.remove(account);
    if (gone != null) {
      removeFromIndex(account, resourceId, gone);
    }
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
    List<ResourceType> known = types;
    if (known == null) {
      known = allTypes.get();
      types = known;
    }
    return known.stream()
        .filter(type -> type.ids().test(resourceId))
        .findFirst()
        .orElseThrow(() -> TagErrors.INVALID_ID.with(resourceId));
  }
}
