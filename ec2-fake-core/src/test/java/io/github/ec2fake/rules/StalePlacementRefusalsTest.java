// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.PLACEMENT_GROUPS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;

import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.DeletePlacementGroupRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.PlacementStrategy;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the past of placement groups, and of the instances in them, refuses. */
class StalePlacementRefusalsTest {

  @Test
  void aNewGroupIsNotFound() {
    StaleRefusal.of(PLACEMENT_GROUPS)
        .says(
            "400 InvalidPlacementGroup.Unknown: The Placement Group 'hpc' is unknown.",
            lagging -> {
              create(lagging, "hpc");
              return () -> launchInto(lagging, "us-east-1a");
            });
  }

  @Test
  void aDeletedGroupHasItsName() {
    StaleRefusal.of(PLACEMENT_GROUPS)
        .says(
            "400 InvalidPlacementGroup.Duplicate: The placement group 'hpc' already exists.",
            lagging -> {
              create(lagging, "hpc");
              lagging.settle();
              delete(lagging, "hpc");
              return () -> create(lagging, "hpc");
            });
  }

  @Test
  void aDeletedGroupCounts() {
    StaleRefusal.of(PLACEMENT_GROUPS)
        .says(
            "400 PlacementGroupLimitExceeded: Maximum number of placement groups, 500, exceeded.",
            lagging -> {
              IntStream.range(0, 500).forEach(i -> create(lagging, "group-" + i));
              lagging.settle();
              delete(lagging, "group-0");
              return () -> create(lagging, "more");
            });
  }

  @Test
  void aTerminatedInstanceUsesItsGroup() {
    StaleRefusal.of(INSTANCES)
        .says(
            "400 InvalidPlacementGroup.InUse: The placement group 'hpc' is in use and may not be"
                + " deleted.",
            lagging -> {
              withTerminatedInstance(lagging);
              return () -> delete(lagging, "hpc");
            });
  }

  @Test
  void aTerminatedInstanceHoldsItsClusterInItsZone() {
    StaleRefusal.of(INSTANCES)
        .says(
            "400 InvalidPlacementGroup.InUse: The placement group 'hpc' is in use in another"
                + " availability zone: us-east-1a",
            lagging -> {
              withTerminatedInstance(lagging);
              return () -> launchInto(lagging, "us-east-1b");
            });
  }

  private static void withTerminatedInstance(LaggingCloud lagging) {
    create(lagging, "hpc");
    lagging.settle();
    String id = launchInto(lagging, "us-east-1a");
    lagging.settle();
    lagging.terminate(id);
  }

  private static String launchInto(LaggingCloud lagging, String zone) {
    return launched(
            lagging.ec2(),
            launch(LINUX_EBS)
                .withInstanceType("c3.large")
                .withPlacement(new Placement(zone).withGroupName("hpc")))
        .getInstanceId();
  }

  private static void create(LaggingCloud lagging, String name) {
    lagging
        .ec2()
        .createPlacementGroup(new CreatePlacementGroupRequest(name, PlacementStrategy.Cluster));
  }

  private static void delete(LaggingCloud lagging, String name) {
    lagging.ec2().deletePlacementGroup(new DeletePlacementGroupRequest(name));
  }
}
