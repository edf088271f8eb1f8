// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.FLEETS;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.LAUNCH_TEMPLATES;

import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** What the past of launch templates refuses. */
class StaleLaunchTemplateRefusalsTest {

  @Test
  void aNewTemplateIsNotFound() {
    StaleRefusal.of(LAUNCH_TEMPLATES)
        .says(
            "400 InvalidLaunchTemplateId.NotFound: The specified launch template, with template ID"
                + " lt-*, does not exist.",
            lagging -> {
              String id = LaunchTemplateCalls.created(lagging.ec2(), "web");
              return () ->
                  LaunchTemplateCalls.version(lagging.ec2(), id, LaunchTemplateCalls.small());
            });
  }

  @Test
  void aLaunchDoesNotFindANewTemplate() {
    StaleRefusal.of(LAUNCH_TEMPLATES)
        .says(
            "400 InvalidLaunchTemplateName.NotFoundException: The specified launch template, with"
                + " template name web, does not exist.",
            lagging -> {
              LaunchTemplateCalls.created(lagging.ec2(), "web");
              return () -> launch(lagging, "$Default");
            });
  }

  @Test
  void aLaunchDoesNotFindANewVersion() {
    StaleRefusal.of(LAUNCH_TEMPLATES)
        .says(
            "400 InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version 2"
                + " for the launch template with ID lt-*.",
            lagging -> {
              String id = LaunchTemplateCalls.created(lagging.ec2(), "web");
              lagging.settle();
              LaunchTemplateCalls.version(lagging.ec2(), id, LaunchTemplateCalls.small());
              return () -> launch(lagging, "2");
            });
  }

  @Test
  void aDescriptionByNameDoesNotFindANewTemplate() {
    StaleRefusal.of(LAUNCH_TEMPLATES)
        .says(
            "400 InvalidLaunchTemplateName.NotFoundException: At least one of the launch templates"
                + " specified in the request does not exist.",
            lagging -> {
              LaunchTemplateCalls.created(lagging.ec2(), "web");
              return () ->
                  lagging
                      .ec2()
                      .describeLaunchTemplates(
                          new DescribeLaunchTemplatesRequest().withLaunchTemplateNames("web"));
            });
  }

  @Test
  void aDeletedTemplateHasItsName() {
    StaleRefusal.of(LAUNCH_TEMPLATES)
        .says(
            "400 InvalidLaunchTemplateName.AlreadyExistsException: Launch template name already in"
                + " use.",
            lagging -> {
              LaunchTemplateCalls.created(lagging.ec2(), "web");
              lagging.settle();
              delete(lagging);
              return () -> LaunchTemplateCalls.created(lagging.ec2(), "web");
            });
  }

  @Test
  void aDeletedTemplateCounts() {
    StaleRefusal.of(LAUNCH_TEMPLATES)
        .with(Quota.LAUNCH_TEMPLATES, 1)
        .says(
            "400 LaunchTemplateLimitExceeded: Maximum number of launch templates, 1, exceeded.",
            lagging -> {
              LaunchTemplateCalls.created(lagging.ec2(), "web");
              lagging.settle();
              delete(lagging);
              return () -> LaunchTemplateCalls.created(lagging.ec2(), "other");
            });
  }

  @Test
  void aDeletedVersionCounts() {
    StaleRefusal.of(LAUNCH_TEMPLATES)
        .with(Quota.LAUNCH_TEMPLATE_VERSIONS, 2)
        .says(
            "400 LaunchTemplateVersionLimitExceeded: Maximum number of versions of a launch"
                + " template, 2, exceeded.",
            lagging -> {
              String id = LaunchTemplateCalls.created(lagging.ec2(), "web");
              lagging.settle();
              LaunchTemplateCalls.version(lagging.ec2(), id, LaunchTemplateCalls.small());
              lagging.settle();
              lagging
                  .ec2()
                  .deleteLaunchTemplateVersions(
                      new DeleteLaunchTemplateVersionsRequest()
                          .withLaunchTemplateId(id)
                          .withVersions("2"));
              return () ->
                  LaunchTemplateCalls.version(lagging.ec2(), id, LaunchTemplateCalls.small());
            });
  }

  @Test
  void aFleetDoesNotFindANewTemplate() {
    StaleRefusal.of(LAUNCH_TEMPLATES)
        .says(
            "400 InvalidLaunchTemplateId.NotFound: The specified launch template, with template ID"
                + " lt-*, does not exist.",
            lagging -> {
              String id = LaunchTemplateCalls.created(lagging.ec2(), "web");
              return () -> lagging.ec2().createFleet(FleetCalls.fleet(id, 1, 0));
            });
  }

  @Test
  void aNewFleetIsNotFound() {
    StaleRefusal.of(FLEETS)
        .says(
            "400 InvalidFleetId.NotFound: The fleet ID 'fleet-*' does not exist",
            lagging -> {
              String template = LaunchTemplateCalls.created(lagging.ec2(), "web");
              lagging.settle();
              String id = lagging.ec2().createFleet(FleetCalls.fleet(template, 1, 0)).getFleetId();
              return () ->
                  lagging.ec2().describeFleets(new DescribeFleetsRequest().withFleetIds(id));
            });
  }

  @Test
  void aDeletedFleetCounts() {
    StaleRefusal.of(FLEETS)
        .apartFrom(INSTANCES)
        .with(Quota.FLEETS, 1)
        .says(
            "400 MaxFleetCountExceeded: You've reached your quota for maximum Fleet Requests for"
                + " this account.",
            lagging -> {
              String template = LaunchTemplateCalls.created(lagging.ec2(), "web");
              lagging.settle();
              String id = lagging.ec2().createFleet(FleetCalls.fleet(template, 1, 0)).getFleetId();
              lagging.settle();
              lagging
                  .ec2()
                  .deleteFleets(
                      new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(true));
              lagging.pass(60);
              return () -> lagging.ec2().createFleet(FleetCalls.fleet(template, 1, 0));
            });
  }

  private static void delete(LaggingCloud lagging) {
    lagging
        .ec2()
        .deleteLaunchTemplate(new DeleteLaunchTemplateRequest().withLaunchTemplateName("web"));
  }

  private static void launch(LaggingCloud lagging, String version) {
    lagging
        .ec2()
        .runInstances(
            new RunInstancesRequest()
                .withMinCount(1)
                .withMaxCount(1)
                .withLaunchTemplate(
                    new LaunchTemplateSpecification()
                        .withLaunchTemplateName("web")
                        .withVersion(version)));
  }
}
