// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.PrefixListCalls.adding;
import static io.github.ec2fake.rules.PrefixListCalls.asked;
import static io.github.ec2fake.rules.PrefixListCalls.cidrs;
import static io.github.ec2fake.rules.PrefixListCalls.created;
import static io.github.ec2fake.rules.PrefixListCalls.delete;
import static io.github.ec2fake.rules.PrefixListCalls.described;
import static io.github.ec2fake.rules.PrefixListCalls.entries;
import static io.github.ec2fake.rules.PrefixListCalls.modification;
import static io.github.ec2fake.rules.PrefixListCalls.removing;
import static io.github.ec2fake.rules.PrefixListCalls.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GetManagedPrefixListEntriesRequest;
import com.amazonaws.services.ec2.model.GetManagedPrefixListEntriesResult;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import com.amazonaws.services.ec2.model.ModifyManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.PrefixListEntry;
import com.amazonaws.services.ec2.model.RestoreManagedPrefixListVersionRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Managed prefix lists: their states, entries and versions. */
class PrefixListsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  private void settle() {
    cloud.clock().advanceUntilSettled();
  }

  private String complete(int maxEntries, String... cidrs) {
    String id = created(ec2, maxEntries, cidrs);
    settle();
    return id;
  }

  private ManagedPrefixList modify(ModifyManagedPrefixListRequest request) {
    return ec2.modifyManagedPrefixList(request).getPrefixList();
  }

  private static String incorrectState(String id, String state) {
    return "400 IncorrectState: The request cannot be completed while the prefix list ("
        + id
        + ") is in the current state ("
        + state
        + ").";
  }

  private static String notFound(String id) {
    return "400 InvalidPrefixListID.NotFound: The prefix list (" + id + ") does not exist.";
  }

  @Test
  void aListIsCreatedModifiedAndDeleted() {
    ManagedPrefixList created =
        ec2.createManagedPrefixList(
                asked(5, "10.0.0.0/16")
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("prefix-list")
                            .withTags(new Tag("Stage", "Test"))))
            .getPrefixList();
    String id = created.getPrefixListId();
    assertThat(id).matches("pl-0[0-9a-f]{16}");
    assertThat(created)
        .isEqualTo(
            new ManagedPrefixList()
                .withPrefixListId(id)
                .withPrefixListName("offices")
                .withAddressFamily("IPv4")
                .withState("create-in-progress")
                .withPrefixListArn(
                    "arn:aws:ec2:us-east-1:" + cloud.account() + ":prefix-list/" + id)
                .withMaxEntries(5)
                .withVersion(1L)
                .withTags(new Tag("Stage", "Test"))
                .withOwnerId(cloud.account()));
    assertThat(described(ec2, id)).isEqualTo(created);
    assertThatRefusal(() -> modify(adding(id, "10.1.0.0/16")))
        .isEqualTo(incorrectState(id, "create-in-progress"));

    settle();
    assertThat(state(ec2, id)).isEqualTo("create-complete");
    ManagedPrefixList modified =
        modify(adding(id, "10.1.0.0/16").withCurrentVersion(1L).withPrefixListName("all offices"));
    assertThat(modified.getState()).isEqualTo("modify-in-progress");
    assertThat(modified.getVersion()).isEqualTo(1);
    assertThat(cidrs(ec2, id)).containsExactly("10.0.0.0/16");
    assertThatRefusal(() -> delete(ec2, id)).isEqualTo(incorrectState(id, "modify-in-progress"));

    settle();
    assertThat(state(ec2, id)).isEqualTo("modify-complete");
    assertThat(described(ec2, id).getVersion()).isEqualTo(2);
    assertThat(described(ec2, id).getPrefixListName()).isEqualTo("all offices");
    assertThat(cidrs(ec2, id)).containsExactly("10.0.0.0/16", "10.1.0.0/16");

    assertThat(delete(ec2, id).getState()).isEqualTo("delete-in-progress");
    assertThatRefusal(() -> delete(ec2, id)).isEqualTo(incorrectState(id, "delete-in-progress"));
    settle();
    assertThatRefusal(() -> described(ec2, id)).isEqualTo(notFound(id));
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  @Test
  void aClientTokenMakesOneList() {
    String id = created(ec2, asked(5, "10.0.0.0/16").withClientToken("once"));

    assertThat(created(ec2, asked(5, "10.0.0.0/16").withClientToken("once"))).isEqualTo(id);
    assertThat(created(ec2, asked(5, "10.0.0.0/16").withClientToken("twice"))).isNotEqualTo(id);
    assertThatRefusal(() -> created(ec2, asked(6, "10.0.0.0/16").withClientToken("once")))
        .startsWith("400 IdempotentParameterMismatch");
  }

  @Test
  void anEarlierVersionIsRestoredAsANewOne() {
    String id = complete(5, "10.0.0.0/16");
    modify(
        removing(id, "10.0.0.0/16")
            .withAddEntries(new AddPrefixListEntry().withCidr("10.1.0.0/16")));
    settle();
    RestoreManagedPrefixListVersionRequest restoration =
        new RestoreManagedPrefixListVersionRequest()
            .withPrefixListId(id)
            .withPreviousVersion(1L)
            .withCurrentVersion(2L);

    assertThatRefusal(
            () -> ec2.restoreManagedPrefixListVersion(restoration.clone().withCurrentVersion(1L)))
        .isEqualTo(
            "400 PrefixListVersionMismatch: The prefix list has the incorrect version number.");
    assertThatRefusal(
            () -> ec2.restoreManagedPrefixListVersion(restoration.clone().withPreviousVersion(7L)))
        .isEqualTo("400 InvalidParameterValue: The prefix list (" + id + ") has no version 7.");
    ManagedPrefixList restoring = ec2.restoreManagedPrefixListVersion(restoration).getPrefixList();
    assertThat(restoring.getState()).isEqualTo("restore-in-progress");
    assertThatRefusal(() -> ec2.restoreManagedPrefixListVersion(restoration))
        .isEqualTo(incorrectState(id, "restore-in-progress"));
    assertThat(restoring.getVersion()).isEqualTo(2);

    settle();
    assertThat(state(ec2, id)).isEqualTo("restore-complete");
    assertThat(described(ec2, id).getVersion()).isEqualTo(3);
    assertThat(cidrs(ec2, id)).containsExactly("10.0.0.0/16");
    GetManagedPrefixListEntriesRequest ofSecond =
        new GetManagedPrefixListEntriesRequest().withPrefixListId(id).withTargetVersion(2L);
    assertThat(entries(ec2, ofSecond))
        .containsExactly(new PrefixListEntry().withCidr("10.1.0.0/16"));
    assertThatRefusal(() -> entries(ec2, ofSecond.clone().withTargetVersion(4L)))
        .isEqualTo("400 InvalidParameterValue: The prefix list (" + id + ") has no version 4.");
  }

  @Test
  void entriesAreDescribedAnewByAddingThemAgain() {
    String id = complete(1, "10.0.0.0/16");
    AddPrefixListEntry entry =
        new AddPrefixListEntry().withCidr("10.0.0.0/16").withDescription("Berlin");

    modify(modification(id).withAddEntries(entry));
    settle();
    assertThat(entries(ec2, new GetManagedPrefixListEntriesRequest().withPrefixListId(id)))
        .containsExactly(new PrefixListEntry().withCidr("10.0.0.0/16").withDescription("Berlin"));
    assertThatRefusal(() -> modify(modification(id).withAddEntries(entry)))
        .isEqualTo(
            "400 InvalidPrefixListModification: An entry with the CIDR (10.0.0.0/16) and"
                + " description (Berlin) already exists.");
    assertThatRefusal(() -> modify(removing(id, "10.9.0.0/16")))
        .isEqualTo(
            "400 InvalidPrefixListModification: An entry with the CIDR (10.9.0.0/16) does not"
                + " exist.");
    assertThatRefusal(() -> modify(removing(id, "10.0.0.0/16").withAddEntries(entry)))
        .isEqualTo(
            "400 InvalidParameterValue: Request cannot contain Cidr 10.0.0.0/16 in both"
                + " AddPrefixListEntries and RemovePrefixListEntries");
    assertThat(described(ec2, id).getVersion()).isEqualTo(2);
  }

  @Test
  void aListHasItsSize() {
    String id = complete(1, "10.0.0.0/16");

    assertThatRefusal(() -> modify(adding(id, "10.1.0.0/16")))
        .isEqualTo(
            "400 PrefixListMaxEntriesExceeded: The prefix list would have 2 entries, more than its"
                + " maximum of 1.");
    assertThatRefusal(() -> modify(adding(id, "10.1.0.0/16").withMaxEntries(2)))
        .isEqualTo(
            "400 InvalidParameterCombination: You cannot modify the entries and the maximum"
                + " entries for the prefix list in the same request.");
    modify(modification(id).withMaxEntries(2));
    assertThat(described(ec2, id).getMaxEntries()).isEqualTo(1);
    settle();
    assertThat(described(ec2, id).getMaxEntries()).isEqualTo(2);
    assertThat(described(ec2, id).getVersion()).isEqualTo(1);
    modify(adding(id, "10.1.0.0/16"));
    settle();
    assertThatRefusal(() -> modify(modification(id).withMaxEntries(1)))
        .startsWith("400 PrefixListMaxEntriesExceeded: ");
    assertThatRefusal(() -> modify(modification(id).withMaxEntries(1001)))
        .isEqualTo("400 InvalidParameterValue: Must specify a max size between 1 and 1000");
  }

  @Test
  void blocksAreCanonical() {
    String id =
        created(
            ec2,
            new CreateManagedPrefixListRequest()
                .withPrefixListName("IPv6")
                .withAddressFamily("IPv6")
                .withMaxEntries(2)
                .withEntries(new AddPrefixListEntry().withCidr("fd00:FEED:BEEF::1/48")));
    assertThat(cidrs(ec2, id)).containsExactly("fd00:feed:beef::/48");
    assertThat(described(ec2, id).getAddressFamily()).isEqualTo("IPv6");
    assertThat(cidrs(ec2, created(ec2, 1, "10.0.1.2/16"))).containsExactly("10.0.0.0/16");
  }

  @Test
  void mistakesAreRefused() {
    String id = complete(5, "10.0.0.0/16");

    assertThatRefusal(() -> created(ec2, 0))
        .isEqualTo("400 InvalidParameterValue: Must specify a max size between 1 and 1000");
    assertThatRefusal(() -> created(ec2, 1, "10.0.0.0/16", "10.1.0.0/16"))
        .startsWith("400 PrefixListMaxEntriesExceeded: ");
    assertThatRefusal(() -> created(ec2, 5, "10.0.0.0/16", "10.0.9.9/16"))
        .isEqualTo(
            "400 InvalidParameterValue: The CIDR (10.0.0.0/16) must not appear multiple times in a"
                + " request.");
    for (String wrong : List.of("10.0.0.0", "fd00::/48", "10.0.0.0/33")) {
      assertThatRefusal(() -> created(ec2, 5, wrong))
          .isEqualTo(
              "400 InvalidParameterValue: The CIDR ("
                  + wrong
                  + ") is not a valid block of a prefix list for IPv4.");
    }
    assertThatRefusal(() -> created(ec2, asked(5).withAddressFamily("ipv4")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (ipv4) for parameter addressFamily is invalid. Valid"
                + " values: IPv4, IPv6.");
    for (String reserved : List.of("com.amazonaws.mine", "com.amazon.mine", "com.aws.mine")) {
      assertThatRefusal(() -> created(ec2, asked(5).withPrefixListName(reserved)))
          .isEqualTo(
              "400 InvalidParameterValue: The prefix list name cannot begin with (com.amazonaws.,"
                  + " com.amazon., com.aws.).");
    }
    assertThatRefusal(() -> modify(modification(id).withPrefixListName("com.aws.mine")))
        .startsWith("400 InvalidParameterValue: The prefix list name cannot begin with");
    created(ec2, asked(5).withPrefixListName("com.amazonaws-mine"));
    assertThatRefusal(() -> created(ec2, asked(5).withPrefixListName("x".repeat(256))))
        .isEqualTo(
            "400 InvalidParameterValue: The prefix list name has to be 1 to 255 characters long");
    assertThatRefusal(
            () ->
                created(
                    ec2,
                    asked(
                        200,
                        IntStream.range(0, 101)
                            .mapToObj(i -> "10." + i + ".0.0/16")
                            .toArray(String[]::new))))
        .isEqualTo(
            "400 InvalidParameterValue: The number of entries per request cannot exceeds limit"
                + " (100).");
    assertThatRefusal(
            () ->
                created(
                    ec2,
                    asked(5)
                        .withEntries(
                            new AddPrefixListEntry()
                                .withCidr("10.0.0.0/16")
                                .withDescription("x".repeat(256)))))
        .isEqualTo(
            "400 InvalidParameterValue: The description of an entry is at most 255 characters"
                + " long.");
    assertThatRefusal(() -> modify(modification(id)))
        .isEqualTo(
            "400 MissingParameter: The request must contain a parameter to modify: prefixListName,"
                + " maxEntries, addEntry or removeEntry");
    assertThatRefusal(() -> modify(adding(id, "10.1.0.0/16").withCurrentVersion(2L)))
        .isEqualTo(
            "400 PrefixListVersionMismatch: The prefix list has the incorrect version number.");
    assertThatRefusal(() -> modify(adding(id, "10.1.0.0/16").withCurrentVersion(0L)))
        .isEqualTo(
            "400 InvalidParameterValue: The specified value for version is not valid. The value"
                + " must be greater than (1).");
    assertThatRefusal(
            () ->
                ec2.describeManagedPrefixLists(
                    new DescribeManagedPrefixListsRequest()
                        .withPrefixListIds("pl-0123456789abcdef0", "pl-x")))
        .isEqualTo("400 InvalidPrefixListId.Malformed: Invalid id: \"pl-x\"");
    assertThatRefusal(() -> described(ec2, "pl-x"))
        .isEqualTo("400 InvalidPrefixListId.Malformed: Invalid id: \"pl-x\"");
    assertThat(cidrs(ec2, id)).containsExactly("10.0.0.0/16");
  }

  @Test
  void aListIsItsOwners() {
    String id = complete(5, "10.0.0.0/16");
    AmazonEC2 partner = cloud.client(PARTNER);

    assertThatRefusal(() -> described(partner, id)).isEqualTo(notFound(id));
    assertThatRefusal(() -> partner.modifyManagedPrefixList(adding(id, "10.1.0.0/16")))
        .isEqualTo(notFound(id));
    assertThatRefusal(() -> delete(partner, id)).isEqualTo(notFound(id));
    assertThatRefusal(() -> cidrs(cloud.client(cloud.account(), "eu-west-1"), id))
        .isEqualTo(notFound(id));
  }

  @Test
  void theQuotaCountsListsOfARegion() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.PREFIX_LISTS, 1));
    created(ec2, 5);

    assertThatRefusal(() -> created(ec2, 5))
        .isEqualTo(
            "400 PrefixListLimitExceeded: The maximum number of prefix lists has been reached.");
    created(cloud.client(cloud.account(), "eu-west-1"), 5);
  }

  @Test
  void faultsLetEachPhaseFail() {
    cloud.faults().on(Faults.prefixListCreation()).fail("Server.InternalError", "out of order");
    String broken = complete(5);
    assertThat(state(ec2, broken)).isEqualTo("create-failed");
    assertThat(described(ec2, broken).getStateMessage()).isEqualTo("out of order");
    assertThatRefusal(() -> modify(adding(broken, "10.1.0.0/16")))
        .isEqualTo(incorrectState(broken, "create-failed"));
    delete(ec2, broken);
    settle();
    assertThatRefusal(() -> described(ec2, broken)).isEqualTo(notFound(broken));

    String id = complete(5, "10.0.0.0/16");
    cloud.faults().on(Faults.prefixListModification()).fail("Server.InternalError", "out of order");
    modify(adding(id, "10.1.0.0/16"));
    settle();
    assertThat(state(ec2, id)).isEqualTo("modify-failed");
    assertThat(described(ec2, id).getVersion()).isEqualTo(1);
    assertThat(cidrs(ec2, id)).containsExactly("10.0.0.0/16");
    modify(adding(id, "10.1.0.0/16"));
    settle();
    assertThat(state(ec2, id)).isEqualTo("modify-complete");
    assertThat(described(ec2, id).getStateMessage()).isNull();

    cloud.faults().on(Faults.prefixListRestoration()).fail("Server.InternalError", "out of order");
    ec2.restoreManagedPrefixListVersion(
        new RestoreManagedPrefixListVersionRequest()
            .withPrefixListId(id)
            .withPreviousVersion(1L)
            .withCurrentVersion(2L));
    settle();
    assertThat(state(ec2, id)).isEqualTo("restore-failed");
    assertThat(described(ec2, id).getVersion()).isEqualTo(2);

    cloud.faults().on(Faults.prefixListDeletion()).fail("Server.InternalError", "out of order");
    delete(ec2, id);
    settle();
    assertThat(state(ec2, id)).isEqualTo("delete-failed");
    delete(ec2, id);
    settle();
    assertThatRefusal(() -> described(ec2, id)).isEqualTo(notFound(id));
  }

  @Test
  void everyFilterSelectsAndPagesGoOneByOne() {
    String id = complete(5);

    assertThat(selected("owner-id", cloud.account())).containsExactly(id);
    assertThat(selected("owner-id", "AWS")).hasSize(5).doesNotContain(id);
    assertThat(selected("prefix-list-id", id)).containsExactly(id);
    assertThat(selected("prefix-list-name", "off*")).containsExactly(id);
    assertThat(selected("prefix-list-name", "com.amazonaws.us-east-1.s3"))
        .containsExactly("pl-63a5400a");
    DescribeManagedPrefixListsRequest request =
        new DescribeManagedPrefixListsRequest()
            .withFilters(new Filter("owner-id", List.of("AWS")))
            .withMaxResults(1);
    DescribeManagedPrefixListsResult first = ec2.describeManagedPrefixLists(request);
    assertThat(first.getPrefixLists()).hasSize(1);
    assertThat(
            ec2.describeManagedPrefixLists(request.withNextToken(first.getNextToken()))
                .getPrefixLists())
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.getPrefixLists());
  }

  private List<String> selected(String filter, String value) {
    return ec2
        .describeManagedPrefixLists(
            new DescribeManagedPrefixListsRequest().withFilters(new Filter(filter, List.of(value))))
        .getPrefixLists()
        .stream()
        .map(ManagedPrefixList::getPrefixListId)
        .toList();
  }

  @Test
  void entriesArePaged() {
    String id = complete(5, "10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16");
    GetManagedPrefixListEntriesRequest request =
        new GetManagedPrefixListEntriesRequest().withPrefixListId(id).withMaxResults(2);

    GetManagedPrefixListEntriesResult first = ec2.getManagedPrefixListEntries(request);
    GetManagedPrefixListEntriesResult second =
        ec2.getManagedPrefixListEntries(request.withNextToken(first.getNextToken()));

    assertThat(first.getEntries()).hasSize(2);
    assertThat(second.getEntries()).containsExactly(new PrefixListEntry().withCidr("10.2.0.0/16"));
    assertThat(second.getNextToken()).isNull();
  }
}
