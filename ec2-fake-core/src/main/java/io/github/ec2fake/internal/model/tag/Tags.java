package io.github.ec2fake.internal.model.tag;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tags in a region. They belong to the account that made them, not to the owner of the
 * resource: who shares an image does not share its tags, and who may launch it can tag it for
 * himself.
 */
public final class Tags {

  /** What tells whether a caller may tag a resource. */
  @FunctionalInterface
  public interface Lookup {
    /**
     * Looks a resource up.
     *
     * @throws Ec2Error the resource kind's own error if there is none that the caller can see
     */
    void require(Caller caller, String resourceId);
  }

  /**
   * A tag on a resource.
   *
   * @param resourceId the resource
   * @param resourceType EC2's word for its kind, for example {@code image}
   * @param key the tag's key
   * @param value the tag's value
   */
  public record Tagged(String resourceId, String resourceType, String key, String value) {}

  /**
   * A type of resources that can be tagged.
   *
   * @param prefix what their ids begin with, for example {@code ami-}
   * @param name EC2's word for it, for example {@code image}
   * @param lookup tells whether a caller may tag one
   */
  public record ResourceType(String prefix, String name, Lookup lookup) {}

  private final List<ResourceType> types;

  /** By resource, then by account. */
  private final Map<String, Map<String, SortedMap<String, String>>> all = new LinkedHashMap<>();

  /** No tags yet. */
  public Tags(List<ResourceType> types) {
    this.types = List.copyOf(types);
  }

  /** An account's tags on a resource. */
  public Map<String, String> of(String account, String resourceId) {
    SortedMap<String, String> tags = all.getOrDefault(resourceId, Map.of()).get(account);
    return tags == null ? Map.of() : Collections.unmodifiableSortedMap(tags);
  }

  /**
   * All tags of an account.
   *
   * @return its tags, by resource in the order in which they were first tagged, then by key
   */
  public List<Tagged> of(String account) {
    List<Tagged> found = new ArrayList<>();
    all.forEach(
        (id, byAccount) ->
            byAccount
                .getOrDefault(account, Collections.emptySortedMap())
                .forEach((key, value) -> found.add(new Tagged(id, type(id).name(), key, value))));
    return found;
  }

  /**
   * CreateTags: adds tags or overwrites their values.
   *
   * @throws Ec2Error {@code InvalidParameterValue}, {@code InvalidID}, {@code TagLimitExceeded}, or
   *     what the kind of resource says of an unknown one
   */
  public void create(Caller caller, List<String> resourceIds, Collection<Tag> asked) {
    Map<String, String> tags = NewTags.checked(asked);
    resourceIds.forEach(id -> requireTaggable(caller, id));
    for (String id : resourceIds) {
      Map<String, String> together = new TreeMap<>(of(caller.account(), id));
      together.putAll(tags);
      if (together.size() > NewTags.MOST) {
        throw TagErrors.limitExceeded();
      }
    }
    caller.proceed();
    resourceIds.forEach(id -> put(caller.account(), id, tags));
  }

  /**
   * DeleteTags: a key alone deletes the tag whatever its value, a key with a value only a tag of
   * just that value, even if it is empty. What is not there is deleted already.
   *
   * @throws Ec2Error {@code InvalidParameterValue}, {@code InvalidID}, or what the kind of resource
   *     says of an unknown one
   */
  public void delete(Caller caller, List<String> resourceIds, Collection<Tag> asked) {
    asked.forEach(tag -> NewTags.checkKey(tag.key()));
    resourceIds.forEach(id -> requireTaggable(caller, id));
    caller.proceed();
    for (String id : resourceIds) {
      SortedMap<String, String> tags = all.getOrDefault(id, Map.of()).get(caller.account());
      if (tags == null) {
        continue;
      }
      if (asked.isEmpty()) {
        tags.clear();
      }
      for (Tag tag : asked) {
        if (tag.value() == null) {
          tags.remove(tag.key());
        } else {
          tags.remove(tag.key(), tag.value());
        }
      }
    }
  }

  /** Puts tags on a resource that is being created. */
  public void put(String account, String resourceId, Map<String, String> tags) {
    if (!tags.isEmpty()) {
      all.computeIfAbsent(resourceId, id -> new LinkedHashMap<>())
          .computeIfAbsent(account, whose -> new TreeMap<>())
          .putAll(tags);
    }
  }

  /** Forgets every account's tags on a resource that is no more. */
  public void forget(String resourceId) {
    all.remove(resourceId);
  }

  /** Tags that lag do not know a new resource, of which its own kind may know already. */
  private void requireTaggable(Caller caller, String resourceId) {
    Lookup lookup = type(resourceId).lookup();
    try {
      lookup.require(caller, resourceId);
    } catch (Ec2Error refusal) {
      throw refusal.about(ResourceKind.TAGS, TagErrors.invalidId(resourceId));
    }
  }

  private ResourceType type(String resourceId) {
    return types.stream()
        .filter(type -> resourceId.startsWith(type.prefix()))
        .findFirst()
        .orElseThrow(() -> TagErrors.invalidId(resourceId));
  }
}
