// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusResult;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceStatus;
import com.amazonaws.services.ec2.model.LaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The instances that were launched from a launch template. EC2 tags them with the template and the
 * version, so they are found whatever became of the reply to their launch.
 */
final class TemplateFleet {
  private static final String TEMPLATE = "tag:aws:ec2launchtemplate:id";
  private static final int PAGE = 1000;

  private final AmazonEC2 ec2;
  private final Retries retries;
  private final Rollout rollout;

  TemplateFleet(AmazonEC2 ec2, Retries retries, Rollout rollout) {
    this.ec2 = ec2;
    this.retries = retries;
    this.rollout = rollout;
  }

  /** All of them, the oldest launch first, those that are terminated too, as long as EC2 does. */
  List<FleetInstance> look() {
    return retries.call(this::describe);
  }

  /**
   * Launches instances. Whoever saw the same fleet, and launches the same, launches nothing again:
   * the client token is made of that.
   *
   * @return their ids
   */
  Set<String> launch(long version, int count, List<FleetInstance> seen) {
    RunInstancesRequest request =
        new RunInstancesRequest()
            .withLaunchTemplate(
                new LaunchTemplateSpecification()
                    .withLaunchTemplateId(rollout.templateId())
                    .withVersion(Long.toString(version)))
            .withMinCount(count)
            .withMaxCount(count)
            .withClientToken(clientToken(version, seen));
    return retries.call(() -> ec2.runInstances(request)).getReservation().getInstances().stream()
        .map(Instance::getInstanceId)
        .collect(Collectors.toSet());
  }

  private String clientToken(long version, List<FleetInstance> seen) {
    String launchedBefore =
        seen.stream()
            .filter(each -> each.isOf(version))
            .map(FleetInstance::id)
            .sorted()
            .collect(Collectors.joining(" "));
    String launch = rollout.id() + " " + version + " " + launchedBefore;
    return UUID.nameUUIDFromBytes(launch.getBytes(UTF_8)).toString();
  }

  /**
   * Waits until instances are healthy.
   *
   * @return the fleet at that moment
   * @throws RolloutFailedException if one of them never will be
   */
  List<FleetInstance> awaitHealthy(Set<String> ids) {
    return retries.await(
        () -> Optional.of(describe()),
        fleet -> areHealthy(ids, fleet),
        fleet -> fleet.stream().filter(each -> ids.contains(each.id())).toList().toString());
  }

  private static boolean areHealthy(Set<String> ids, List<FleetInstance> fleet) {
    List<FleetInstance> awaited = fleet.stream().filter(each -> ids.contains(each.id())).toList();
    requireNoneFailed(awaited);
    return awaited.stream().filter(FleetInstance::isHealthy).count() == ids.size();
  }

  /** Throws if there is one that will not be healthy any more. */
  static void requireNoneFailed(List<FleetInstance> instances) {
    instances.stream()
        .filter(FleetInstance::hasFailed)
        .findFirst()
        .ifPresent(
            failed -> {
              throw new RolloutFailedException(failed.toString());
            });
  }

  void terminate(List<String> ids) {
    if (!ids.isEmpty()) {
      retries.call(() -> ec2.terminateInstances(new TerminateInstancesRequest(ids)));
    }
  }

  private List<FleetInstance> describe() {
    List<Instance> instances = instances();
    Map<String, InstanceStatus> checks =
        checks().stream()
            .collect(Collectors.toMap(InstanceStatus::getInstanceId, Function.identity()));
    return instances.stream()
        .map(
            instance ->
                FleetInstance.of(
                    instance, Optional.ofNullable(checks.get(instance.getInstanceId()))))
        .toList();
  }

  private List<Instance> instances() {
    DescribeInstancesRequest request =
        new DescribeInstancesRequest()
            .withFilters(new Filter(TEMPLATE, List.of(rollout.templateId())))
            .withMaxResults(PAGE);
    return Pages.all(
            token -> ec2.describeInstances(request.withNextToken(token)),
            DescribeInstancesResult::getReservations,
            DescribeInstancesResult::getNextToken)
        .stream()
        .flatMap(reservation -> reservation.getInstances().stream())
        .toList();
  }

  /** Of all that are running: to ask for ids is refused if EC2 does not know one of them yet. */
  private List<InstanceStatus> checks() {
    DescribeInstanceStatusRequest request =
        new DescribeInstanceStatusRequest().withMaxResults(PAGE);
    return Pages.all(
        token -> ec2.describeInstanceStatus(request.withNextToken(token)),
        DescribeInstanceStatusResult::getInstanceStatuses,
        DescribeInstanceStatusResult::getNextToken);
  }
}
