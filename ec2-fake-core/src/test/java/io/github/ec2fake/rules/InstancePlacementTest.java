// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeletePlacementGroupRequest;
import com.amazonaws.services.ec2.model.ModifyInstancePlacementRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.PlacementGroup;
import com.amazonaws.services.ec2.model.PlacementStrategy;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ModifyInstancePlacement, of stopped instances. */
class InstancePlacementTest {
  private static final String ZONE = "us-east-1a";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @BeforeEach
  void createACluster() {
    group("hpc", PlacementStrategy.Cluster);
  }

  @Test
  void movesAnInstanceIntoAGroupAndOutOfIt() {
    String id = stopped(new Placement());
    PlacementGroup parts = group("parts", PlacementStrategy.Partition);

    ec2.modifyInstancePlacement(into(id, "hpc"));
    assertThat(placement(id).getGroupName()).isEqualTo("hpc");
    assertThat(placement(id).getPartitionNumber()).isNull();
    assertThatRefusal(() -> delete("hpc")).startsWith("400 InvalidPlacementGroup.InUse: ");

    ec2.modifyInstancePlacement(of(id).withGroupId(parts.getGroupId()).withPartitionNumber(2));
    assertThat(placement(id).getGroupName()).isEqualTo("parts");
    assertThat(placement(id).getPartitionNumber()).isEqualTo(2);
    delete("hpc");

    ec2.modifyInstancePlacement(into(id, ""));
    assertThat(placement(id).getGroupName()).isEmpty();
    assertThat(placement(id).getPartitionNumber()).isNull();
    delete("parts");
  }

  @Test
  void anInstanceOfAClusterIsInItsZone() {
    launched(ec2, launch(LINUX_EBS).withInstanceType("c3.large").withPlacement(in("us-east-1c")));
    String here = stopped(new Placement().withAvailabilityZone("us-east-1c"));
    String elsewhere = stopped(new Placement().withAvailabilityZone(ZONE));

    ec2.modifyInstancePlacement(into(here, "hpc"));
    assertThat(placement(here).getGroupName()).isEqualTo("hpc");
    assertThatRefusal(() -> ec2.modifyInstancePlacement(into(elsewhere, "hpc")))
        .startsWith("400 InvalidPlacementGroup.InUse: ");
    assertThat(placement(elsewhere).getGroupName()).isEmpty();
  }

  @Test
  void itsTenancyChangesBetweenDedicatedAndHostOnly() {
    String dedicated = stopped(new Placement().withTenancy("dedicated"));
    String shared = stopped(new Placement());

    ec2.modifyInstancePlacement(of(dedicated).withTenancy("host"));
    assertThat(placement(dedicated).getTenancy()).isEqualTo("host");
    ec2.modifyInstancePlacement(of(dedicated).withTenancy("dedicated"));
    assertThat(placement(dedicated).getTenancy()).isEqualTo("dedicated");

    assertThatRefusal(() -> ec2.modifyInstancePlacement(of(shared).withTenancy("dedicated")))
        .isEqualTo(
            "400 InvalidParameterCombination: The tenancy cannot be changed from 'default' to"
                + " 'dedicated'. It can be changed between 'dedicated' and 'host' only.");
    assertThatRefusal(
            () ->
                ec2.modifyInstancePlacement(of(dedicated).withTenancy("host").withGroupName("hpc")))
        .startsWith("400 InvalidParameterCombination: Instances of the tenancy 'host' cannot be");
    assertThat(placement(dedicated).getTenancy()).isEqualTo("dedicated");
  }

  @Test
  void aDedicatedVpcHasNoInstancesOnSharedHardware() {
    String vpc =
        ec2.createVpc(new CreateVpcRequest("10.0.0.0/16").withInstanceTenancy("dedicated"))
            .getVpc()
            .getVpcId();
    RunInstancesRequest request =
        launch(LINUX_EBS).withSubnetId(Networks.subnet(ec2, vpc, "10.0.0.0/24"));

    for (Placement shared : List.of(new Placement(), new Placement().withTenancy("default"))) {
      assertThat(launched(ec2, request.clone().withPlacement(shared)).getPlacement().getTenancy())
          .isEqualTo("dedicated");
    }
    Placement host = new Placement().withTenancy("host");
    assertThat(launched(ec2, request.clone().withPlacement(host)).getPlacement().getTenancy())
        .isEqualTo("host");
    group("racks", PlacementStrategy.Spread);
    assertThatRefusal(
            () ->
                launched(
                    ec2, request.clone().withPlacement(new Placement().withGroupName("racks"))))
        .startsWith("400 InvalidParameterCombination: Instances of the tenancy 'dedicated'");
  }

  @Test
  void aChangeOfTheTenancyLeavesTheGroupAsItIs() {
    String id = stopped(in(ZONE).withTenancy("dedicated"));

    ec2.modifyInstancePlacement(of(id).withTenancy("dedicated"));

    assertThat(placement(id).getGroupName()).isEqualTo("hpc");
  }

  @Test
  void isForAStoppedInstanceThatTheGroupCanTake() {
    String running = launched(ec2, launch(LINUX_EBS).withInstanceType("c3.large")).getInstanceId();
    ec2.describeInstances();
    assertThatRefusal(() -> ec2.modifyInstancePlacement(into(running, "hpc")))
        .startsWith("400 IncorrectInstanceState: ");

    String id = stopped(new Placement());
    assertThatRefusal(() -> ec2.modifyInstancePlacement(into(id, "nope")))
        .startsWith("400 InvalidPlacementGroup.Unknown: ");
    assertThatRefusal(() -> ec2.modifyInstancePlacement(into(id, "hpc").withPartitionNumber(1)))
        .startsWith("400 InvalidParameterCombination: The placement group 'hpc' has no partitions");
    assertThatRefusal(() -> ec2.modifyInstancePlacement(of(id)))
        .isEqualTo(
            "400 MissingParameter: The request must contain a placement group or a tenancy to"
                + " change");
  }

  private PlacementGroup group(String name, PlacementStrategy strategy) {
    return ec2.createPlacementGroup(new CreatePlacementGroupRequest(name, strategy))
        .getPlacementGroup();
  }

  private void delete(String name) {
    ec2.deletePlacementGroup(new DeletePlacementGroupRequest(name));
  }

  private static Placement in(String zone) {
    return new Placement().withGroupName("hpc").withAvailabilityZone(zone);
  }

  private String stopped(Placement placement) {
    String id =
        launched(ec2, launch(LINUX_EBS).withInstanceType("c3.large").withPlacement(placement))
            .getInstanceId();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.describeInstances();
    return id;
  }

  private Placement placement(String id) {
    return described(ec2, id).getPlacement();
  }

  private static ModifyInstancePlacementRequest of(String id) {
    return new ModifyInstancePlacementRequest().withInstanceId(id);
  }

  private static ModifyInstancePlacementRequest into(String id, String group) {
    return of(id).withGroupName(group);
  }
}
