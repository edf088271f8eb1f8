// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.DeleteManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsRequest;
import com.amazonaws.services.ec2.model.GetManagedPrefixListEntriesRequest;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import com.amazonaws.services.ec2.model.ModifyManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.PrefixListEntry;
import com.amazonaws.services.ec2.model.RemovePrefixListEntry;
import java.util.Arrays;
import java.util.List;

/** What tests of managed prefix lists have in common. */
final class PrefixListCalls {
  private PrefixListCalls() {}

  /** A list of IPv4 with these blocks. */
  static CreateManagedPrefixListRequest asked(int maxEntries, String... cidrs) {
    return new CreateManagedPrefixListRequest()
        .withPrefixListName("offices")
        .withAddressFamily("IPv4")
        .withMaxEntries(maxEntries)
        .withEntries(
            Arrays.stream(cidrs).map(cidr -> new AddPrefixListEntry().withCidr(cidr)).toList());
  }

  /** Creates a list and gives its id. */
  static String created(AmazonEC2 ec2, CreateManagedPrefixListRequest request) {
    return ec2.createManagedPrefixList(request).getPrefixList().getPrefixListId();
  }

  static String created(AmazonEC2 ec2, int maxEntries, String... cidrs) {
    return created(ec2, asked(maxEntries, cidrs));
  }

  static ManagedPrefixList described(AmazonEC2 ec2, String id) {
    return ec2.describeManagedPrefixLists(
            new DescribeManagedPrefixListsRequest().withPrefixListIds(id))
        .getPrefixLists()
        .get(0);
  }

  static String state(AmazonEC2 ec2, String id) {
    return described(ec2, id).getState();
  }

  static List<PrefixListEntry> entries(AmazonEC2 ec2, GetManagedPrefixListEntriesRequest request) {
    return ec2.getManagedPrefixListEntries(request).getEntries();
  }

  /** The blocks of the current version. */
  static List<String> cidrs(AmazonEC2 ec2, String id) {
    return entries(ec2, new GetManagedPrefixListEntriesRequest().withPrefixListId(id)).stream()
        .map(PrefixListEntry::getCidr)
        .toList();
  }

  static ModifyManagedPrefixListRequest modification(String id) {
    return new ModifyManagedPrefixListRequest().withPrefixListId(id);
  }

  static ModifyManagedPrefixListRequest adding(String id, String cidr) {
    return modification(id).withAddEntries(new AddPrefixListEntry().withCidr(cidr));
  }

  static ModifyManagedPrefixListRequest removing(String id, String cidr) {
    return modification(id).withRemoveEntries(new RemovePrefixListEntry().withCidr(cidr));
  }

  static ManagedPrefixList delete(AmazonEC2 ec2, String id) {
    return ec2.deleteManagedPrefixList(new DeleteManagedPrefixListRequest().withPrefixListId(id))
        .getPrefixList();
  }
}
