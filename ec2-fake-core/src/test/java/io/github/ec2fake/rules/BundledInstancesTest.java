// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.bundling;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a bundle task does with its instance, which only the journal shows. */
class BundledInstancesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final String instanceId = launched(ec2, launch(WINDOWS_STORE)).getInstanceId();
  private final String taskId = begun();

  private String begun() {
    cloud.clock().advanceUntilSettled();
    return ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId))
        .getBundleTask()
        .getBundleId();
  }

  /** What the journal says of the instance since its boot. */
  private List<String> notes() {
    cloud.clock().advanceUntilSettled();
    return cloud.journal().transitions(instanceId).stream()
        .map(TransitionEntry::note)
        .filter(note -> note.contains("bun-"))
        .toList();
  }

  @Test
  void isShutDownAndRestarted() {
    assertThat(notes()).containsExactly("shut down for " + taskId, "restarted after " + taskId);
  }

  @Test
  void isRestartedWhenItsTaskIsCancelled() {
    cloud.clock().advance(Duration.ofSeconds(62));
    ec2.cancelBundleTask(new CancelBundleTaskRequest(taskId));

    assertThat(notes()).containsExactly("shut down for " + taskId, "restarted after " + taskId);
  }

  @Test
  void staysUpWhenItsTaskIsCancelledBeforehand() {
    ec2.cancelBundleTask(new CancelBundleTaskRequest(taskId));

    assertThat(notes()).isEmpty();
  }

  @Test
  void isNotRestartedWhenItIsTerminated() {
    cloud.clock().advance(Duration.ofSeconds(62));
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));

    assertThat(notes()).containsExactly("shut down for " + taskId);
  }

  @Test
  void isNeitherRebootedNorShutDownFromWithinMeanwhile() {
    cloud.clock().advance(Duration.ofSeconds(62));
    assertThatRefusal(() -> ec2.rebootInstances(new RebootInstancesRequest(List.of(instanceId))))
        .isEqualTo(
            "400 IncorrectInstanceState: The instance '"
                + instanceId
                + "' is not in a state from which it can be rebooted.");
    assertThatIllegalStateException().isThrownBy(() -> cloud.instance(instanceId).shutDown());
    assertThat(Fixtures.stateOf(ec2, instanceId)).isEqualTo("running");
  }

  @Test
  void faultsCanNameItOrItsImage() {
    cloud.clock().advance(Duration.ofSeconds(62));
    Fault other = cloud.faults().on(bundling().of("i-0badcafe")).hang();
    Fault ofInstance = cloud.faults().on(bundling().of(instanceId).atPercent(50)).slowDown(2);
    Fault ofImage = cloud.faults().on(bundling().ofImage(WINDOWS_STORE).atPercent(60)).slowDown(2);

    cloud.clock().advanceUntilSettled();

    assertThat(List.of(other.hasFired(), ofInstance.hasFired(), ofImage.hasFired()))
        .containsExactly(false, true, true);
  }
}
