// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PAID;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeImagesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().shortIds().build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);

  @Test
  void showsWhatTheCallerMayLaunchWithoutCriteria() {
    String own = ownImage(ec2, "own");
    String shared = ownImage(partner, "shared");
    String hidden = ownImage(partner, "hidden");
    partner.modifyImageAttribute(sharing(shared, account(OWNER)));

    assertThat(ids(new DescribeImagesRequest()))
        .contains(own, shared, WINDOWS_EBS)
        .doesNotContain(hidden);
  }

  @ParameterizedTest
  @CsvSource({
    "amzn2-ami-hvm-*-x86_64-gp2, true",
    "Windows_Server-2022-English-Full-Base-*, true",
    "Windows_Server-2022-English-Full-SQL_*_Standard-*, false",
    "RHEL-9*, true",
    "ubuntu/images/hvm-ssd*, true",
    "amzn-ami-2011*, false"
  })
  void tellsWhatTheFreeTierCovers(String name, boolean eligible) {
    Filter named = new Filter("name", List.of(name));

    assertThat(ids(new DescribeImagesRequest().withFilters(named, free(eligible)))).isNotEmpty();
    assertThat(ids(new DescribeImagesRequest().withFilters(named, free(!eligible)))).isEmpty();
  }

  @Test
  void ofPaidImagesTheFreeTierCoversNone() {
    String own = ownImage(ec2, "own");

    assertThat(ids(new DescribeImagesRequest().withFilters(free(true))))
        .contains(WINDOWS_EBS)
        .doesNotContain(PAID, WINDOWS_STORE, own);
    assertThat(ids(new DescribeImagesRequest().withFilters(free(false)))).contains(PAID, own);
  }

  private static Filter free(boolean eligible) {
    return new Filter("free-tier-eligible", List.of(Boolean.toString(eligible)));
  }

  @Test
  void findsImagesByTheParameterThatNamesTheNewest() {
    List<String> found =
        ids(
            new DescribeImagesRequest()
                .withFilters(
                    new Filter(
                        "public-ssm-parameter-name",
                        List.of(
                            "aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"))));

    assertThat(found).hasSizeGreaterThan(1);
    assertThat(
            ec2.runInstances(
                    new RunInstancesRequest(
                            "resolve:ssm:/aws/service/ami-amazon-linux-latest/"
                                + "al2023-ami-kernel-default-x86_64",
                            1,
                            1)
                        .withInstanceType("t3.micro"))
                .getReservation()
                .getInstances()
                .get(0)
                .getImageId())
        .isIn(found);
  }

  @Test
  void aPrivateCopyHasNoPublicParameter() {
    Filter any = new Filter("public-ssm-parameter-name", List.of("aws/service/*"));

    assertThat(ec2.describeImages(new DescribeImagesRequest().withFilters(any)).getImages())
        .allMatch(image -> image.getPublic() && image.getImageOwnerAlias().equals("amazon"))
        .anyMatch(image -> image.getName().startsWith("Windows_Server-2022-English-Full-Base"))
        .noneMatch(image -> image.getName().startsWith("ubuntu"))
        .noneMatch(image -> image.getName().startsWith("amzn-ami-2011"));
    ec2.copyImage(
        new CopyImageRequest()
            .withSourceRegion("us-east-1")
            .withSourceImageId("ami-0ed094fb1304fd857")
            .withName("al2023-ami-2023.11.20260427.1-kernel-6.1-x86_64"));
    Filter all = new Filter("public-ssm-parameter-name", List.of("*"));
    assertThat(ids(new DescribeImagesRequest().withOwners("self").withFilters(all))).isEmpty();
  }

  @Test
  void showsTheGuidesImageWithAllItsFields() {
    Image image = Fixtures.image(ec2, WINDOWS_EBS);

    assertThat(image.getName()).isEqualTo("Windows-2008R2-SP1-English-Base-v103");
    assertThat(image.getImageLocation()).isEqualTo("amazon/Windows-2008R2-SP1-English-Base-v103");
    assertThat(image.getOwnerId()).isEqualTo("206029621532");
    assertThat(image.getImageOwnerAlias()).isEqualTo("amazon");
    assertThat(image.getState()).isEqualTo("available");
    assertThat(image.getPublic()).isTrue();
    assertThat(image.getPlatform()).isEqualTo("windows");
    assertThat(image.getArchitecture()).isEqualTo("x86_64");
    assertThat(image.getImageType()).isEqualTo("machine");
    assertThat(image.getVirtualizationType()).isEqualTo("hvm");
    assertThat(image.getHypervisor()).isEqualTo("xen");
    assertThat(image.getRootDeviceType()).isEqualTo("ebs");
    assertThat(image.getRootDeviceName()).isEqualTo("/dev/sda1");
    assertThat(image.getBlockDeviceMappings())
        .singleElement()
        .satisfies(
            device -> {
              assertThat(device.getDeviceName()).isEqualTo("/dev/sda1");
              assertThat(device.getEbs().getSnapshotId()).isEqualTo("snap-2098704e");
              assertThat(device.getEbs().getVolumeSize()).isEqualTo(35);
              assertThat(device.getEbs().getDeleteOnTermination()).isTrue();
            });
  }

  @Test
  void showsAnInstanceStoreImageAtItsManifest() {
    Image image = Fixtures.image(ec2, WINDOWS_STORE);

    assertThat(image.getRootDeviceType()).isEqualTo("instance-store");
    assertThat(image.getImageLocation())
        .isEqualTo("ec2-public-windows-images/Server2003r2-x86_64-Win-v1.07.manifest.xml");
    assertThat(image.getBlockDeviceMappings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ami-12", "ami-1234567G", "ami-123456789"})
  void refusesAMalformedId(String id) {
    assertThatRefusal(() -> ids(new DescribeImagesRequest().withImageIds(WINDOWS_EBS, id)))
        .isEqualTo("400 InvalidAMIID.Malformed: Invalid id: \"" + id + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "i-12345678"})
  void saysHowAnIdOfAnotherKindWouldBegin(String id) {
    assertThatRefusal(() -> ids(new DescribeImagesRequest().withImageIds(WINDOWS_EBS, id)))
        .isEqualTo(
            "400 InvalidAMIID.Malformed: Invalid id: \"" + id + "\" (expecting \"ami-...\")");
  }

  @Test
  void refusesAnUnknownId() {
    assertThatRefusal(
            () -> ids(new DescribeImagesRequest().withImageIds(WINDOWS_EBS, "ami-ff17fb96")))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[ami-ff17fb96]' does not exist");
  }

  @Test
  void namesAllUnknownIds() {
    assertThatRefusal(
            () ->
                ids(
                    new DescribeImagesRequest()
                        .withImageIds("ami-ff17fb96", WINDOWS_EBS, "ami-ff17fb97")))
        .isEqualTo(
            "400 InvalidAMIID.NotFound:"
                + " The image ids '[ami-ff17fb96, ami-ff17fb97]' do not exist");
  }

  @Test
  void hidesAnotherAccountsPrivateImageAsIfThereWereNone() {
    String hidden = ownImage(partner, "hidden");

    assertThatRefusal(() -> ids(new DescribeImagesRequest().withImageIds(hidden)))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[" + hidden + "]' does not exist");
  }

  @Test
  void showsADeregisteredImageForAWhileToWhoAsksForItsId() {
    String own = ownImage(ec2, "own");
    ec2.deregisterImage(new DeregisterImageRequest(own));

    assertThat(Fixtures.image(ec2, own).getState()).isEqualTo("deregistered");
    assertThat(ids(new DescribeImagesRequest().withOwners("self"))).isEmpty();

    cloud.clock().advance(Duration.ofHours(1));
    assertThatRefusal(() -> Fixtures.image(ec2, own)).startsWith("400 InvalidAMIID.NotFound");
  }

  @Test
  void selectsByOwner() {
    String own = ownImage(ec2, "own");
    String shared = ownImage(partner, "shared");
    partner.modifyImageAttribute(sharing(shared, everybody()));

    assertThat(ids(new DescribeImagesRequest().withOwners("self"))).containsExactly(own);
    assertThat(ids(new DescribeImagesRequest().withOwners(PARTNER))).containsExactly(shared);
    assertThat(ids(new DescribeImagesRequest().withOwners("self", PARTNER)))
        .containsExactly(own, shared);
    assertThat(ids(new DescribeImagesRequest().withOwners("amazon")))
        .contains(WINDOWS_EBS)
        .doesNotContain(own, shared, PAID);
    assertThat(ids(new DescribeImagesRequest().withOwners("aws-marketplace"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bob", "1111-2222-3333", "11112222333"})
  void refusesABadOwnerAndABadExecutor(String bad) {
    String expected =
        "400 InvalidUserID.Malformed: Invalid user id: \"" + bad + "\" (expecting twelve digits)";

    assertThatRefusal(() -> ids(new DescribeImagesRequest().withOwners(bad))).isEqualTo(expected);
    assertThatRefusal(() -> ids(new DescribeImagesRequest().withExecutableUsers(bad)))
        .isEqualTo(expected);
  }

  @Test
  void selectsByWhoMayExecute() {
    String own = ownImage(ec2, "own");
    String ownPublic = ownImage(ec2, "own public");
    String ownShared = ownImage(ec2, "own shared");
    String sharedWithMe = ownImage(partner, "shared with me");
    ec2.modifyImageAttribute(sharing(ownPublic, everybody()));
    ec2.modifyImageAttribute(sharing(ownShared, account(PARTNER), account(OWNER)));
    partner.modifyImageAttribute(sharing(sharedWithMe, account(OWNER)));

    assertThat(ids(new DescribeImagesRequest().withExecutableUsers("self")))
        .containsExactly(sharedWithMe);
    assertThat(ids(new DescribeImagesRequest().withExecutableUsers("all")))
        .contains(ownPublic, WINDOWS_EBS)
        .doesNotContain(own, ownShared, sharedWithMe);
    assertThat(ids(new DescribeImagesRequest().withExecutableUsers(PARTNER)))
        .containsExactly(ownShared);
  }

  @Test
  void wantsEveryListToMatch() {
    String own = ownImage(ec2, "own");

    assertThat(ids(new DescribeImagesRequest().withImageIds(own, WINDOWS_EBS).withOwners("amazon")))
        .containsExactly(WINDOWS_EBS);
    assertThat(
            ids(
                new DescribeImagesRequest()
                    .withOwners("self")
                    .withFilters(filter("platform", "windows"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "architecture, x86_64, arm64",
    "block-device-mapping.delete-on-termination, true, false",
    "block-device-mapping.device-name, /dev/sda1, /dev/sdb",
    "block-device-mapping.encrypted, false, true",
    "block-device-mapping.snapshot-id, snap-2098704e, snap-00000000",
    "block-device-mapping.volume-size, 35, 36",
    "block-device-mapping.volume-type, standard, gp2",
    "hypervisor, xen, ovm",
    "image-id, ami-1cbd4475, ami-98ef1df1",
    "image-type, machine, kernel",
    "is-public, true, false",
    "manifest-location, amazon/Windows-2008R2-SP1-English-Base-v103, amazon",
    "name, Windows-2008R2-SP1-English-Base-v103, windows-2008R2-SP1-English-Base-v103",
    "owner-alias, amazon, self",
    "owner-id, 206029621532, 111122223333",
    "platform, windows, linux",
    "root-device-name, /dev/sda1, /dev/sda",
    "root-device-type, ebs, instance-store",
    "state, available, pending",
    "virtualization-type, hvm, paravirtual",
    "name, Windows-2008R2-SP1-*-Base-v103, *-v104",
    "name, Windows-2008R2-SP?-English-Base-v10?, Windows-2008R2-SP??-English-Base-v103",
    "creation-date, 20*, 19*",
  })
  void filters(String name, String matching, String other) {
    assertThat(ids(new DescribeImagesRequest().withFilters(filter(name, matching))))
        .contains(WINDOWS_EBS);
    assertThat(ids(new DescribeImagesRequest().withFilters(filter(name, other))))
        .doesNotContain(WINDOWS_EBS);
    assertThat(ids(new DescribeImagesRequest().withFilters(filter(name, other, matching))))
        .contains(WINDOWS_EBS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state-reason-code", "state-reason-message", "source-instance-id"})
  void matchesNothingByWhatAnImageHasNot(String name) {
    assertThat(ids(new DescribeImagesRequest().withFilters(filter(name, "*")))).isEmpty();
  }

  @Test
  void filtersByProductCode() {
    assertThat(ids(new DescribeImagesRequest().withFilters(filter("product-code", "ACD42B6F"))))
        .containsExactly(PAID);
    assertThat(
            ids(
                new DescribeImagesRequest()
                    .withFilters(filter("product-code.type", "devpay"), filter("platform", "*"))))
        .containsExactly("ami-a8e705c1");
  }

  @Test
  void filtersByTheCallersOwnTagsOnly() {
    String own = ownImage(ec2, "own");
    ec2.modifyImageAttribute(sharing(own, account(PARTNER)));
    ec2.createTags(new CreateTagsRequest(List.of(own), List.of(new Tag("stack", "production"))));

    DescribeImagesRequest byTag =
        new DescribeImagesRequest().withFilters(filter("tag:stack", "prod*"));
    DescribeImagesRequest byKey =
        new DescribeImagesRequest().withFilters(filter("tag-key", "stack"));

    assertThat(ids(byTag)).containsExactly(own);
    assertThat(ids(byKey)).containsExactly(own);
    assertThat(partner.describeImages(byTag).getImages()).isEmpty();
    assertThat(Fixtures.image(partner, own).getTags()).isEmpty();
    assertThat(Fixtures.image(ec2, own).getTags()).containsExactly(new Tag("stack", "production"));
  }

  @Test
  void takesWildcardsLiterallyAfterABackslash() {
    String own = ownImage(ec2, "own");
    String star = "\\*amazon\\?\\\\";
    ec2.createTags(new CreateTagsRequest(List.of(own), List.of(new Tag("k", "*amazon?\\"))));

    assertThat(ids(new DescribeImagesRequest().withFilters(filter("tag:k", star))))
        .containsExactly(own);

    ec2.createTags(new CreateTagsRequest(List.of(own), List.of(new Tag("k", "an amazone\\"))));
    assertThat(ids(new DescribeImagesRequest().withFilters(filter("tag:k", star)))).isEmpty();
  }

  @Test
  void refusesAnUnknownFilter() {
    assertThatRefusal(
            () -> ids(new DescribeImagesRequest().withFilters(filter("Platform", "windows"))))
        .isEqualTo("400 InvalidParameterValue: The filter 'Platform' is invalid");
  }

  @Test
  void takesTwoHundredFilterValuesAndNoMore() {
    List<String> values = Collections.nCopies(200, WINDOWS_EBS);

    assertThat(
            ids(new DescribeImagesRequest().withFilters(new Filter("image-id").withValues(values))))
        .containsExactly(WINDOWS_EBS);
    assertThatRefusal(
            () ->
                ids(
                    new DescribeImagesRequest()
                        .withFilters(
                            new Filter("image-id").withValues(values),
                            filter("platform", "windows"))))
        .isEqualTo(
            "400 FilterLimitExceeded:"
                + " The maximum number of filter values specified on a single call is 200");
  }

  @Test
  void comesInPages() {
    DescribeImagesRequest all = new DescribeImagesRequest().withOwners("amazon");
    List<String> expected = ids(all);

    DescribeImagesResult page = ec2.describeImages(all.withMaxResults(15));
    assertThat(page.getImages()).hasSize(15);
    DescribeImagesResult rest =
        ec2.describeImages(all.withMaxResults(1000).withNextToken(page.getNextToken()));

    assertThat(rest.getNextToken()).isNull();
    assertThat(page.getImages()).extracting(Image::getImageId).isEqualTo(expected.subList(0, 15));
    assertThat(rest.getImages())
        .extracting(Image::getImageId)
        .isEqualTo(expected.subList(15, expected.size()));
  }

  @Test
  void refusesPagesThatCannotBe() {
    assertThatRefusal(() -> ids(new DescribeImagesRequest().withMaxResults(4)))
        .startsWith("400 InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid.");
    assertThatRefusal(
            () -> ids(new DescribeImagesRequest().withMaxResults(5).withNextToken("nonsense")))
        .startsWith("400 InvalidNextToken: ");
    assertThatRefusal(
            () -> ids(new DescribeImagesRequest().withImageIds(LINUX_EBS).withMaxResults(5)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter imageIdsSet cannot be used with the"
                + " parameter maxResults");
  }

  @Test
  void hasOtherIdsInOtherRegions() {
    AmazonEC2 ireland = cloud.client(OWNER, "eu-west-1");
    DescribeImagesRequest byName =
        new DescribeImagesRequest()
            .withFilters(filter("name", "Windows-2008R2-SP1-English-Base-v103"));

    assertThat(ireland.describeImages(byName).getImages())
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.getImageId()).startsWith("ami-").isNotEqualTo(WINDOWS_EBS);
              assertThat(image.getBlockDeviceMappings().get(0).getEbs().getSnapshotId())
                  .isNotEqualTo("snap-2098704e");
            });
    assertThatRefusal(() -> Fixtures.image(ireland, WINDOWS_EBS))
        .startsWith("400 InvalidAMIID.NotFound");
  }

  @Test
  void tellsWhatADryRunWouldDo() {
    assertThat(ec2.dryRun(new DescribeImagesRequest()).isSuccessful()).isTrue();
    assertThatRefusal(() -> ec2.dryRun(new DescribeImagesRequest().withImageIds("ami-ff17fb96")))
        .startsWith("400 InvalidAMIID.NotFound");
  }

  private List<String> ids(DescribeImagesRequest request) {
    return ec2.describeImages(request).getImages().stream().map(Image::getImageId).toList();
  }

  private static Filter filter(String name, String... values) {
    return new Filter(name, List.of(values));
  }
}
