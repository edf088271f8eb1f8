// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.PrefixListCalls.adding;
import static io.github.ec2fake.rules.PrefixListCalls.asked;
import static io.github.ec2fake.rules.PrefixListCalls.cidrs;
import static io.github.ec2fake.rules.PrefixListCalls.created;
import static io.github.ec2fake.rules.PrefixListCalls.described;
import static io.github.ec2fake.rules.PrefixListCalls.entries;
import static io.github.ec2fake.rules.PrefixListCalls.modification;
import static io.github.ec2fake.rules.PrefixListCalls.removing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.GetManagedPrefixListEntriesRequest;
import com.amazonaws.services.ec2.model.PrefixListEntry;
import com.amazonaws.services.ec2.model.RemovePrefixListEntry;
import com.amazonaws.services.ec2.model.RestoreManagedPrefixListVersionRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long, how large and how many the parts of managed prefix lists can be. */
class PrefixListLimitsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private String complete(int maxEntries, String... cidrs) {
    String id = created(ec2, maxEntries, cidrs);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private static String[] blocks(int count) {
    return IntStream.range(0, count).mapToObj(i -> "10." + i + ".0.0/16").toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void aListHasOneTo1000Entries(int size) {
    String id = complete(size);
    assertThat(described(ec2, id).getMaxEntries()).isEqualTo(size);

    for (int other : new int[] {0, 1001}) {
      assertThatRefusal(() -> ec2.modifyManagedPrefixList(modification(id).withMaxEntries(other)))
          .isEqualTo("400 InvalidParameterValue: Must specify a max size between 1 and 1000");
    }
    ec2.modifyManagedPrefixList(modification(id).withMaxEntries(1001 - size));
    cloud.clock().advanceUntilSettled();
    assertThat(described(ec2, id).getMaxEntries()).isEqualTo(1001 - size);
  }

  @Test
  void aNameHas255Characters() {
    String name = "x".repeat(255);
    String id = created(ec2, asked(5).withPrefixListName(name));
    cloud.clock().advanceUntilSettled();

    assertThat(described(ec2, id).getPrefixListName()).isEqualTo(name);
    assertThatRefusal(
            () -> ec2.modifyManagedPrefixList(modification(id).withPrefixListName(name + "x")))
        .isEqualTo(
            "400 InvalidParameterValue: The prefix list name has to be 1 to 255 characters long");
  }

  @Test
  void aDescriptionHas255Characters() {
    AddPrefixListEntry entry =
        new AddPrefixListEntry().withCidr("10.0.0.0/16").withDescription("x".repeat(255));
    String id = created(ec2, asked(5).withEntries(entry));

    assertThat(entries(ec2, new GetManagedPrefixListEntriesRequest().withPrefixListId(id)))
        .extracting(PrefixListEntry::getDescription)
        .containsExactly("x".repeat(255));
  }

  @Test
  void aRequestAddsAndRemoves100Entries() {
    String id = complete(150, blocks(100));
    assertThat(cidrs(ec2, id)).hasSize(100);

    ec2.modifyManagedPrefixList(adding(id, "10.200.0.0/16"));
    cloud.clock().advanceUntilSettled();
    RemovePrefixListEntry[] removed =
        Arrays.stream(blocks(100))
            .map(cidr -> new RemovePrefixListEntry().withCidr(cidr))
            .toArray(RemovePrefixListEntry[]::new);
    assertThatRefusal(
            () ->
                ec2.modifyManagedPrefixList(
                    removing(id, "10.200.0.0/16").withRemoveEntries(removed)))
        .isEqualTo(
            "400 InvalidParameterValue: The number of entries per request cannot exceeds limit"
                + " (100).");
    ec2.modifyManagedPrefixList(modification(id).withRemoveEntries(removed));
    cloud.clock().advanceUntilSettled();
    assertThat(cidrs(ec2, id)).containsExactly("10.200.0.0/16");
  }

  @Test
  void aVersionIsNotRestoredThatTheListHasNoRoomFor() {
    String id = complete(2, "10.0.0.0/16", "10.1.0.0/16");
    ec2.modifyManagedPrefixList(removing(id, "10.0.0.0/16"));
    cloud.clock().advanceUntilSettled();
    ec2.modifyManagedPrefixList(modification(id).withMaxEntries(1));
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(
            () ->
                ec2.restoreManagedPrefixListVersion(
                    new RestoreManagedPrefixListVersionRequest()
                        .withPrefixListId(id)
                        .withPreviousVersion(1L)
                        .withCurrentVersion(2L)))
        .isEqualTo(
            "400 PrefixListMaxEntriesExceeded: The prefix list would have 2 entries, more than its"
                + " maximum of 1.");
  }

  @Test
  void the1000LatestVersionsAreKept() {
    String id = complete(2, "10.0.0.0/16");
    GetManagedPrefixListEntriesRequest ofFirst =
        new GetManagedPrefixListEntriesRequest().withPrefixListId(id).withTargetVersion(1L);
    for (int version = 2; version <= 1000; version++) {
      ec2.modifyManagedPrefixList(
          version % 2 == 0 ? adding(id, "10.1.0.0/16") : removing(id, "10.1.0.0/16"));
      cloud.clock().advanceUntilSettled();
    }
    assertThat(entries(ec2, ofFirst)).hasSize(1);

    ec2.modifyManagedPrefixList(removing(id, "10.1.0.0/16"));
    cloud.clock().advanceUntilSettled();
    assertThat(described(ec2, id).getVersion()).isEqualTo(1001);
    assertThatRefusal(() -> entries(ec2, ofFirst))
        .isEqualTo("400 InvalidParameterValue: The prefix list (" + id + ") has no version 1.");
    assertThat(entries(ec2, ofFirst.withTargetVersion(2L))).hasSize(2);
  }
}
