// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateResult;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesResult;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.InstanceRequirementsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplate;
import com.amazonaws.services.ec2.model.ModifyLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagDescription;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.ValidationError;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launch templates: creating, finding, changing and deleting them. */
class LaunchTemplatesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private static CreateLaunchTemplateRequest creating(String name) {
    return new CreateLaunchTemplateRequest()
        .withLaunchTemplateName(name)
        .withLaunchTemplateData(LaunchTemplateCalls.small());
  }

  private static List<String> names(AmazonEC2 client, DescribeLaunchTemplatesRequest request) {
    return client.describeLaunchTemplates(request).getLaunchTemplates().stream()
        .map(LaunchTemplate::getLaunchTemplateName)
        .toList();
  }

  private List<String> names(DescribeLaunchTemplatesRequest request) {
    return names(ec2, request);
  }

  private static DescribeLaunchTemplatesRequest all() {
    return new DescribeLaunchTemplatesRequest();
  }

  private static DeleteLaunchTemplateRequest deleting(String name) {
    return new DeleteLaunchTemplateRequest().withLaunchTemplateName(name);
  }

  @Test
  void createsATemplateWithItsFirstVersion() {
    CreateLaunchTemplateResult reply =
        ec2.createLaunchTemplate(
            creating("web")
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("launch-template")
                        .withTags(new Tag("stage", "test"))));
    LaunchTemplate template = reply.getLaunchTemplate();

    assertThat(template.getLaunchTemplateId()).matches("lt-[0-9a-f]{17}");
    assertThat(template.getLaunchTemplateName()).isEqualTo("web");
    assertThat(template.getCreatedBy()).isEqualTo("arn:aws:iam::111122223333:root");
    assertThat(template.getCreateTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(template.getDefaultVersionNumber()).isEqualTo(1);
    assertThat(template.getLatestVersionNumber()).isEqualTo(1);
    assertThat(template.getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(reply.getWarning()).isNull();
    assertThat(ec2.describeLaunchTemplates(all()).getLaunchTemplates()).containsExactly(template);
    assertThat(
            ec2.describeTags(new DescribeTagsRequest()).getTags().stream()
                .map(TagDescription::getResourceType))
        .containsExactly("launch-template");
  }

  @Test
  void warnsOfWhatALaunchWouldBeRefusedWith() {
    CreateLaunchTemplateResult reply =
        ec2.createLaunchTemplate(
            creating("web")
                .withLaunchTemplateData(LaunchTemplateCalls.small().withKeyName("nobody's")));

    assertThat(reply.getWarning().getErrors())
        .containsExactly(
            new ValidationError()
                .withCode("InvalidKeyPair.NotFound")
                .withMessage("The key pair 'nobody's' does not exist"));
    assertThat(names(all())).containsExactly("web");
  }

  @Test
  void isOfOneAccountAndOneRegion() {
    String id = LaunchTemplateCalls.created(ec2, "web");
    AmazonEC2 partner = cloud.client(PARTNER);
    AmazonEC2 europe = cloud.client("111122223333", "eu-west-1");
    String refusal =
        "400 InvalidLaunchTemplateId.NotFound: The specified launch template, with template ID "
            + id
            + ", does not exist.";

    assertThat(names(partner, all())).isEmpty();
    assertThat(names(europe, all())).isEmpty();
    for (AmazonEC2 other : List.of(partner, europe)) {
      assertThatRefusal(() -> names(other, all().withLaunchTemplateIds(id))).isEqualTo(refusal);
      assertThatRefusal(
              () ->
                  other.deleteLaunchTemplate(
                      new DeleteLaunchTemplateRequest().withLaunchTemplateId(id)))
          .isEqualTo(refusal);
      LaunchTemplateCalls.created(other, "web");
    }
  }

  @Test
  void namesAreUniqueUntilTheyAreFreeAgain() {
    ec2.createLaunchTemplate(creating("web"));

    assertThatRefusal(() -> ec2.createLaunchTemplate(creating("web")))
        .isEqualTo(
            "400 InvalidLaunchTemplateName.AlreadyExistsException: Launch template name already in"
                + " use.");
    ec2.deleteLaunchTemplate(deleting("web"));
    ec2.createLaunchTemplate(creating("web"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "with space", "näme"})
  void refusesABadName(String name) {
    assertThatRefusal(() -> ec2.createLaunchTemplate(creating(name)))
        .isEqualTo(
            "400 InvalidLaunchTemplateName.MalformedException: A launch template name must be"
                + " between 3 and 128 characters, and may contain letters, numbers, and the"
                + " following characters: - ( ) . / _.");
  }

  @Test
  void namesHave3To128Characters() {
    String longest = "a-(b)./_9" + "c".repeat(119);
    ec2.createLaunchTemplate(creating(longest));

    assertThat(names(all())).containsExactly(longest);
    assertThatRefusal(() -> ec2.createLaunchTemplate(creating(longest + "c")))
        .startsWith("400 InvalidLaunchTemplateName.MalformedException: ");
  }

  @Test
  void refusesATemplateWithoutData() {
    assertThatRefusal(
            () ->
                ec2.createLaunchTemplate(
                    creating("web").withLaunchTemplateData(new RequestLaunchTemplateData())))
        .isEqualTo(
            "400 MissingParameter: No launch template data was provided. Launch template data is"
                + " required to create a launch template.");
  }

  @Test
  void refusesMalformedUserDataAndALongDescription() {
    assertThatRefusal(
            () ->
                ec2.createLaunchTemplate(
                    creating("web")
                        .withLaunchTemplateData(
                            new RequestLaunchTemplateData().withUserData("#!/bin/sh"))))
        .isEqualTo("400 InvalidUserData.Malformed: Invalid BASE64 encoding of user data.");
    ec2.createLaunchTemplate(creating("long").withVersionDescription("d".repeat(255)));
    assertThatRefusal(
            () -> ec2.createLaunchTemplate(creating("web").withVersionDescription("d".repeat(256))))
        .isEqualTo(
            "400 InvalidParameterValue: The version description is limited to 255 characters.");
  }

  @Test
  void refusesByNameWhatIsNotModelled() {
    assertThatRefusal(
            () ->
                ec2.createLaunchTemplate(
                    creating("web")
                        .withLaunchTemplateData(
                            LaunchTemplateCalls.small()
                                .withInstanceRequirements(
                                    new InstanceRequirementsRequest().withBareMetal("included")))))
        .isEqualTo(
            "400 UnsupportedOperation: ec2-fake does not model the parameter"
                + " LaunchTemplateData.InstanceRequirements.BareMetal of CreateLaunchTemplate."
                + " Leave it out, or answer the call in the test.");
  }

  @Test
  void aClientTokenMakesARepetitionHarmless() {
    CreateLaunchTemplateRequest request = creating("web").withClientToken("token");
    LaunchTemplate first = ec2.createLaunchTemplate(request).getLaunchTemplate();

    assertThat(ec2.createLaunchTemplate(request.clone()).getLaunchTemplate()).isEqualTo(first);
    assertThatRefusal(() -> ec2.createLaunchTemplate(creating("other").withClientToken("token")))
        .startsWith("400 IdempotentParameterMismatch: ");
    assertThat(names(all())).containsExactly("web");
  }

  @Test
  void findsByIdsAndNames() {
    String web = LaunchTemplateCalls.created(ec2, "web");
    LaunchTemplateCalls.created(ec2, "database");
    LaunchTemplateCalls.created(ec2, "other");

    assertThat(names(all().withLaunchTemplateIds(web))).containsExactly("web");
    assertThat(names(all().withLaunchTemplateNames("database", "web")))
        .containsExactly("database", "web");
    assertThat(names(all().withLaunchTemplateIds(web).withLaunchTemplateNames("web", "other")))
        .containsExactly("web", "other");
  }

  @Test
  void refusesUnknownAndMalformedIdsAndNames() {
    assertThatRefusal(() -> names(all().withLaunchTemplateNames("web")))
        .isEqualTo(
            "400 InvalidLaunchTemplateName.NotFoundException: At least one of the launch templates"
                + " specified in the request does not exist.");
    assertThatRefusal(() -> names(all().withLaunchTemplateIds("lt-0123456789abcdef0")))
        .isEqualTo(
            "400 InvalidLaunchTemplateId.NotFound: The specified launch template, with template ID"
                + " lt-0123456789abcdef0, does not exist.");
    assertThatRefusal(() -> names(all().withLaunchTemplateIds("web")))
        .isEqualTo(
            "400 InvalidLaunchTemplateId.Malformed: Invalid id: \"web\" (expecting \"lt-...\")");
    assertThatRefusal(() -> ec2.deleteLaunchTemplate(deleting("web")))
        .isEqualTo(
            "400 InvalidLaunchTemplateName.NotFoundException: The specified launch template, with"
                + " template name web, does not exist.");
  }

  @Test
  void aCallNamesATemplateInOneWay() {
    String id = LaunchTemplateCalls.created(ec2, "web");

    assertThatRefusal(() -> ec2.deleteLaunchTemplate(deleting("web").withLaunchTemplateId(id)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter 'launchTemplateId' may not be used in"
                + " combination with 'launchTemplateName'");
    assertThatRefusal(() -> ec2.deleteLaunchTemplate(new DeleteLaunchTemplateRequest()))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter launchTemplateId or"
                + " launchTemplateName");
  }

  @Test
  void filters() {
    LaunchTemplateCalls.created(ec2, "web");
    cloud.clock().advance(Duration.ofHours(1));
    String database = LaunchTemplateCalls.created(ec2, "database");
    ec2.createTags(new CreateTagsRequest(List.of(database), List.of(new Tag("stage", "test"))));
    String time = cloud.clock().instant().toString().replace("Z", ".000Z");

    assertThat(names(filter("launch-template-name", "data*"))).containsExactly("database");
    assertThat(names(filter("create-time", time))).containsExactly("database");
    assertThat(names(filter("tag:stage", "test"))).containsExactly("database");
    assertThat(names(filter("tag-key", "stage"))).containsExactly("database");
    assertThatRefusal(() -> names(filter("state", "available")))
        .isEqualTo("400 InvalidParameterValue: The filter 'state' is invalid");
  }

  private static DescribeLaunchTemplatesRequest filter(String name, String value) {
    return all().withFilters(new Filter(name, List.of(value)));
  }

  @Test
  void comesInPages() {
    for (int i = 0; i < 3; i++) {
      LaunchTemplateCalls.created(ec2, "template-" + i);
    }
    DescribeLaunchTemplatesResult first = ec2.describeLaunchTemplates(all().withMaxResults(2));

    assertThat(first.getLaunchTemplates()).hasSize(2);
    assertThat(names(all().withMaxResults(2).withNextToken(first.getNextToken())))
        .containsExactly("template-2");
    assertThatRefusal(() -> names(all().withMaxResults(0)))
        .isEqualTo(
            "400 InvalidParameterValue: Value ( 0 ) for parameter maxResults is invalid. Expecting"
                + " a value greater than 1.");
    assertThatRefusal(() -> names(all().withMaxResults(201)))
        .isEqualTo(
            "400 InvalidParameterValue: Value ( 201 ) for parameter maxResults is invalid."
                + " Expecting a value of at most 200.");
    assertThatRefusal(() -> names(all().withMaxResults(5).withLaunchTemplateNames("template-0")))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter launchTemplateNames cannot be used with"
                + " the parameter maxResults");
  }

  @Test
  void aPageHas200TemplatesIfNoSizeIsAskedFor() {
    IntStream.range(0, 201).forEach(i -> LaunchTemplateCalls.created(ec2, "template-" + i));

    DescribeLaunchTemplatesResult first = ec2.describeLaunchTemplates(all());

    assertThat(first.getLaunchTemplates()).hasSize(200);
    assertThat(names(all().withNextToken(first.getNextToken()))).containsExactly("template-200");
  }

  @Test
  void makesAnotherVersionTheDefault() {
    String id = LaunchTemplateCalls.created(ec2, "web");
    LaunchTemplateCalls.version(ec2, id, LaunchTemplateCalls.small());
    LaunchTemplateCalls.version(ec2, id, LaunchTemplateCalls.small());
    ModifyLaunchTemplateRequest modifying =
        new ModifyLaunchTemplateRequest().withLaunchTemplateId(id);

    LaunchTemplate modified =
        ec2.modifyLaunchTemplate(modifying.clone().withDefaultVersion("2").withClientToken("t"))
            .getLaunchTemplate();

    assertThat(modified.getDefaultVersionNumber()).isEqualTo(2);
    assertThat(modified.getLatestVersionNumber()).isEqualTo(3);
    ec2.modifyLaunchTemplate(modifying.clone().withDefaultVersion("$Latest"));
    ec2.modifyLaunchTemplate(modifying.clone().withDefaultVersion("2").withClientToken("t"));
    assertThat(
            ec2.describeLaunchTemplates(all())
                .getLaunchTemplates()
                .get(0)
                .getDefaultVersionNumber())
        .isEqualTo(3);
    assertThatRefusal(() -> ec2.modifyLaunchTemplate(modifying.clone().withDefaultVersion("4")))
        .isEqualTo(
            "400 InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version 4"
                + " for the launch template with ID "
                + id
                + ".");
    assertThatRefusal(() -> ec2.modifyLaunchTemplate(modifying.clone()))
        .isEqualTo("400 MissingParameter: The request must contain the parameter DefaultVersion");
  }

  @Test
  void deletesATemplateWithItsTagsAndVersions() {
    String id = LaunchTemplateCalls.created(ec2, "web");
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));

    LaunchTemplate deleted =
        ec2.deleteLaunchTemplate(new DeleteLaunchTemplateRequest().withLaunchTemplateId(id))
            .getLaunchTemplate();

    assertThat(deleted.getLaunchTemplateName()).isEqualTo("web");
    assertThat(deleted.getDefaultVersionNumber()).isEqualTo(1);
    assertThat(names(all())).isEmpty();
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
    assertThatRefusal(
            () ->
                LaunchTemplateCalls.versions(
                    ec2, new DescribeLaunchTemplateVersionsRequest().withLaunchTemplateId(id)))
        .startsWith("400 InvalidLaunchTemplateId.NotFound: ");
  }

  @Test
  void anAccountHasALimit() {
    cloud.account("111122223333").quotas(Quotas.standard().with(Quota.LAUNCH_TEMPLATES, 1));
    ec2.createLaunchTemplate(creating("web"));

    assertThatRefusal(() -> ec2.createLaunchTemplate(creating("other")))
        .isEqualTo(
            "400 LaunchTemplateLimitExceeded: Maximum number of launch templates, 1, exceeded.");
  }
}
