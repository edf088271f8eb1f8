// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.failsFor;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsResult;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import com.amazonaws.services.ec2.model.ModifyManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.RemovePrefixListEntry;
import io.github.ec2fake.Ec2Cloud;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PrefixListAssertTest {
  private final AmazonEC2 ec2 = Ec2Cloud.create().client();
  private final String id =
      ec2.createManagedPrefixList(
              new CreateManagedPrefixListRequest()
                  .withPrefixListName("offices")
                  .withAddressFamily("IPv4")
                  .withMaxEntries(10)
                  .withEntries(
                      new AddPrefixListEntry().withCidr("192.0.2.0/24"),
                      new AddPrefixListEntry().withCidr("10.0.0.0/8")))
          .getPrefixList()
          .getPrefixListId();

  private void listFails(Consumer<PrefixListAssert> assertion, String expected, String found) {
    failsFor(
        "prefix list " + id + " 'offices'",
        () -> assertion.accept(assertThat(ec2).prefixList(id)),
        expected,
        found);
  }

  @Test
  void aListHasAStateAVersionAndAnOwner() {
    assertThat(ec2)
        .prefixList("offices")
        .exists()
        .hasState("create-complete")
        .hasVersion(1)
        .hasOwner(Ec2.OWNER)
        .hasName("offices")
        .hasMaxEntries(10)
        .hasAddressFamily("IPv4");
    listFails(
        it -> it.hasState("modify-complete"), "to be modify-complete", "but it is create-complete");
    listFails(it -> it.hasVersion(2), "to have the version 2", "but its version is 1");
    listFails(
        it -> it.hasOwner(Ec2.PARTNER),
        "to be owned by 999988887777",
        "but its owner is 111122223333");
    listFails(it -> it.hasName("plants"), "to have the name 'plants'", "but its name is 'offices'");
    listFails(
        it -> it.hasMaxEntries(5),
        "to have the maximum of entries 5",
        "but its maximum of entries is 10");
    listFails(
        it -> it.hasAddressFamily("IPv6"),
        "to have the address family 'IPv6'",
        "but its address family is 'IPv4'");
  }

  @Test
  void aListHasEntries() {
    assertThat(ec2).prefixList(id).hasEntries("10.0.0.0/8", "192.0.2.0/24");
    listFails(
        it -> it.hasEntries("10.0.0.0/8"),
        "to have the entries 10.0.0.0/8",
        "but its entries are 10.0.0.0/8, 192.0.2.0/24");
    listFails(
        it -> it.hasEntries(),
        "to have no entries",
        "but its entries are 10.0.0.0/8, 192.0.2.0/24");

    ec2.modifyManagedPrefixList(
        new ModifyManagedPrefixListRequest()
            .withPrefixListId(id)
            .withCurrentVersion(1L)
            .withRemoveEntries(
                new RemovePrefixListEntry().withCidr("192.0.2.0/24"),
                new RemovePrefixListEntry().withCidr("10.0.0.0/8")));

    assertThat(ec2).prefixList(id).hasVersion(2).hasEntries();
    listFails(
        it -> it.hasEntries("10.0.0.0/8"), "to have the entries 10.0.0.0/8", "but it has none");
  }

  @Test
  void anUnknownListDoesNotExist() {
    assertThat(ec2).prefixList("pl-00000000000000000").doesNotExist();
    assertThat(ec2).prefixList("office*").doesNotExist();
    assertThatThrownBy(() -> assertThat(ec2).prefixList("office").exists())
        .hasMessageContaining("\n  " + id + " 'offices', create-complete\n");
  }

  /** Only EC2 fails in it. */
  @Test
  void aListThatFailedSaysWhy() {
    AmazonEC2 failing =
        new AbstractAmazonEC2() {
          @Override
          public DescribeManagedPrefixListsResult describeManagedPrefixLists(
              DescribeManagedPrefixListsRequest request) {
            return new DescribeManagedPrefixListsResult()
                .withPrefixLists(
                    new ManagedPrefixList()
                        .withPrefixListId("pl-1")
                        .withState("modify-failed")
                        .withStateMessage("too many references"));
          }
        };

    failsFor(
        "prefix list pl-1",
        () -> assertThat(failing).prefixList("pl-1").hasState("modify-complete"),
        "to be modify-complete",
        "but it is modify-failed (too many references)");
  }

  @Test
  void areListed() {
    assertThat(ec2)
        .prefixLists()
        .named("offices")
        .singleElement()
        .returns(10, list -> list.getMaxEntries());
    assertThat(ec2).prefixLists().with("owner-id", "AWS").isNotEmpty();
  }
}
