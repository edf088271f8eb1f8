// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.DeleteManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import com.amazonaws.services.ec2.model.ModifyManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.RestoreManagedPrefixListVersionRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.List;

/** Brings managed prefix lists through their phases. */
final class PrefixListPhases {
  private final AmazonEC2 ec2;
  private final List<String> lists = new ArrayList<>();

  PrefixListPhases(Ec2Cloud cloud) {
    this.ec2 = cloud.client();
  }

  void prepare(Phase phase) {
    if (phase != Phase.PREFIX_LIST_CREATION) {
      lists.add(create());
    }
  }

  private String create() {
    return ec2.createManagedPrefixList(
            new CreateManagedPrefixListRequest()
                .withPrefixListName("blocks")
                .withAddressFamily("IPv4")
                .withMaxEntries(5))
        .getPrefixList()
        .getPrefixListId();
  }

  String begin(Phase phase, int i) {
    switch (phase) {
      case PREFIX_LIST_CREATION -> {
        return create();
      }
      case PREFIX_LIST_MODIFICATION ->
          ec2.modifyManagedPrefixList(
              new ModifyManagedPrefixListRequest()
                  .withPrefixListId(lists.get(i))
                  .withAddEntries(new AddPrefixListEntry().withCidr("10.0.0.0/16")));
      case PREFIX_LIST_RESTORATION ->
          ec2.restoreManagedPrefixListVersion(
              new RestoreManagedPrefixListVersionRequest()
                  .withPrefixListId(lists.get(i))
                  .withPreviousVersion(1L)
                  .withCurrentVersion(1L));
      default ->
          ec2.deleteManagedPrefixList(
              new DeleteManagedPrefixListRequest().withPrefixListId(lists.get(i)));
    }
    return lists.get(i);
  }

  /** A list that is deleted is not there any more. */
  String state(String id) {
    List<ManagedPrefixList> found =
        ec2.describeManagedPrefixLists(
                new DescribeManagedPrefixListsRequest()
                    .withFilters(new Filter("prefix-list-id", List.of(id))))
            .getPrefixLists();
    return found.isEmpty() ? "delete-complete" : found.get(0).getState();
  }

  String message(String id) {
    return String.valueOf(
        ec2.describeManagedPrefixLists(
                new DescribeManagedPrefixListsRequest().withPrefixListIds(id))
            .getPrefixLists()
            .get(0)
            .getStateMessage());
  }
}
