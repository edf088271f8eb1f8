// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many instances zones have room for. */
class CapacityTest {

  @Test
  void launchesAsManyAsThereIsRoomForBetweenTheLeastAndTheMost() {
    with(
        builder -> builder.capacity("us-east-1a", 3),
        (cloud, ec2) -> {
          assertThat(launchIn(ec2, "us-east-1a", 2, 5)).hasSize(3);
          assertThatRefusal(() -> launchIn(ec2, "us-east-1a", 1, 1))
              .startsWith("500 InsufficientInstanceCapacity: We currently");
          assertThat(cloud.journal().calls("RunInstances")).hasSize(5);
        });
  }

  @Test
  void launchesNoneIfThereIsNoRoomForTheLeast() {
    with(
        builder -> builder.capacity("us-east-1a", 3),
        (cloud, ec2) -> {
          assertThatRefusal(() -> launchIn(ec2, "us-east-1a", 4, 5))
              .startsWith("500 InsufficientInstanceCapacity: We currently");
          assertThat(ec2.describeInstances().getReservations()).isEmpty();
        });
  }

  @Test
  void choosesTheFirstZoneWithRoomForAllAndElseThatWithTheMost() {
    with(
        builder ->
            builder
                .capacity("us-east-1a", 1)
                .capacity("us-east-1b", 4)
                .capacity("us-east-1c", 0)
                .capacity("us-east-1d", 0)
                .capacity("us-east-1e", 0)
                .capacity("us-east-1f", 0),
        (cloud, ec2) -> {
          assertThat(zones(launchIn(ec2, null, 1, 2))).containsExactly("us-east-1b", "us-east-1b");
          assertThat(zones(launchIn(ec2, null, 1, 9))).containsExactly("us-east-1b", "us-east-1b");
          assertThat(zones(launchIn(ec2, null, 1, 9))).containsExactly("us-east-1a");
          assertThatRefusal(() -> launchIn(ec2, null, 1, 1))
              .isEqualTo("500 InsufficientInstanceCapacity: Insufficient capacity.");
        });
  }

  @Test
  void choosesTheFirstOfZonesWithAsMuchRoom() {
    with(
        builder -> onlyIn(builder.capacity("us-east-1a", 2).capacity("us-east-1b", 2)),
        (cloud, ec2) ->
            assertThat(zones(launchIn(ec2, null, 2, 2)))
                .containsExactly("us-east-1a", "us-east-1a"));
    with(
        builder -> onlyIn(builder.capacity("us-east-1a", 1).capacity("us-east-1b", 1)),
        (cloud, ec2) -> assertThat(zones(launchIn(ec2, null, 1, 2))).containsExactly("us-east-1a"));
  }

  @Test
  void namesTheOtherZonesThatHaveRoomForTheLeast() {
    with(
        builder -> onlyIn(builder.capacity("us-east-1a", 1).capacity("us-east-1b", 2)),
        (cloud, ec2) -> {
          assertThatRefusal(() -> launchIn(ec2, "us-east-1a", 2, 2))
              .endsWith(
                  "by not specifying an Availability Zone in your request or choosing"
                      + " us-east-1b.");
          assertThatRefusal(() -> launchIn(ec2, "us-east-1a", 3, 3))
              .endsWith("Our system will be working on provisioning additional capacity.");
        });
  }

  /** The other zones have no room. */
  private static void onlyIn(Ec2Cloud.Builder builder) {
    for (String zone : List.of("us-east-1c", "us-east-1d", "us-east-1e", "us-east-1f")) {
      builder.capacity(zone, 0);
    }
  }

  private static List<String> zones(List<Instance> instances) {
    return instances.stream().map(each -> each.getPlacement().getAvailabilityZone()).toList();
  }

  @Test
  void theZoneWithRoomDecidesHowTheInstanceIsNamed() {
    with(
        builder -> builder.capacity("us-east-1a", 0),
        (cloud, ec2) -> {
          String subnetId =
              ec2.describeSubnets(
                      new DescribeSubnetsRequest()
                          .withFilters(new Filter("availability-zone").withValues("us-east-1b")))
                  .getSubnets()
                  .get(0)
                  .getSubnetId();
          ec2.modifySubnetAttribute(
              new ModifySubnetAttributeRequest()
                  .withSubnetId(subnetId)
                  .withPrivateDnsHostnameTypeOnLaunch("resource-name"));

          Instance moved = launchIn(ec2, null, 1, 1).get(0);

          assertThat(moved.getSubnetId()).isEqualTo(subnetId);
          assertThat(moved.getPrivateDnsNameOptions().getHostnameType()).isEqualTo("resource-name");
          assertThat(moved.getPrivateDnsName()).startsWith(moved.getInstanceId());
        });
  }

