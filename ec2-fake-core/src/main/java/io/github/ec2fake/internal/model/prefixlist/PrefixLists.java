// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The managed prefix lists of a region. Everybody sees those of AWS, and nobody can change them.
 *
 * <p>Source: the VPC user guide, "Consolidate and manage network CIDR blocks with managed prefix
 * lists", "Prefix lists and versions".
 */
public final class PrefixLists {
  private static final String PREFIX = "pl-";
  private static final int LARGEST = 1_000;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TOKEN = 255;
  private static final List<String> RESERVED_NAMES =
      List.of("com.amazonaws.", "com.amazon.", "com.aws.");

  private final Context context;
  private final Tags tags;
  private final PrefixListReferences references;
  private final PrefixListLifecycle lifecycle;
  private final IdempotentRequests<NewPrefixList, PrefixList> created =
      new IdempotentRequests<>(LONGEST_TOKEN);
  private final Registry<PrefixList> registry =
      new Registry<>(
          PREFIX, PrefixListErrors.MALFORMED, ids -> PrefixListErrors.NOT_FOUND.with(ids.get(0)));

  public PrefixLists(Place place, Context context, Tags tags, PrefixListReferences references) {
    this.context = context;
    this.tags = tags;
    this.references = references;
    this.lifecycle =
        new PrefixListLifecycle(
            context,
            list -> {
              registry.remove(list);
              tags.forget(list.id());
            });
    AwsPrefixLists.of(place, context.ids()).forEach(registry::add);
  }

