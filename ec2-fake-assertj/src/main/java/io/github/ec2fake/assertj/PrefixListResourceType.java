// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GetManagedPrefixListEntriesRequest;
import com.amazonaws.services.ec2.model.GetManagedPrefixListEntriesResult;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The resource type of prefix lists. */
final class PrefixListResourceType extends ResourceType<ManagedPrefixList> {
  static final PrefixListResourceType PREFIX_LIST = new PrefixListResourceType();

  /** A name can begin like an id. */
  private static final Pattern ID = Pattern.compile("pl-[0-9a-f]+");

  private PrefixListResourceType() {
    super(
        "prefix list",
        ManagedPrefixList::getPrefixListId,
        ManagedPrefixList::getState,
        ManagedPrefixList::getTags);
  }

  @Override
  @Nullable ManagedPrefixList find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, request(id)));
  }

  @Override
  List<ManagedPrefixList> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeManagedPrefixListsRequest());
  }

  static List<ManagedPrefixList> describe(
      AmazonEC2 ec2, DescribeManagedPrefixListsRequest request) {
    return allPages(
        token -> ec2.describeManagedPrefixLists(marked(request.withNextToken(token))),
        DescribeManagedPrefixListsResult::getPrefixLists,
        DescribeManagedPrefixListsResult::getNextToken);
  }

  private static DescribeManagedPrefixListsRequest request(String idOrName) {
    return ID.matcher(idOrName).matches()
        ? new DescribeManagedPrefixListsRequest().withPrefixListIds(idOrName)
        : new DescribeManagedPrefixListsRequest()
            .withFilters(new Filter("prefix-list-name", List.of(escapeWildcards(idOrName))));
  }

  @Override
  String name(ManagedPrefixList list) {
    return Objects.requireNonNullElse(list.getPrefixListName(), "");
  }

  @Override
  String reason(ManagedPrefixList list) {
    return Objects.requireNonNullElse(list.getStateMessage(), "");
  }

  /** Asks for the blocks of the current version. */
  static Set<String> entries(AmazonEC2 ec2, String id) {
    GetManagedPrefixListEntriesRequest request =
        new GetManagedPrefixListEntriesRequest().withPrefixListId(id);
    Set<String> blocks = new TreeSet<>();
    allPages(
            token -> ec2.getManagedPrefixListEntries(marked(request.withNextToken(token))),
            GetManagedPrefixListEntriesResult::getEntries,
            GetManagedPrefixListEntriesResult::getNextToken)
        .forEach(entry -> blocks.add(entry.getCidr()));
    return blocks;
  }
}