  @Test
  void roomIsForAllAccountsTogetherAndByType() {
    with(
        builder -> builder.capacity("us-east-1a", "m1.small", 1),
        (cloud, ec2) -> {
          launchIn(cloud.client(PARTNER), "us-east-1a", 1, 1);
          assertThatRefusal(() -> launchIn(ec2, "us-east-1a", 1, 1))
              .startsWith("500 InsufficientInstanceCapacity")
              .contains("or choosing us-east-1b,");
          launched(
              ec2,
              launch(LINUX_EBS)
                  .withInstanceType("m1.large")
                  .withPlacement(new Placement("us-east-1a")));
        });
  }

  @Test
  void aStoppedOrTerminatedInstanceMakesRoom() {
    with(
        builder -> builder.capacity("us-east-1a", 1),
        (cloud, ec2) -> {
          String first = launchIn(ec2, "us-east-1a", 1, 1).get(0).getInstanceId();
          ec2.describeInstances();
          ec2.stopInstances(new StopInstancesRequest().withInstanceIds(first));
          String second = launchIn(ec2, "us-east-1a", 1, 1).get(0).getInstanceId();

          assertThatRefusal(
                  () -> ec2.startInstances(new StartInstancesRequest().withInstanceIds(first)))
              .startsWith("500 InsufficientInstanceCapacity");
          ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(second));
          ec2.startInstances(new StartInstancesRequest().withInstanceIds(first));
          assertThatRefusal(() -> launchIn(ec2, "us-east-1a", 1, 1))
              .startsWith("500 InsufficientInstanceCapacity");
          ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(first));
          launchIn(ec2, "us-east-1a", 1, 1);
        });
  }

  @Test
  void aStoppedInstanceThatIsTerminatedMakesRoomOnlyOnce() {
    with(
        builder -> builder.capacity("us-east-1a", 1),
        (cloud, ec2) -> {
          String id = launchIn(ec2, "us-east-1a", 1, 1).get(0).getInstanceId();
          ec2.describeInstances();
          ec2.stopInstances(new StopInstancesRequest().withInstanceIds(id));
          ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(id));

          assertThat(launchIn(ec2, "us-east-1a", 1, 2)).hasSize(1);
        });
  }

  @Test
  void anInstanceThatDoesNotComeUpMakesRoom() {
    with(
        builder -> builder.capacity("us-east-1a", 1),
        (cloud, ec2) -> {
          cloud.faults().on(Faults.booting()).fail("Server.InternalError", "Internal error");
          launchIn(ec2, "us-east-1a", 1, 1);
          String id = launchIn(ec2, "us-east-1a", 1, 1).get(0).getInstanceId();

          ec2.describeInstances();
          ec2.stopInstances(new StopInstancesRequest().withInstanceIds(id));
          ec2.describeInstances();
          cloud.faults().on(Faults.booting()).fail("Server.InternalError", "Internal error");
          ec2.startInstances(new StartInstancesRequest().withInstanceIds(id));
          launchIn(ec2, "us-east-1a", 1, 1);
        });
  }

  @Test
  void severalStartsNeedRoomForAll() {
    with(builder -> builder.capacity("us-east-1a", 2), CapacityTest::startsOneOfTwoButNotBoth);
  }

  @Test
  void severalStartsNeedCapacityOfTheirType() {
    with(
        builder -> builder.capacity("us-east-1a", "m1.small", 2),
        CapacityTest::startsOneOfTwoButNotBoth);
  }

  /** There is room for two, and another instance takes the place of one while both are stopped. */
  private static void startsOneOfTwoButNotBoth(Ec2Cloud cloud, AmazonEC2 ec2) {
    List<String> ids =
        launchIn(ec2, "us-east-1a", 2, 2).stream().map(Instance::getInstanceId).toList();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest(ids));
    launchIn(ec2, "us-east-1a", 1, 1);

    assertThatRefusal(() -> ec2.startInstances(new StartInstancesRequest(ids)))
        .startsWith("500 InsufficientInstanceCapacity")
        .contains("or choosing us-east-1b, ");
    ec2.startInstances(new StartInstancesRequest().withInstanceIds(ids.get(0)));
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ec2Cloud.builder().capacity("us-east-1z", 1))
        .withMessageStartingWith("EC2 has no zone 'us-east-1z'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ec2Cloud.builder().capacity("us-east-1a", "large", 1))
        .withMessageStartingWith("EC2 has no instance type 'large'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ec2Cloud.builder().capacity("us-east-1a", -1))
        .withMessage("a zone has room for at least 0 instances, but is set to -1");
  }

  private interface Story {
    void tell(Ec2Cloud cloud, AmazonEC2 ec2);
  }

  private static void with(Consumer<Ec2Cloud.Builder> settings, Story story) {
    Ec2Cloud.Builder builder = Ec2Cloud.builder();
    settings.accept(builder);
    try (Ec2Cloud cloud = builder.build()) {
      story.tell(cloud, cloud.client());
    }
  }

  private static List<Instance> launchIn(
      AmazonEC2 ec2, @Nullable String zone, int least, int most) {
    RunInstancesRequest request = launch(LINUX_EBS).withMinCount(least).withMaxCount(most);
    if (zone != null) {
      request.setPlacement(new Placement(zone));
    }
    return ec2.runInstances(request).getReservation().getInstances();
  }
}
