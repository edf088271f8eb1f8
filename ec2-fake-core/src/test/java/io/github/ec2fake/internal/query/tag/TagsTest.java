// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import static io.github.ec2fake.internal.query.StorageFixture.ME;
import static io.github.ec2fake.internal.query.StorageFixture.OTHER;
import static io.github.ec2fake.internal.query.StorageFixture.all;
import static io.github.ec2fake.internal.query.StorageFixture.first;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.query.StorageFixture;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
  private static final String CREATE = "Action=CreateTags&ResourceId.1=VOL&";
  private static final String DELETE = "Action=DeleteTags&ResourceId.1=VOL&";

  private final StorageFixture api = new StorageFixture();
  private String volumeId = "";

  @BeforeEach
  void makeAVolume() {
    String reply = api.ok("Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8");
    volumeId = api.named("VOL", first(reply, "volumeId"));
  }

  @Test
  void createsTagsAndOverwritesTheirValues() {
    api.ok(CREATE + "Tag.1.Key=Name&Tag.1.Value=web&Tag.2.Key=empty&Tag.2.Value=");
    api.ok(CREATE + "Tag.1.Key=Name&Tag.1.Value=db&Tag.2.Key=name&Tag.2.Value=other case");

    assertThat(tags()).isEqualTo(Map.of("Name", "db", "empty", "", "name", "other case"));
    String described = api.ok("Action=DescribeVolumes");
    assertThat(described)
        .contains(
            "<tagSet><item><key>Name</key><value>db</value></item>"
                + "<item><key>empty</key><value></value></item>");
  }

  @Test
  void keepsTheTagsOfAnAccountFromAllOthers() {
    Snapshot shared =
        api.region().snapshots().addCompleted("snap-0123abcd", OTHER, 8, "shared", true);
    api.ok(OTHER, "Action=CreateTags&ResourceId.1=snap-0123abcd&Tag.1.Key=a&Tag.1.Value=theirs");
    api.ok(ME, "Action=CreateTags&ResourceId.1=snap-0123abcd&Tag.1.Key=a&Tag.1.Value=mine");

    assertThat(all(api.ok(ME, "Action=DescribeTags"), "value")).containsExactly("mine");
    assertThat(all(api.ok(OTHER, "Action=DescribeTags"), "value")).containsExactly("theirs");
    assertThat(shared.ownerId()).isEqualTo(OTHER);
  }

  @Test
  void refusesToTagNothing() {
    api.refuses(
        "Action=CreateTags&Tag.1.Key=a&Tag.1.Value=1",
        "400 MissingParameter: The request must contain the parameter resourceIdSet");
    api.refuses(
        "Action=DeleteTags",
        "400 MissingParameter: The request must contain the parameter resourceIdSet");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Tag.1.Key=a | b,empty",
        "Tag.1.Key=a&Tag.1.Value=1 | b,empty",
        "Tag.1.Key=a&Tag.1.Value=2 | a,b,empty",
        "Tag.1.Key=a&Tag.1.Value= | a,b,empty",
        "Tag.1.Key=empty&Tag.1.Value= | a,b",
        "Tag.1.Key=A | a,b,empty",
        "Tag.1.Key=a&Tag.2.Key=b&Tag.2.Value=2 | empty",
        "'' | ''"
      })
  void deletesWhatMatches(String parameters, String left) {
    api.ok(
        CREATE
            + "Tag.1.Key=a&Tag.1.Value=1&Tag.2.Key=b&Tag.2.Value=2"
            + "&Tag.3.Key=empty&Tag.3.Value=");

    api.ok(DELETE + parameters);

    assertThat(String.join(",", tags().keySet().stream().sorted().toList())).isEqualTo(left);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Tag.1.Key=a | 400 InvalidParameterValue: Value ( a ) for parameter value is invalid. Tag"
            + " value cannot be null. Use empty string"
            + " instead.",
        "Tag.1.Key=aws:x&Tag.1.Value=1 | 400 InvalidParameterValue: Tag keys starting with 'aws:'"
            + " are reserved for internal use",
        "Tag.1.Key=LONG&Tag.1.Value=1 | 400 InvalidParameterValue: Tag key exceeds the maximum"
            + " length of 128 characters",
        "Tag.1.Key=a&Tag.1.Value=LONGLONG | 400 InvalidParameterValue: Tag value exceeds the"
            + " maximum length of 256 characters",
        "Tag.1.Key=a&Tag.1.Value=1&Tag.2.Key=a&Tag.2.Value=2 | 400 InvalidParameterValue:"
            + " Duplicate tag key 'a' specified.",
        "Tag.1.Value=1 | 400 InvalidParameterValue: Value ( '' ) for parameter Tag key is invalid."
            + " Tag key cannot be null or empty.",
        "Tag.1.Key=&Tag.1.Value=1 | 400 InvalidParameterValue: Value ( '' ) for parameter Tag key"
            + " is invalid. Tag key cannot be null or empty.",
        "Version=2016-11-15 | 400 InvalidParameterValue: You must specify one or more tags to"
            + " create",
        "Nothing= | 400 UnknownParameter: The parameter Nothing is not recognized",
        "ResourceId.2=vol-0badcafe&Tag.1.Key=a&Tag.1.Value=1 | 400 InvalidVolume.NotFound: The"
            + " volume 'vol-0badcafe' does not exist.",
        "ResourceId.2=x-0badcafe&Tag.1.Key=a&Tag.1.Value=1 | 400 InvalidID: The ID 'x-0badcafe' is"
            + " not valid",
        "ResourceId.2=i-wrong&Tag.1.Key=a&Tag.1.Value=1 | 400 InvalidID: The ID 'i-wrong' is not"
            + " valid",
        "ResourceId.2=sir-&Tag.1.Key=a&Tag.1.Value=1 | 400 InvalidID: The ID 'sir-' is not valid",
        "DryRun=true&Tag.1.Key=a&Tag.1.Value=1 | 412 DryRunOperation: Request would have"
            + " succeeded, but DryRun flag is set."
      })
  void refusesTags(String parameters, String expected) {
    api.named("LONG", "k".repeat(129));

    api.refuses(CREATE + parameters, expected);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Tag.1.Key=aws:x | 400 InvalidParameterValue: Tag keys starting with 'aws:' are reserved"
            + " for internal use",
        "ResourceId.2=vol-0badcafe | 400 InvalidVolume.NotFound: The volume 'vol-0badcafe' does not"
            + " exist.",
        "DryRun=true | 412 DryRunOperation: Request would have succeeded, but DryRun flag is set."
      })
  void refusesToDelete(String parameters, String expected) {
    api.ok(CREATE + "Tag.1.Key=a&Tag.1.Value=1");

    api.refuses(DELETE + parameters, expected);
  }

  @Test
  void acceptsTheLongestKeyAndValue() {
    String key = "k".repeat(128);
    String value = "v".repeat(256);
    api.ok(CREATE + "Tag.1.Key=" + key + "&Tag.1.Value=" + value);

    assertThat(tags()).isEqualTo(Map.of(key, value));
  }

  @Test
  void allowsFiftyTagsOnAResource() {
    createTags(50);
    String limit =
        "400 TagLimitExceeded: The maximum number of Tags for a resource has been reached.";

    api.refuses(CREATE + "Tag.1.Key=one too many&Tag.1.Value=v", limit);
    api.ok(CREATE + "Tag.1.Key=k50&Tag.1.Value=overwritten");
    assertThat(tags()).hasSize(50).containsEntry("k50", "overwritten");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Filter.1.Name=key&Filter.1.Value.1=Na* | web,db",
        "Filter.1.Name=value&Filter.1.Value.1=web | web",
        "Filter.1.Name=resource-type&Filter.1.Value.1=snapshot | db",
        "Filter.1.Name=resource-id&Filter.1.Value.1=VOL | web,x",
        "Filter.1.Name=resource-id&Filter.1.Value.1=snap-0123abcd&Filter.1.Value.2=VOL | web,x,db",
        "Filter.1.Name=resource-id&Filter.1.Value.1=VOL&Filter.1.Value.2=snap-0123* | web,x,db",
        "Filter.1.Name=resource-id&Filter.1.Value.1=VOL"
            + "&Filter.2.Name=resource-id&Filter.2.Value.1=snap-0123abcd | ''",
        "Filter.1.Name=resource-id&Filter.1.Value.1=vol-0badcafe | ''",
        "Filter.1.Name=tag:Name&Filter.1.Value.1=db | db"
      })
  void describesTheTagsThatMatch(String parameters, String values) {
    api.region().snapshots().addCompleted("snap-0123abcd", ME, 8, "", false);
    api.ok(CREATE + "Tag.1.Key=Name&Tag.1.Value=web&Tag.2.Key=other&Tag.2.Value=x");
    api.ok("Action=CreateTags&ResourceId.1=snap-0123abcd&Tag.1.Key=Name&Tag.1.Value=db");

    String described = api.ok("Action=DescribeTags&" + parameters);

    assertThat(String.join(",", all(described, "value"))).isEqualTo(values);
  }

  @Test
  void refusesAnUnknownFilter() {
    api.refuses(
        "Action=DescribeTags&Filter.1.Name=tag-key&Filter.1.Value.1=x",
        "400 InvalidParameterValue: The filter 'tag-key' is invalid");
  }

  @Test
  void describesTagsInPages() {
    createTags(7);

    String page = api.ok("Action=DescribeTags&MaxResults=5");
    String rest = api.ok("Action=DescribeTags&MaxResults=5&NextToken=" + first(page, "nextToken"));

    assertThat(all(page, "key")).containsExactly("k1", "k2", "k3", "k4", "k5");
    assertThat(all(rest, "key")).containsExactly("k6", "k7");
    assertThat(first(rest, "nextToken")).isEmpty();
  }

  @Test
  void forgetsTheTagsOfAResourceThatIsNoMore() {
    api.ok(CREATE + "Tag.1.Key=a&Tag.1.Value=1");
    api.region().tags().forget(volumeId);

    assertThat(tags()).isEmpty();
  }

  @Test
  void tagsWhatIsBeingCreated() {
    api.ok(
        "Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8&TagSpecification.1.ResourceType="
            + "volume&TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=new");

    assertThat(all(api.ok("Action=DescribeTags"), "value")).containsExactly("new");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "TagSpecification.1.ResourceType=image&TagSpecification.1.Tag.1.Key=a | 400"
            + " InvalidParameterValue: 'image' is not a valid taggable resource type for this"
            + " operation.",
        "TagSpecification.1.Tag.1.Key=a | 400 InvalidParameterValue: Tag specification resource"
            + " type must have a value",
        "TagSpecification.1.ResourceType=volume | 400 InvalidTagKey.Malformed: Tag specification"
            + " must have at least one tag",
        "TagSpecification.1.ResourceType=volume&TagSpecification.1.Tag.1.Key=aws:a&"
            + "TagSpecification.1.Tag.1.Value=1 | 400 InvalidParameterValue: Tag keys starting with"
            + " 'aws:' are reserved for internal use"
      })
  void refusesSpecifications(String parameters, String expected) {
    api.refuses("Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8&" + parameters, expected);
  }

  private Map<String, String> tags() {
    return api.region().tags().of(ME, volumeId);
  }

  /** Creates the tags k1, k2 and so on, as many as are asked for. */
  private void createTags(int number) {
    api.ok(
        CREATE
            + IntStream.rangeClosed(1, number)
                .mapToObj(i -> "Tag." + i + ".Key=k" + i + "&Tag." + i + ".Value=v")
                .collect(Collectors.joining("&")));
  }
}