  /** CreateManagedPrefixList. */
  public Change<PrefixList> create(
      Caller caller, NewPrefixList asked, @Nullable String clientToken) {
    PrefixList earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    checkName(asked.name());
    AddressFamily family = AddressFamily.of(asked.addressFamily());
    checkSize(asked.maxEntries());
    List<PrefixListEntry> entries =
        PrefixListEntries.ofNew(family, asked.entries(), asked.maxEntries());
    String account = caller.account();
    if (registry.ownedBy(account).size() >= context.quotas(account).of(Quota.PREFIX_LISTS)) {
      throw PrefixListErrors.LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          PrefixList list =
              new PrefixList(
                  context.ids().next(PREFIX),
                  account,
                  asked.name(),
                  family,
                  asked.maxEntries(),
                  entries,
                  PrefixListState.CREATE_IN_PROGRESS);
          registry.add(list);
          tags.put(account, list.id(), asked.tags());
          created.remember(caller, clientToken, asked, list);
          lifecycle.begin(list);
          return list;
        });
  }

  private static void checkName(String name) {
    if (RESERVED_NAMES.stream().anyMatch(name::startsWith)) {
      throw PrefixListErrors.RESERVED_NAME.with();
    }
    if (name.length() > LONGEST_NAME) {
      throw PrefixListErrors.BAD_NAME.with(LONGEST_NAME);
    }
  }

  private static void checkSize(int maxEntries) {
    if (maxEntries < 1 || maxEntries > LARGEST) {
      throw PrefixListErrors.BAD_SIZE.with(LARGEST);
    }
  }

  /** ModifyManagedPrefixList. New entries make a new version, once the modification is complete. */
  public Change<PrefixList> modify(Caller caller, String id, PrefixListChange asked) {
    if (asked.isOfEntries() && asked.maxEntries() != null) {
      throw PrefixListErrors.ENTRIES_AND_SIZE.with();
    }
    if (!asked.isOfEntries() && asked.maxEntries() == null && asked.name() == null) {
      throw PrefixListErrors.NOTHING_TO_MODIFY.with();
    }
    if (asked.name() != null) {
      checkName(asked.name());
    }
    if (asked.maxEntries() != null) {
      checkSize(asked.maxEntries());
    }
    PrefixList list = requireOwn(caller, id);
    requireAllowed(PrefixListLifecycle.MODIFY, list);
    requireVersion(list, asked.currentVersion());
    List<PrefixListEntry> entries = PrefixListEntries.modified(list, asked);
    Integer size = asked.maxEntries();
    if (size != null) {
      PrefixListEntries.requireRoom(entries.size(), size);
    }
    List<String> withoutRoom =
        size == null || size <= list.maxEntries() ? List.of() : references.withoutRoom(id, size);
    String failure = withoutRoom.isEmpty() ? null : PrefixListErrors.withoutRoom(withoutRoom);
    return Change.of(
        () ->
            lifecycle.fire(
                PrefixListLifecycle.MODIFY, list, () -> apply(list, asked, entries), failure),
        list);
  }

  private static void apply(
      PrefixList list, PrefixListChange asked, List<PrefixListEntry> entries) {
    if (asked.name() != null) {
      list.name(asked.name());
    }
    if (asked.maxEntries() != null) {
      list.maxEntries(asked.maxEntries());
    }
    if (asked.isOfEntries()) {
      list.addVersion(entries);
    }
  }

  private static void requireVersion(PrefixList list, @Nullable Long currentVersion) {
    if (currentVersion == null) {
      return;
    }
    if (currentVersion < 1) {
      throw PrefixListErrors.BAD_VERSION.with();
    }
    if (currentVersion != list.version()) {
      throw PrefixListErrors.VERSION_MISMATCH.with();
    }
  }

  private void requireAllowed(String event, PrefixList list) {
    if (!lifecycle.allows(event, list)) {
      throw PrefixListErrors.INCORRECT_STATE.with(list.id(), list.state().word());
    }
  }

  /** RestoreManagedPrefixListVersion: the entries of an earlier version become a new one. */
  public Change<PrefixList> restore(Caller caller, String id, long previous, long current) {
    PrefixList list = requireOwn(caller, id);
    requireAllowed(PrefixListLifecycle.RESTORE, list);
    requireVersion(list, current);
    List<PrefixListEntry> entries = entriesOf(list, previous);
    PrefixListEntries.requireRoom(entries.size(), list.maxEntries());
    return Change.of(
        () ->
            lifecycle.fire(PrefixListLifecycle.RESTORE, list, () -> list.addVersion(entries), null),
        list);
  }

  private static List<PrefixListEntry> entriesOf(PrefixList list, long version) {
    List<PrefixListEntry> entries = list.entries(version);
    if (entries == null) {
      throw PrefixListErrors.NO_SUCH_VERSION.with(list.id(), version);
    }
    return entries;
  }

  /** DeleteManagedPrefixList, which fails later if rules or routes name the list. */
  public Change<PrefixList> delete(Caller caller, String id) {
    PrefixList list = requireOwn(caller, id);
    requireAllowed(PrefixListLifecycle.DELETE, list);
    List<PrefixListReference> uses = references.to(id);
    String failure = uses.isEmpty() ? null : PrefixListErrors.inUse(uses);
    return Change.of(
        () -> lifecycle.fire(PrefixListLifecycle.DELETE, list, () -> {}, failure), list);
  }

  private PrefixList requireOwn(Caller caller, String id) {
    PrefixList list = require(caller, id);
    if (list.isOfAws()) {
      throw PrefixListErrors.OF_AWS.with(id);
    }
    return list;
  }

  /** A list of the caller's own, or of AWS. */
  public PrefixList require(Caller caller, String id) {
    return require(caller, id, PrefixListErrors.NOT_FOUND);
  }

  private PrefixList require(Caller caller, String id, ErrorTemplate notFound) {
    Ids.check(PREFIX, id, PrefixListErrors.MALFORMED);
    PrefixList list = registry.find(id);
    if (list == null || !isVisible(caller, list)) {
      throw notFound.with(id);
    }
    return list;
  }

  private static boolean isVisible(Caller caller, PrefixList list) {
    return list.isOfAws() || list.ownerId().equals(caller.account());
  }

  /** A list that a rule or a route can name. */
  public PrefixList requireForReference(Caller caller, String id) {
    return require(caller, id, PrefixListErrors.ID_NOT_FOUND);
  }

  /** A list, whoever sees it; null if there is none. */
  public @Nullable PrefixList find(String id) {
    return registry.find(id);
  }

  /** DescribeManagedPrefixLists: those of AWS, then the caller's own. */
  public List<PrefixList> describe(Caller caller, List<String> ids) {
    if (!ids.isEmpty()) {
      ids.forEach(registry::checkId);
      return ids.stream().distinct().map(id -> require(caller, id)).toList();
    }
    return Stream.concat(
            registry.ownedBy(PrefixList.AWS).stream(), registry.ownedBy(caller.account()).stream())
        .toList();
  }

  /** DescribePrefixLists: the services of AWS that have gateway endpoints. */
  public List<PrefixList> ofGateways(Caller caller, List<String> ids) {
    return describe(caller, ids).stream().filter(AwsPrefixLists::hasGateway).toList();
  }

  /** GetManagedPrefixListEntries; null for the current version. */
  public List<PrefixListEntry> entries(Caller caller, String id, @Nullable Long version) {
    PrefixList list = require(caller, id);
    return version == null ? list.entries() : entriesOf(list, version);
  }

  /** GetManagedPrefixListAssociations: the caller's resources that name a list. */
  public List<PrefixListReference> associations(Caller caller, String id) {
    require(caller, id);
    return references.to(id).stream()
        .filter(each -> each.resourceOwner().equals(caller.account()))
        .toList();
  }
}
