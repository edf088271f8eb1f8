// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionResult;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateVersionsResponseErrorItem;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateVersionsResponseSuccessItem;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateVersionsResult;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsResult;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.LaunchTemplateBlockDeviceMapping;
import com.amazonaws.services.ec2.model.LaunchTemplateBlockDeviceMappingRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateEbsBlockDevice;
import com.amazonaws.services.ec2.model.LaunchTemplateEbsBlockDeviceRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateIamInstanceProfileSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMetadataOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateLicenseConfigurationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateVersion;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.ResponseLaunchTemplateData;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.ValidationError;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The versions of launch templates. */
class LaunchTemplateVersionsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String id = LaunchTemplateCalls.created(ec2, "web");

  private DescribeLaunchTemplateVersionsRequest describing() {
    return new DescribeLaunchTemplateVersionsRequest().withLaunchTemplateId(id);
  }

  private CreateLaunchTemplateVersionRequest creating(RequestLaunchTemplateData data) {
    return new CreateLaunchTemplateVersionRequest()
        .withLaunchTemplateId(id)
        .withLaunchTemplateData(data);
  }

  private DeleteLaunchTemplateVersionsRequest deleting(String... numbers) {
    return new DeleteLaunchTemplateVersionsRequest().withLaunchTemplateId(id).withVersions(numbers);
  }

  private void versions(int count) {
    for (int i = 0; i < count; i++) {
      LaunchTemplateCalls.version(ec2, id, LaunchTemplateCalls.small());
    }
  }

  @Test
  void aVersionHasOnlyWhatItIsGiven() {
    CreateLaunchTemplateVersionResult reply =
        ec2.createLaunchTemplateVersion(
            creating(new RequestLaunchTemplateData().withInstanceType("m1.large"))
                .withVersionDescription("larger"));
    LaunchTemplateVersion version = reply.getLaunchTemplateVersion();

    assertThat(version)
        .isEqualTo(
            new LaunchTemplateVersion()
                .withLaunchTemplateId(id)
                .withLaunchTemplateName("web")
                .withVersionNumber(2L)
                .withVersionDescription("larger")
                .withCreateTime(Date.from(cloud.clock().instant()))
                .withCreatedBy("arn:aws:iam::111122223333:root")
                .withDefaultVersion(false)
                .withLaunchTemplateData(
                    new ResponseLaunchTemplateData().withInstanceType("m1.large")));
    assertThat(reply.getWarning()).isNull();
    assertThat(LaunchTemplateCalls.versions(ec2, describing())).first().isEqualTo(version);
    assertThat(
            ec2.describeLaunchTemplates(new DescribeLaunchTemplatesRequest())
                .getLaunchTemplates()
                .get(0)
                .getLatestVersionNumber())
        .isEqualTo(2);
  }

  @Test
  void showsEverythingThatItWasGiven() {
    RequestLaunchTemplateData data = LaunchTemplateSamples.everything();
    long number = LaunchTemplateCalls.version(ec2, id, data);

    assertThat(
            LaunchTemplateCalls.versions(ec2, describing().withVersions(Long.toString(number)))
                .get(0)
                .getLaunchTemplateData())
        .isEqualTo(LaunchTemplateSamples.everythingShown());
  }

  @Test
  void inheritsFromASourceWithoutItsSnapshots() {
    String snapshot = snapshot(ec2, 8);
    LaunchTemplateCalls.version(
        ec2,
        id,
        LaunchTemplateCalls.small()
            .withKeyName("old")
            .withBlockDeviceMappings(
                new LaunchTemplateBlockDeviceMappingRequest()
                    .withDeviceName("/dev/sdf")
                    .withEbs(
                        new LaunchTemplateEbsBlockDeviceRequest()
                            .withSnapshotId(snapshot)
                            .withVolumeSize(20))));

    ResponseLaunchTemplateData data =
        ec2.createLaunchTemplateVersion(
                creating(new RequestLaunchTemplateData().withKeyName("new"))
                    .withSourceVersion("$Latest"))
            .getLaunchTemplateVersion()
            .getLaunchTemplateData();

    assertThat(data)
        .isEqualTo(
            new ResponseLaunchTemplateData()
                .withImageId(LINUX_EBS)
                .withInstanceType("m1.small")
                .withKeyName("new")
                .withBlockDeviceMappings(
                    new LaunchTemplateBlockDeviceMapping()
                        .withDeviceName("/dev/sdf")
                        .withEbs(new LaunchTemplateEbsBlockDevice().withVolumeSize(20))));
  }

  @Test
  void refusesASourceThatDoesNotExistAndNoData() {
    assertThatRefusal(
            () ->
                ec2.createLaunchTemplateVersion(
                    creating(LaunchTemplateCalls.small()).withSourceVersion("7")))
        .isEqualTo(
            "400 InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version 7"
                + " for the launch template with ID "
                + id
                + ".");
    assertThatRefusal(
            () -> ec2.createLaunchTemplateVersion(creating(new RequestLaunchTemplateData())))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter LaunchTemplateData");
  }

  @Test
  void refusesMalformedUserData() {
    assertThatRefusal(
            () ->
                ec2.createLaunchTemplateVersion(
                    creating(new RequestLaunchTemplateData().withUserData("#!/bin/sh"))))
        .isEqualTo("400 InvalidUserData.Malformed: Invalid BASE64 encoding of user data.");
  }

  @Test
  void warnsOfWhatALaunchWouldBeRefusedWith() {
    assertThat(
            ec2.createLaunchTemplateVersion(
                    creating(LaunchTemplateCalls.small().withInstanceType("m9.tiny")))
                .getWarning()
                .getErrors())
        .extracting(ValidationError::getCode)
        .containsExactly("InvalidParameterValue");
  }

  @Test
  void aClientTokenMakesARepetitionHarmless() {
    CreateLaunchTemplateVersionRequest request =
        creating(LaunchTemplateCalls.small()).withClientToken("token");
    ec2.createLaunchTemplateVersion(request);

    assertThat(
            ec2.createLaunchTemplateVersion(request.clone())
                .getLaunchTemplateVersion()
                .getVersionNumber())
        .isEqualTo(2);
    assertThat(LaunchTemplateCalls.numbers(ec2, describing())).containsExactly(2L, 1L);
    assertThatRefusal(
            () -> ec2.createLaunchTemplateVersion(request.clone().withVersionDescription("x")))
        .startsWith("400 IdempotentParameterMismatch: ");
  }

  @Test
  void findsVersionsByNumberWordAndRange() {
    versions(3);

    assertThat(LaunchTemplateCalls.numbers(ec2, describing())).containsExactly(4L, 3L, 2L, 1L);
    assertThat(LaunchTemplateCalls.numbers(ec2, describing().withVersions("3", "1")))
        .containsExactly(3L, 1L);
    assertThat(
            LaunchTemplateCalls.numbers(ec2, describing().withVersions("$Default", "$Latest", "4")))
        .containsExactly(1L, 4L);
    assertThat(LaunchTemplateCalls.numbers(ec2, describing().withMinVersion("2")))
        .containsExactly(4L, 3L, 2L);
    assertThat(LaunchTemplateCalls.numbers(ec2, describing().withMaxVersion("2")))
        .containsExactly(2L, 1L);
    assertThat(
            LaunchTemplateCalls.numbers(ec2, describing().withMinVersion("2").withMaxVersion("3")))
        .containsExactly(3L, 2L);
    assertThat(
            LaunchTemplateCalls.numbers(
                ec2,
                new DescribeLaunchTemplateVersionsRequest()
                    .withLaunchTemplateName("web")
                    .withVersions("2")))
        .containsExactly(2L);
  }

  @Test
  void findsTheLatestAndDefaultVersionsOfAllTemplates() {
    versions(1);
    String other = LaunchTemplateCalls.created(ec2, "other");

    assertThat(
            LaunchTemplateCalls.versions(
                ec2, new DescribeLaunchTemplateVersionsRequest().withVersions("$Latest")))
        .extracting(
            LaunchTemplateVersion::getLaunchTemplateId, LaunchTemplateVersion::getVersionNumber)
        .containsExactly(tuple(id, 2L), tuple(other, 1L));
    assertThat(
            LaunchTemplateCalls.versions(
                ec2,
                new DescribeLaunchTemplateVersionsRequest().withVersions("$Latest", "$Default")))
        .extracting(
            LaunchTemplateVersion::getLaunchTemplateId, LaunchTemplateVersion::getVersionNumber)
        .containsExactly(tuple(id, 2L), tuple(id, 1L), tuple(other, 1L));
  }

  @Test
  void refusesToDescribeWhatDoesNotGoTogether() {
    assertThatRefusal(
            () -> LaunchTemplateCalls.versions(ec2, new DescribeLaunchTemplateVersionsRequest()))
        .startsWith(
            "400 MissingParameter: To describe the launch template data for all your launch"
                + " templates, for ‘--versions’ specify ‘$Latest’, ‘$Default’, or both");
    assertThatRefusal(
            () ->
                LaunchTemplateCalls.versions(
                    ec2, new DescribeLaunchTemplateVersionsRequest().withVersions("1")))
        .startsWith("400 InvalidParameterValue: To describe the launch template data for all");
    assertThatRefusal(
            () ->
                LaunchTemplateCalls.versions(
                    ec2, describing().withVersions("1").withMinVersion("1")))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter launchTemplateVersion cannot be used"
                + " with the parameters minVersion and maxVersion");
    assertThatRefusal(() -> LaunchTemplateCalls.versions(ec2, describing().withMaxVersion("last")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (last) for parameter maxVersion is invalid. It must"
                + " be the number of a version.");
    assertThatRefusal(() -> LaunchTemplateCalls.versions(ec2, describing().withVersions("2")))
        .isEqualTo(
            "400 InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version 2"
                + " for the launch template with ID "
                + id
                + ".");
  }

  @Test
  void filters() {
    cloud.clock().advance(Duration.ofHours(1));
    LaunchTemplateCalls.version(
        ec2,
        id,
        new RequestLaunchTemplateData()
            .withImageId("ami-00000000")
            .withInstanceType("m1.large")
            .withKernelId("aki-88aa75e1")
            .withRamDiskId("ari-00000000")
            .withEbsOptimized(true)
            .withIamInstanceProfile(
                new LaunchTemplateIamInstanceProfileSpecificationRequest()
                    .withArn("arn:aws:iam::111122223333:instance-profile/web"))
            .withMetadataOptions(
                new LaunchTemplateInstanceMetadataOptionsRequest()
                    .withHttpEndpoint("enabled")
                    .withHttpTokens("required"))
            .withLicenseSpecifications(
                new LaunchTemplateLicenseConfigurationRequest()
                    .withLicenseConfigurationArn("arn:aws:license-manager:one")));

    assertThat(filtered("image-id", "ami-0000*")).containsExactly(2L);
    assertThat(filtered("instance-type", "m1.large")).containsExactly(2L);
    assertThat(filtered("kernel-id", "aki-88aa75e1")).containsExactly(2L);
    assertThat(filtered("ram-disk-id", "ari-00000000")).containsExactly(2L);
    assertThat(filtered("ebs-optimized", "true")).containsExactly(2L);
    assertThat(filtered("iam-instance-profile", "*instance-profile/web")).containsExactly(2L);
    assertThat(filtered("http-endpoint", "enabled")).containsExactly(2L);
    assertThat(filtered("http-tokens", "required")).containsExactly(2L);
    assertThat(filtered("license-configuration-arn", "*:one")).containsExactly(2L);
    assertThat(filtered("is-default-version", "true")).containsExactly(1L);
    assertThat(filtered("create-time", cloud.clock().instant().toString().replace("Z", ".000Z")))
        .containsExactly(2L);
    assertThat(filtered("host-resource-group-arn", "*")).isEmpty();
    assertThat(filtered("network-card-index", "*")).isEmpty();
    assertThatRefusal(() -> filtered("http-protocol-ipv4", "enabled"))
        .isEqualTo(
            "400 UnsupportedOperation: ec2-fake does not model the filter 'http-protocol-ipv4'");
  }

  private List<Long> filtered(String name, String value) {
    return LaunchTemplateCalls.numbers(
        ec2, describing().withFilters(new Filter(name, List.of(value))));
  }

  @Test
  void comesInPages() {
    versions(2);
    DescribeLaunchTemplateVersionsResult first =
        ec2.describeLaunchTemplateVersions(describing().withMaxResults(2));

    assertThat(first.getLaunchTemplateVersions()).hasSize(2);
    assertThat(
            LaunchTemplateCalls.numbers(
                ec2, describing().withMaxResults(2).withNextToken(first.getNextToken())))
        .containsExactly(1L);
  }

  @Test
  void deletesVersionsOneByOne() {
    versions(2);

    DeleteLaunchTemplateVersionsResult reply =
        ec2.deleteLaunchTemplateVersions(deleting("1", "3", "7"));

    assertThat(reply.getSuccessfullyDeletedLaunchTemplateVersions())
        .containsExactly(
            new DeleteLaunchTemplateVersionsResponseSuccessItem()
                .withLaunchTemplateId(id)
                .withLaunchTemplateName("web")
                .withVersionNumber(3L));
    assertThat(reply.getUnsuccessfullyDeletedLaunchTemplateVersions())
        .extracting(
            DeleteLaunchTemplateVersionsResponseErrorItem::getVersionNumber,
            failure -> failure.getResponseError().getCode(),
            failure -> failure.getResponseError().getMessage())
        .containsExactly(
            tuple(
                1L,
                "unexpectedError",
                "The default version of a launch template cannot be deleted. Make another version"
                    + " the default one, or delete the launch template."),
            tuple(
                7L,
                "launchTemplateVersionDoesNotExist",
                "The launch template version does not exist."));
    assertThat(LaunchTemplateCalls.numbers(ec2, describing())).containsExactly(2L, 1L);
  }

  @Test
  void aNumberIsNeverGivenAgain() {
    versions(1);
    ec2.deleteLaunchTemplateVersions(deleting("2"));
    versions(1);

    assertThat(LaunchTemplateCalls.numbers(ec2, describing())).containsExactly(3L, 1L);
  }

  @Test
  void refusesToDeleteNoVersionMoreThan200AndWords() {
    assertThatRefusal(() -> ec2.deleteLaunchTemplateVersions(deleting()))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter LaunchTemplateVersion");
    assertThatRefusal(() -> ec2.deleteLaunchTemplateVersions(deleting("$Latest")))
        .isEqualTo(
            "400 InvalidParameterValue: Value ($Latest) for parameter launchTemplateVersion is"
                + " invalid. It must be the number of a version.");
    String[] numbers = IntStream.range(2, 203).mapToObj(Integer::toString).toArray(String[]::new);
    assertThat(
            ec2.deleteLaunchTemplateVersions(deleting(Arrays.copyOf(numbers, 200)))
                .getUnsuccessfullyDeletedLaunchTemplateVersions())
        .hasSize(200);
    assertThatRefusal(() -> ec2.deleteLaunchTemplateVersions(deleting(numbers)))
        .isEqualTo("400 InvalidParameterValue: A request can have at most 200 versions.");
  }

  @Test
  void aTemplateHasALimit() {
    cloud.account("111122223333").quotas(Quotas.standard().with(Quota.LAUNCH_TEMPLATE_VERSIONS, 2));
    versions(1);

    assertThatRefusal(() -> versions(1))
        .isEqualTo(
            "400 LaunchTemplateVersionLimitExceeded: Maximum number of versions of a launch"
                + " template, 2, exceeded.");
  }

  @ParameterizedTest
  @CsvSource({
    "ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64, al2023-ami-*-kernel-6.1-x86_64",
    "ami-amazon-linux-latest/al2023-ami-kernel-6.12-arm64, al2023-ami-*-kernel-6.12-arm64",
    "ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2, amzn2-ami-hvm-*-x86_64-gp2"
  })
  void aPublicParameterNamesTheNewestImage(String parameter, String names) {
    String alias = "resolve:ssm:/aws/service/" + parameter;
    String newest =
        ec2
            .describeImages(
                new DescribeImagesRequest()
                    .withOwners("amazon")
                    .withFilters(new Filter("name", List.of(names))))
            .getImages()
            .stream()
            .max(Comparator.comparing(Image::getCreationDate))
            .orElseThrow()
            .getImageId();
    LaunchTemplateCalls.version(ec2, id, new RequestLaunchTemplateData().withImageId(alias));

    assertThat(imageOf(describing().withVersions("2"))).isEqualTo(alias);
    assertThat(imageOf(describing().withVersions("2").withResolveAlias(true))).isEqualTo(newest);
    assertThat(
            launched(
                    ec2,
                    new RunInstancesRequest()
                        .withMinCount(1)
                        .withMaxCount(1)
                        .withInstanceType(parameter.contains("arm64") ? "t4g.small" : "t3.small")
                        .withLaunchTemplate(
                            new LaunchTemplateSpecification()
                                .withLaunchTemplateId(id)
                                .withVersion("2")))
                .getImageId())
        .isEqualTo(newest);
  }

  private String imageOf(DescribeLaunchTemplateVersionsRequest request) {
    return LaunchTemplateCalls.versions(ec2, request).get(0).getLaunchTemplateData().getImageId();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/aws/service/ami-windows-latest/Windows_Server-2095", "/mine"})
  void anotherParameterIsNotModelled(String parameter) {
    String alias = "resolve:ssm:" + parameter;
    LaunchTemplateCalls.version(ec2, id, LaunchTemplateCalls.small().withImageId(alias));
    String refusal =
        "400 UnsupportedOperation: ec2-fake does not know public parameters but those of Amazon's"
            + " images in its catalogue, and cannot resolve '"
            + parameter
            + "'. Name an image by its id.";

    assertThat(imageOf(describing().withVersions("2"))).isEqualTo(alias);
    assertThatRefusal(() -> imageOf(describing().withVersions("2").withResolveAlias(true)))
        .isEqualTo(refusal);
    assertThatRefusal(() -> launched(ec2, launch(alias))).isEqualTo(refusal);
  }
}
