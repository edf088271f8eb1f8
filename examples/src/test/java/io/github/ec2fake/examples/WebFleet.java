// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.LaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateVersion;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.JournalEntry;
import io.github.ec2fake.journal.TransitionEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fleet of three that was launched from the first version of a launch template, and is healthy.
 *
 * @param templateId the template
 * @param ids the first instances
 */
record WebFleet(String templateId, List<String> ids) {
  static final String OLD_IMAGE = "ami-0308296cad1b8058d";
  static final String NEW_IMAGE = "ami-0ed094fb1304fd857";
  static final int SIZE = 3;

  /** From the end of the boot, by default. */
  private static final Duration STATUS_CHECKS = Duration.ofMinutes(2);

  private static final Duration BOOT_AND_STATUS_CHECKS = Duration.ofMinutes(5);

  static WebFleet launch(AmazonEC2 ec2, Ec2Cloud cloud) {
    String templateId =
        ec2.createLaunchTemplate(
                new CreateLaunchTemplateRequest()
                    .withLaunchTemplateName("web")
                    .withLaunchTemplateData(
                        new RequestLaunchTemplateData()
                            .withImageId(OLD_IMAGE)
                            .withInstanceType("t3.micro")))
            .getLaunchTemplate()
            .getLaunchTemplateId();
    List<String> ids =
        ec2
            .runInstances(
                new RunInstancesRequest()
                    .withLaunchTemplate(
                        new LaunchTemplateSpecification().withLaunchTemplateId(templateId))
                    .withMinCount(SIZE)
                    .withMaxCount(SIZE))
            .getReservation()
            .getInstances()
            .stream()
            .map(Instance::getInstanceId)
            .toList();
    cloud.clock().advance(BOOT_AND_STATUS_CHECKS);
    return new WebFleet(templateId, ids);
  }

  Rollout rollout() {
    return new Rollout("release-42", templateId, NEW_IMAGE, SIZE, 2, SIZE);
  }

  void assertThatItIsTheNewOneInFull(AmazonEC2 ec2) {
    assertThat(versions(ec2))
        .extracting(
            LaunchTemplateVersion::getVersionNumber, LaunchTemplateVersion::isDefaultVersion)
        .containsExactly(tuple(2L, true), tuple(1L, false));
    assertThatItIsInFull(ec2, "2", NEW_IMAGE);
  }

  void assertThatItIsTheOldOneInFull(AmazonEC2 ec2) {
    assertThat(versions(ec2))
        .extracting(
            LaunchTemplateVersion::getVersionNumber, LaunchTemplateVersion::isDefaultVersion)
        .containsExactly(tuple(1L, true));
    assertThatItIsInFull(ec2, "1", OLD_IMAGE);
  }

  private static void assertThatItIsInFull(AmazonEC2 ec2, String version, String imageId) {
    List<Instance> live =
        ec2
            .describeInstances(
                new DescribeInstancesRequest()
                    .withFilters(
                        new Filter(
                            "instance-state-name",
                            List.of("pending", "running", "stopping", "stopped"))))
            .getReservations()
            .stream()
            .flatMap(reservation -> reservation.getInstances().stream())
            .toList();
    assertThat(live).hasSize(SIZE);
    assertThat(live)
        .allSatisfy(
            instance -> {
              assertThat(instance.getState().getName()).isEqualTo("running");
              assertThat(instance.getImageId()).isEqualTo(imageId);
              assertThat(instance.getTags())
                  .contains(new Tag("aws:ec2launchtemplate:version", version));
            });
    assertThat(
            ec2.describeInstanceStatus(new DescribeInstanceStatusRequest()).getInstanceStatuses())
        .hasSize(SIZE)
        .allMatch(status -> status.getInstanceStatus().getStatus().equals("ok"));
    assertThat(ec2).hasNoUnattachedVolumes().hasNoOrphanedSnapshots();
  }

  private List<LaunchTemplateVersion> versions(AmazonEC2 ec2) {
    return ec2.describeLaunchTemplateVersions(
            new DescribeLaunchTemplateVersionsRequest().withLaunchTemplateId(templateId))
        .getLaunchTemplateVersions();
  }

  /**
   * Since the fleet was launched, it never had fewer healthy instances. Healthy is one whose boot
   * ended at least so long ago as its status checks take, and that no fault has hit since.
   */
  static void assertThatItWasNeverSmaller(Journal journal) {
    Map<String, Instant> healthySince = new HashMap<>();
    boolean launched = false;
    for (JournalEntry entry : journal.entries()) {
      if (entry instanceof TransitionEntry change && change.resourceType().equals("instance")) {
        if (change.to().equals("running")) {
          healthySince.put(change.resourceId(), change.at().plus(STATUS_CHECKS));
        } else {
          healthySince.remove(change.resourceId());
        }
      } else if (entry instanceof FaultEntry fault) {
        healthySince.remove(fault.resourceId());
      }
      long healthy =
          healthySince.values().stream().filter(since -> !since.isAfter(entry.at())).count();
      launched |= healthy == SIZE;
      if (launched) {
        assertThat(healthy).as("healthy instances after %s", entry).isGreaterThanOrEqualTo(SIZE);
      }
    }
    assertThat(launched).isTrue();
  }

  /** How many instances there have ever been. */
  static long launches(Journal journal) {
    return journal.transitions().stream()
        .filter(change -> change.resourceType().equals("instance") && change.from().isEmpty())
        .count();
  }
}
