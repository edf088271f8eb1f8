// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done in which state of a bundle task, and that a refusal changes nothing. */
class BundleStatesTest {
  private static final String ACCOUNT = "111122223333";
  private static final String OK = "ok";

  @ParameterizedTest(name = "{0}: {1} is answered with {2}")
  @CsvSource({
    "pending,              describe,  ok",
    "pending,              bundle,    BundlingInProgress",
    "pending,              cancel,    ok",
    "pending,              register,  InvalidManifest",
    "pending,              reboot,    ok",
    "pending,              stop,      UnsupportedOperation",
    "pending,              terminate, ok",
    "waiting-for-shutdown, describe,  ok",
    "waiting-for-shutdown, bundle,    BundlingInProgress",
    "waiting-for-shutdown, cancel,    ok",
    "waiting-for-shutdown, register,  InvalidManifest",
    "waiting-for-shutdown, reboot,    IncorrectInstanceState",
    "waiting-for-shutdown, stop,      UnsupportedOperation",
    "waiting-for-shutdown, terminate, ok",
    "bundling,             describe,  ok",
    "bundling,             bundle,    BundlingInProgress",
    "bundling,             cancel,    ok",
    "bundling,             register,  InvalidManifest",
    "bundling,             reboot,    IncorrectInstanceState",
    "bundling,             stop,      UnsupportedOperation",
    "bundling,             terminate, ok",
    "storing,              describe,  ok",
    "storing,              bundle,    BundlingInProgress",
    "storing,              cancel,    ok",
    "storing,              register,  InvalidManifest",
    "storing,              reboot,    IncorrectInstanceState",
    "storing,              stop,      UnsupportedOperation",
    "storing,              terminate, ok",
    "cancelling,           describe,  ok",
    "cancelling,           bundle,    BundlingInProgress",
    "cancelling,           cancel,    IncorrectState",
    "cancelling,           register,  InvalidManifest",
    "cancelling,           reboot,    IncorrectInstanceState",
    "cancelling,           stop,      UnsupportedOperation",
    "cancelling,           terminate, ok",
    "complete,             describe,  ok",
    "complete,             bundle,    ok",
    "complete,             cancel,    IncorrectState",
    "complete,             register,  ok",
    "complete,             reboot,    ok",
    "complete,             stop,      UnsupportedOperation",
    "complete,             terminate, ok",
    "failed,               describe,  ok",
    "failed,               bundle,    ok",
    "failed,               cancel,    IncorrectState",
    "failed,               register,  InvalidManifest",
    "failed,               reboot,    ok",
    "failed,               stop,      UnsupportedOperation",
    "failed,               terminate, ok",
    "gone,                 describe,  InvalidBundleID.NotFound",
    "gone,                 bundle,    ok",
    "gone,                 cancel,    InvalidBundleID.NotFound",
    "gone,                 register,  ok",
    "gone,                 reboot,    ok",
    "gone,                 stop,      UnsupportedOperation",
    "gone,                 terminate, ok",
  })
  void everyActionInEveryState(String state, String action, String expected) {
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 ec2 = cloud.client();
      String instanceId = launch(cloud, ec2);
      String bundleId = taskIn(state, cloud, ec2, instanceId);
      String before = world(ec2);

      String answer = answer(action, cloud, ec2, instanceId, bundleId);

      assertThat(answer).isEqualTo(expected);
      if (!answer.equals(OK)) {
        assertThat(world(ec2)).isEqualTo(before);
      }
    }
  }

  private static String answer(
      String action, Ec2Cloud cloud, AmazonEC2 ec2, String instanceId, String bundleId) {
    Map<String, Runnable> actions = new TreeMap<>();
    actions.put(
        "describe",
        () -> ec2.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(bundleId)));
    actions.put("bundle", () -> ec2.bundleInstance(Bundling.bundling(cloud, ACCOUNT, instanceId)));
    actions.put("cancel", () -> ec2.cancelBundleTask(new CancelBundleTaskRequest(bundleId)));
    actions.put(
        "register",
        () ->
            ec2.registerImage(
                new RegisterImageRequest("my-bucket/winami.manifest.xml").withName("winami")));
    actions.put(
        "reboot",
        () -> ec2.rebootInstances(new RebootInstancesRequest().withInstanceIds(instanceId)));
    actions.put(
        "stop", () -> ec2.stopInstances(new StopInstancesRequest().withInstanceIds(instanceId)));
    actions.put(
        "terminate",
        () -> ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(instanceId)));
    try {
      actions.get(action).run();
      return OK;
    } catch (AmazonEC2Exception refusal) {
      return refusal.getErrorCode();
    }
  }

  private static String taskIn(String state, Ec2Cloud cloud, AmazonEC2 ec2, String instanceId) {
    BundleTask task =
        ec2.bundleInstance(Bundling.bundling(cloud, ACCOUNT, instanceId)).getBundleTask();
    switch (state) {
      case "pending" -> {}
      case "waiting-for-shutdown" -> cloud.clock().advance(Duration.ofSeconds(15));
      case "bundling" -> cloud.clock().advance(Duration.ofMinutes(1));
      case "storing" -> cloud.clock().advance(Duration.ofMinutes(4));
      case "complete" -> cloud.clock().advanceUntilSettled();
      case "gone" -> cloud.clock().advance(Duration.ofHours(2));
      case "cancelling", "failed" -> {
        cloud.clock().advance(Duration.ofMinutes(1));
        ec2.cancelBundleTask(new CancelBundleTaskRequest(task.getBundleId()));
        if (state.equals("failed")) {
          cloud.clock().advanceUntilSettled();
        }
      }
      default -> throw new AssertionError(state);
    }
    if (!state.equals("gone")) {
      assertThat(Bundling.task(ec2, task.getBundleId()).getState()).isEqualTo(state);
    }
    return task.getBundleId();
  }

  private static String world(AmazonEC2 ec2) {
    return ec2.describeBundleTasks(new DescribeBundleTasksRequest()).getBundleTasks()
        + "\n"
        + ec2.describeInstances(new DescribeInstancesRequest()).getReservations()
        + "\n"
        + ec2.describeImages().getImages().size();
  }

  private static String launch(Ec2Cloud cloud, AmazonEC2 ec2) {
    String instanceId =
        launched(ec2, Fixtures.launch(WINDOWS_STORE).withInstanceType("m1.large")).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return instanceId;
  }
}
