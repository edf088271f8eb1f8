// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.PREFIX_LISTS;

import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.GetManagedPrefixListEntriesRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.PrefixListId;
import com.amazonaws.services.ec2.model.RestoreManagedPrefixListVersionRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about managed prefix lists that lag. */
class StalePrefixListRefusalsTest {
  private static final int LAG = 120;
  private static final int PHASE = 5;

  private static String settled(LaggingCloud lagging, int maxEntries, String... cidrs) {
    String id = PrefixListCalls.created(lagging.ec2(), maxEntries, cidrs);
    lagging.settle();
    return id;
  }

  private static void add(LaggingCloud lagging, String id, String cidr) {
    lagging.ec2().modifyManagedPrefixList(PrefixListCalls.adding(id, cidr));
    lagging.pass(PHASE);
  }

  private static void remove(LaggingCloud lagging, String id, String cidr) {
    lagging.ec2().modifyManagedPrefixList(PrefixListCalls.removing(id, cidr));
    lagging.pass(PHASE);
  }

  @Test
  void aNewListIsNotFound() {
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 InvalidPrefixListID.NotFound: The prefix list (pl-*) does not exist.",
            lagging -> {
              String id = PrefixListCalls.created(lagging.ec2(), 5);
              lagging.pass(PHASE);
              return () -> PrefixListCalls.delete(lagging.ec2(), id);
            });
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 InvalidPrefixListID.NotFound: The prefix list ID 'pl-*' does not exist",
            lagging -> {
              String group =
                  lagging.ec2().describeSecurityGroups().getSecurityGroups().get(0).getGroupId();
              lagging.settle();
              String id = PrefixListCalls.created(lagging.ec2(), 5);
              return () ->
                  lagging
                      .ec2()
                      .authorizeSecurityGroupIngress(
                          new AuthorizeSecurityGroupIngressRequest()
                              .withGroupId(group)
                              .withIpPermissions(
                                  new IpPermission()
                                      .withIpProtocol("-1")
                                      .withPrefixListIds(new PrefixListId().withPrefixListId(id))));
            });
  }

  @Test
  void aListIsStillBeingCreated() {
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 IncorrectState: The request cannot be completed while the prefix list (pl-*) is in"
                + " the current state (create-in-progress).",
            lagging -> {
              String id = PrefixListCalls.created(lagging.ec2(), 5);
              lagging.pass(LAG + 3);
              return () -> PrefixListCalls.delete(lagging.ec2(), id);
            });
  }

  @Test
  void aDeletedListCounts() {
    StaleRefusal.of(PREFIX_LISTS)
        .with(Quota.PREFIX_LISTS, 1)
        .says(
            "400 PrefixListLimitExceeded: The maximum number of prefix lists has been reached.",
            lagging -> {
              PrefixListCalls.delete(lagging.ec2(), settled(lagging, 5));
              lagging.pass(PHASE);
              return () -> PrefixListCalls.created(lagging.ec2(), 5);
            });
  }

  @Test
  void entriesAndVersionsAreOld() {
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 InvalidPrefixListModification: An entry with the CIDR (10.0.0.0/16) does not"
                + " exist.",
            lagging -> {
              String id = settled(lagging, 5);
              add(lagging, id, "10.0.0.0/16");
              return () -> remove(lagging, id, "10.0.0.0/16");
            });
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 InvalidPrefixListModification: An entry with the CIDR (10.0.0.0/16) and"
                + " description () already exists.",
            lagging -> {
              String id = settled(lagging, 5, "10.0.0.0/16");
              remove(lagging, id, "10.0.0.0/16");
              return () -> add(lagging, id, "10.0.0.0/16");
            });
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 PrefixListMaxEntriesExceeded: The prefix list would have 2 entries, more than its"
                + " maximum of 1.",
            lagging -> {
              String id = settled(lagging, 1, "10.0.0.0/16");
              remove(lagging, id, "10.0.0.0/16");
              return () -> add(lagging, id, "10.1.0.0/16");
            });
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 PrefixListVersionMismatch: The prefix list has the incorrect version number.",
            lagging -> {
              String id = settled(lagging, 5);
              add(lagging, id, "10.0.0.0/16");
              return () ->
                  lagging
                      .ec2()
                      .modifyManagedPrefixList(
                          PrefixListCalls.adding(id, "10.1.0.0/16").withCurrentVersion(2L));
            });
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 InvalidParameterValue: The prefix list (pl-*) has no version 2.",
            lagging -> {
              String id = settled(lagging, 5);
              add(lagging, id, "10.0.0.0/16");
              return () ->
                  PrefixListCalls.entries(
                      lagging.ec2(),
                      new GetManagedPrefixListEntriesRequest()
                          .withPrefixListId(id)
                          .withTargetVersion(2L));
            });
  }

  /** Restoring asks for both versions, of which the newer one is not known yet. */
  @Test
  void aVersionIsRestoredLater() {
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 PrefixListVersionMismatch: The prefix list has the incorrect version number.",
            lagging -> {
              String id = settled(lagging, 5);
              add(lagging, id, "10.0.0.0/16");
              return () -> restore(lagging, id, 1, 2);
            });
  }

  /** Later it is refused as well, because the list has another version than was thought. */
  @Test
  void aNewVersionIsNotThereToBeRestored() {
    StaleRefusal.of(PREFIX_LISTS)
        .says(
            "400 InvalidParameterValue: The prefix list (pl-*) has no version 2.",
            "400 PrefixListVersionMismatch: The prefix list has the incorrect version number.",
            lagging -> {
              String id = settled(lagging, 5);
              add(lagging, id, "10.0.0.0/16");
              return () -> restore(lagging, id, 2, 1);
            });
  }

  private static void restore(LaggingCloud lagging, String id, long previous, long current) {
    lagging
        .ec2()
        .restoreManagedPrefixListVersion(
            new RestoreManagedPrefixListVersionRequest()
                .withPrefixListId(id)
                .withPreviousVersion(previous)
                .withCurrentVersion(current));
  }
}
