// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.InstanceMarketOptionsRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Spot requests whose instances fail as soon as they are launched or started. */
class SpotInstancesThatFailTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  private void failTheNextBoot() {
    cloud.faults().on(booting()).fail("Server.InternalError", "Internal error on launch");
  }

  @Test
  void aOneTimeRequestIsClosed() {
    failTheNextBoot();
    String id = Spot.requested(ec2, Spot.bid());

    cloud.clock().advanceUntilSettled();

    assertThat(Spot.stateOf(ec2, id)).isEqualTo("closed instance-terminated-by-user");
    assertThat(Fixtures.stateOf(ec2, Spot.instanceOf(ec2, id))).isEqualTo("terminated");
  }

  @Test
  void aPersistentRequestIsFulfilledByAnotherInstance() {
    failTheNextBoot();
    String id = Spot.requested(ec2, Spot.bid().withType("persistent"));

    cloud.clock().advanceUntilSettled();
    assertThat(Spot.stateOf(ec2, id)).isEqualTo("open pending-evaluation");
    assertThat(Spot.instanceOf(ec2, id)).isNull();
    cloud.clock().advance(Duration.ofMinutes(5));

    assertThat(Spot.stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(Fixtures.stateOf(ec2, Spot.instanceOf(ec2, id))).isEqualTo("running");
  }

  @Test
  void settlingEndsWhateverFails() {
    cloud.faults().on(booting()).always().fail("Server.InternalError", "Internal error on launch");
    String id = Spot.requested(ec2, Spot.bid().withType("persistent"));

    cloud.clock().advanceUntilSettled();

    assertThat(Spot.stateOf(ec2, id)).isEqualTo("open pending-evaluation");
  }

  @Test
  void aRequestOfRunInstancesIsClosed() {
    failTheNextBoot();
    String instanceId =
        launched(
                ec2,
                launch(LINUX_EBS)
                    .withInstanceMarketOptions(
                        new InstanceMarketOptionsRequest().withMarketType("spot")))
            .getInstanceId();

    String id = Fixtures.described(ec2, instanceId).getSpotInstanceRequestId();
    assertThat(Spot.stateOf(ec2, id)).isEqualTo("closed instance-terminated-by-user");
  }

  @Test
  void anInstanceThatIsStartedAndStopsAgainIsStartedOnceMore() {
    String id =
        Spot.requested(
            ec2, Spot.bid().withType("persistent").withInstanceInterruptionBehavior("stop"));
    cloud.clock().advanceUntilSettled();
    String instanceId = Spot.instanceOf(ec2, id);
    ec2.stopInstances(new StopInstancesRequest(List.of(instanceId)));
    cloud.clock().advanceUntilSettled();
    assertThat(Spot.stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-user");
    failTheNextBoot();

    ec2.startInstances(new StartInstancesRequest(List.of(instanceId)));

    assertThat(Fixtures.stateOf(ec2, instanceId)).isEqualTo("stopped");
    assertThat(Spot.stateOf(ec2, id)).startsWith("disabled ");
    cloud.clock().advance(Duration.ofMinutes(5));
    assertThat(Spot.stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(Fixtures.stateOf(ec2, instanceId)).isEqualTo("running");
  }
}
