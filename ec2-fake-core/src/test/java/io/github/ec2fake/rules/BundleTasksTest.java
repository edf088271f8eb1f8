// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.bundling;
import static io.github.ec2fake.rules.Bundling.BUCKET;
import static io.github.ec2fake.rules.Bundling.PREFIX;
import static io.github.ec2fake.rules.Bundling.task;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Windows Guide, "Creating an Instance Store-Backed Windows AMI". */
class BundleTasksTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String instanceId = running(WINDOWS_STORE);
  private final Instant begun = cloud.clock().instant();

  @Test
  void walksThroughAllStates() {
    BundleTask pending = begin(instanceId);
    assertThat(pending.getBundleId()).startsWith("bun-");
    assertThat(pending.getInstanceId()).isEqualTo(instanceId);
    assertThat(pending.getState()).isEqualTo("pending");
    assertThat(pending.getProgress()).isNull();
    assertThat(pending.getStartTime().toInstant()).isEqualTo(begun);
    assertThat(pending.getUpdateTime().toInstant()).isEqualTo(begun);
    assertThat(pending.getStorage().getS3().getBucket()).isEqualTo(BUCKET);
    assertThat(pending.getStorage().getS3().getPrefix()).isEqualTo(PREFIX);
    assertThat(pending.getBundleTaskError()).isNull();
    String id = pending.getBundleId();

    assertTask(id, 9, "pending", null, 0);
    assertTask(id, 10, "waiting-for-shutdown", null, 10);
    assertTask(id, 34, "waiting-for-shutdown", null, 10);
    assertTask(id, 35, "bundling", "0%", 35);
    assertTask(id, 62, "bundling", "12%", 62);
    assertTask(id, 214, "bundling", "79%", 214);
    assertTask(id, 215, "storing", "80%", 215);
    assertTask(id, 259, "storing", "99%", 259);
    assertTask(id, 260, "complete", "100%", 260);
    assertTask(id, 1000, "complete", "100%", 260);
    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::to)
        .containsExactly("pending", "waiting-for-shutdown", "bundling", "storing", "complete");
  }

  @Test
  void leavesTheInstanceRunningToTheEye() {
    String id = begin(instanceId).getBundleId();
    for (int seconds : new int[] {10, 25, 180, 45}) {
      assertThat(stateOf(ec2, instanceId)).isEqualTo("running");
      cloud.clock().advance(Duration.ofSeconds(seconds));
    }
    assertThat(task(ec2, id).getState()).isEqualTo("complete");
    assertThat(stateOf(ec2, instanceId)).isEqualTo("running");
  }

  @ParameterizedTest
  @CsvSource({
    "0, pending, ",
    "12, waiting-for-shutdown, ",
    "62, bundling, 12%",
    "230, storing, 86%"
  })
  void canBeCancelledInEachStateAndIsFailedThen(int seconds, String state, String progress) {
    String id = begin(instanceId).getBundleId();
    cloud.clock().advance(Duration.ofSeconds(seconds));
    assertThat(task(ec2, id).getState()).isEqualTo(state);

    BundleTask cancelling = ec2.cancelBundleTask(new CancelBundleTaskRequest(id)).getBundleTask();

    assertThat(cancelling.getBundleId()).isEqualTo(id);
    assertThat(cancelling.getState()).isEqualTo("cancelling");
    assertThat(cancelling.getProgress()).isEqualTo(progress);
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(task(ec2, id).getProgress()).isEqualTo(progress);
    assertThat(task(ec2, id).getUpdateTime().toInstant()).isEqualTo(begun.plusSeconds(seconds));
    assertThatRefusal(() -> ec2.cancelBundleTask(new CancelBundleTaskRequest(id)))
        .isEqualTo(
            "400 IncorrectState: The bundle task '"
                + id
                + "' is in state 'cancelling' and cannot be cancelled");
    cloud.clock().advanceUntilSettled();
    Instant cancelled = cloud.clock().instant();
    cloud.clock().advance(Duration.ofSeconds(1));
    BundleTask failed = task(ec2, id);
    assertThat(failed.getState()).isEqualTo("failed");
    assertThat(failed.getUpdateTime().toInstant()).isEqualTo(cancelled);
    assertThat(failed.getBundleTaskError().getCode()).isEqualTo("Client.Cancelled");
    assertThat(failed.getBundleTaskError().getMessage())
        .isEqualTo("User has requested bundling operation cancellation");
    assertThatRefusal(() -> ec2.cancelBundleTask(new CancelBundleTaskRequest(id)))
        .contains("is in state 'failed' and cannot be cancelled");
    assertThatRefusal(() -> register(BUCKET, PREFIX)).startsWith("400 InvalidManifest");
    assertThat(begin(instanceId).getState()).isEqualTo("pending");
  }

  @Test
  void cannotBeCancelledWhenItIsComplete() {
    String id = bundled(instanceId);

    assertThatRefusal(() -> ec2.cancelBundleTask(new CancelBundleTaskRequest(id)))
        .isEqualTo(
            "400 IncorrectState: The bundle task '"
                + id
                + "' is in state 'complete' and cannot be cancelled");
  }

  @Test
  void leavesTheListAfterAnHourAndCanStillBeRegistered() {
    String id = bundled(instanceId);

    cloud.clock().advance(Duration.ofMinutes(59));
    assertThat(task(ec2, id).getState()).isEqualTo("complete");
    cloud.clock().advance(Duration.ofMinutes(1));

    assertThatRefusal(() -> task(ec2, id))
        .isEqualTo("400 InvalidBundleID.NotFound: The bundle ID '" + id + "' does not exist");
    assertThat(ec2.describeBundleTasks().getBundleTasks()).isEmpty();
    assertThat(image(ec2, register(BUCKET, PREFIX)).getState()).isEqualTo("available");
  }

  @Test
  void isTheOnlyOneOfItsInstanceButNotOfTheAccount() {
    String other = running(WINDOWS_STORE);
    String id = begin(instanceId).getBundleId();

    assertThatRefusal(() -> begin(instanceId))
        .isEqualTo(
            "400 BundlingInProgress: The instance '"
                + instanceId
                + "' is already being bundled by the bundle task "
                + id);
    String second =
        ec2.bundleInstance(Bundling.bundling(cloud, OWNER, other, BUCKET, "other"))
            .getBundleTask()
            .getBundleId();

    cloud.clock().advanceUntilSettled();
    assertThat(ec2.describeBundleTasks().getBundleTasks())
        .extracting(BundleTask::getBundleId, BundleTask::getState)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(id, "complete"),
            org.assertj.core.groups.Tuple.tuple(second, "complete"));
  }

  @Test
  void refusesAnInstanceThatCannotBeBundled() {
    String ebs = running(WINDOWS_EBS);
    cloud.account(OWNER).subscribeTo("ACD42B6F");
    String linux = running(Fixtures.PAID);
    String pending = launched(ec2, WINDOWS_STORE).getInstanceId();

    assertThatRefusal(() -> begin(ebs))
        .isEqualTo(
            "400 InvalidInstanceType: The instance '"
                + ebs
                + "' has an 'ebs' root device type. Only Windows instances with an"
                + " 'instance-store' root device type can be bundled.");
    assertThatRefusal(() -> begin(linux))
        .startsWith("400 InvalidInstanceType: The instance '" + linux + "' does not run Windows.");
    assertThatRefusal(() -> begin(pending))
        .isEqualTo(
            "400 IncorrectInstanceState: This instance '"
                + pending
                + "' is not in a state from which it can be bundled.");
    assertThatRefusal(() -> begin("i-12345678"))
        .isEqualTo("400 InvalidInstanceID.NotFound: The instance ID 'i-12345678' does not exist");
    assertThatRefusal(() -> begin("bundle")).startsWith("400 InvalidInstanceID.Malformed");
    assertThatRefusal(() -> partner.bundleInstance(Bundling.bundling(cloud, PARTNER, instanceId)))
        .startsWith("400 InvalidInstanceID.NotFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my bucket", "ab", "b/c"})
  void refusesABucketThatCannotBe(String bucket) {
    assertThatRefusal(
            () -> ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId, bucket, PREFIX)))
        .startsWith(
            "400 InvalidParameterValue: Value (" + bucket + ") for parameter Bucket is invalid.");
  }

  @Test
  void refusesAPrefixThatCannotBe() {
    assertThatRefusal(
            () -> ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId, BUCKET, "a b")))
        .startsWith("400 InvalidParameterValue: Value (a b) for parameter Prefix is invalid.");
    assertThat(
            ec2.bundleInstance(
                    Bundling.bundling(cloud, OWNER, instanceId, BUCKET, "images/win-2003_r2.v1"))
                .getBundleTask()
                .getState())
        .isEqualTo("pending");
  }

  @Test
  void refusesTheBucketOfAnotherAccount() {
    bundled(instanceId);
    String theirs = launched(partner, WINDOWS_STORE).getInstanceId();
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(() -> partner.bundleInstance(Bundling.bundling(cloud, PARTNER, theirs)))
        .isEqualTo(
            "400 InvalidParameterValue: The bucket '"
                + BUCKET
                + "' belongs to another account. Choose a different name.");
    assertThat(partner.describeBundleTasks().getBundleTasks()).isEmpty();
  }

  @Test
  void wantsAllOfItsParameters() {
    BundleInstanceRequest request = Bundling.bundling(cloud, OWNER, instanceId);
    request.getStorage().getS3().setUploadPolicySignature(null);
    assertThatRefusal(() -> ec2.bundleInstance(request))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " Storage.S3.UploadPolicySignature");
    request.getStorage().getS3().setBucket(null);
    assertThatRefusal(() -> ec2.bundleInstance(request))
        .endsWith("the parameter Storage.S3.Bucket");
  }

  @Test
  void beginsNothingInADryRun() {
    assertThat(ec2.dryRun(Bundling.bundling(cloud, OWNER, instanceId)).isSuccessful()).isTrue();
    assertThat(ec2.describeBundleTasks().getBundleTasks()).isEmpty();

    String id = begin(instanceId).getBundleId();
    assertThat(ec2.dryRun(new CancelBundleTaskRequest(id)).isSuccessful()).isTrue();
    assertThat(task(ec2, id).getState()).isEqualTo("pending");
  }

  @Test
  void isItsOwnersAlone() {
    String id = begin(instanceId).getBundleId();

    assertThatRefusal(() -> task(partner, id)).startsWith("400 InvalidBundleID.NotFound");
    assertThatRefusal(() -> partner.cancelBundleTask(new CancelBundleTaskRequest(id)))
        .startsWith("400 InvalidBundleID.NotFound");
    assertThat(partner.describeBundleTasks().getBundleTasks()).isEmpty();
    assertThatRefusal(() -> task(ec2, "bundle")).startsWith("400 InvalidBundleID.Malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "bundle-id, bun-*, i-*",
    "instance-id, i-*, bun-*",
    "progress, 12%, 13%",
    "s3-bucket, my-bucket, your-bucket",
    "s3-prefix, win*, lin*",
    "start-time, 2011-07-15T12:05:00.000Z, 2011-07-15T12:04:00.000Z",
    "state, bundling, storing",
    "update-time, 2011-07-15T12:06:02.000Z, 2011-07-15T12:05:00.000Z",
  })
  void filters(String name, String matching, String other) {
    String id = begin(instanceId).getBundleId();
    cloud.clock().advance(Duration.ofSeconds(62));

    assertThat(ids(new Filter(name).withValues(matching))).containsExactly(id);
    assertThat(ids(new Filter(name).withValues(other))).isEmpty();
  }

  @Test
  void filtersByItsError() {
    String id = begin(instanceId).getBundleId();
    ec2.cancelBundleTask(new CancelBundleTaskRequest(id));
    cloud.clock().advanceUntilSettled();

    assertThat(ids(new Filter("error-code").withValues("Client.Cancelled"))).containsExactly(id);
    assertThat(ids(new Filter("error-message").withValues("User has*"))).containsExactly(id);
    assertThatRefusal(() -> ids(new Filter("colour").withValues("blue")))
        .isEqualTo("400 InvalidParameterValue: The filter 'colour' is invalid");
  }

  @Test
  void failsOnceWhereAFaultWasOrdered() {
    Fault fault =
        cloud
            .faults()
            .on(bundling().atPercent(42))
            .fail("Client.S3Error", "AccessDenied(403)- Access Denied");
    String id = begin(instanceId).getBundleId();

    cloud.clock().advanceUntilSettled();
    cloud.clock().advance(Duration.ofMinutes(5));

    BundleTask failed = task(ec2, id);
    assertThat(failed.getState()).isEqualTo("failed");
    assertThat(failed.getProgress()).isEqualTo("42%");
    assertThat(failed.getBundleTaskError().getCode()).isEqualTo("Client.S3Error");
    assertThat(failed.getBundleTaskError().getMessage())
        .isEqualTo("AccessDenied(403)- Access Denied");
    assertThat(failed.getUpdateTime().toInstant())
        .isEqualTo(begun.plusMillis(35_000 + 180_000 * 42 / 80));
    assertThat(fault.hasFired()).isTrue();
    assertThat(task(ec2, bundled(instanceId)).getState()).isEqualTo("complete");
  }

  @Test
  void failsWithoutAnyDurationAsWell() {
    try (Ec2Cloud fast = Ec2Cloud.builder().timing(noTime()).build()) {
      AmazonEC2 client = fast.client();
      String id = launched(client, WINDOWS_STORE).getInstanceId();
      fast.faults().on(bundling().atPercent(42)).fail("Server.InternalError", "broken");

      BundleTask failed = client.bundleInstance(Bundling.bundling(fast, OWNER, id)).getBundleTask();
      BundleTask complete =
          client.bundleInstance(Bundling.bundling(fast, OWNER, id)).getBundleTask();

      assertThat(failed.getState()).isEqualTo("failed");
      assertThat(failed.getBundleTaskError().getCode()).isEqualTo("Server.InternalError");
      assertThat(complete.getState()).isEqualTo("complete");
      assertThat(complete.getProgress()).isEqualTo("100%");
      assertThat(fast.faults().unfired()).isEmpty();
    }
  }

  @Test
  void isRegisteredAndLaunchedByOwnerAndPartner() {
    bundled(instanceId);

    String imageId = register(BUCKET, PREFIX);

    Image image = image(ec2, imageId);
    assertThat(image.getState()).isEqualTo("available");
    assertThat(image.getImageLocation()).isEqualTo("my-bucket/winami.manifest.xml");
    assertThat(image.getOwnerId()).isEqualTo(OWNER);
    assertThat(image.getPlatform()).isEqualTo("windows");
    assertThat(image.getArchitecture()).isEqualTo("x86_64");
    assertThat(image.getRootDeviceType()).isEqualTo("instance-store");
    assertThat(launched(ec2, imageId).getPlatform()).isEqualTo("windows");
    assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    String theirs = launched(partner, imageId).getInstanceId();
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(partner, theirs)).isEqualTo("running");
    assertThat(described(partner, theirs).getRootDeviceType()).isEqualTo("instance-store");
  }

  @Test
  void keepsTheProductCodeOfItsImage() {
    cloud.account(OWNER).subscribeTo("EC129708");
    String paid = running("ami-a8e705c1");
    bundled(paid);
    String imageId = register(BUCKET, PREFIX);
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));

    assertThat(image(ec2, imageId).getProductCodes().get(0).getProductCodeId())
        .isEqualTo("EC129708");
    assertThat(image(ec2, imageId).getArchitecture()).isEqualTo("i386");
    assertThatRefusal(() -> launched(partner, imageId)).startsWith("401 OptInRequired");
  }

  @Test
  void canBeRegisteredTwiceUnlessTheNameIsTaken() {
    bundled(instanceId);

    String first = register(BUCKET, PREFIX);
    String second = register(BUCKET, PREFIX);
    RegisterImageRequest named =
        new RegisterImageRequest("my-bucket/winami.manifest.xml").withName("named");
    ec2.registerImage(named);

    assertThat(second).isNotEqualTo(first);
    assertThatRefusal(() -> ec2.registerImage(named)).startsWith("400 InvalidAMIName.Duplicate");
  }

  @Test
  void isNobodyElsesToRegister() {
    bundled(instanceId);

    assertThatRefusal(
            () -> partner.registerImage(new RegisterImageRequest("my-bucket/winami.manifest.xml")))
        .isEqualTo("400 AuthFailure: Manifest is not accessible");
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    new RegisterImageRequest("my-bucket/winami.manifest.xml")
                        .withArchitecture("i386")))
        .startsWith("400 InvalidParameterValue: The architecture i386 does not match");
  }

  @Test
  void hasToBeRegisteredAgainWhenItWasBundledAgain() {
    bundled(instanceId);
    String old = register(BUCKET, PREFIX);
    bundled(instanceId);

    assertThatRefusal(() -> launched(ec2, old))
        .isEqualTo(
            "400 InvalidManifest: The bundle at my-bucket/winami.manifest.xml has changed since"
                + " image "
                + old
                + " was registered. Register the image again.");
    assertThat(launched(ec2, register(BUCKET, PREFIX)).getState().getName()).isEqualTo("pending");
  }

  @Test
  void failsWhenItsInstanceIsTerminated() {
    for (int seconds : new int[] {0, 20, 62, 230}) {
      String instance = running(WINDOWS_STORE);
      String id = begin(instance).getBundleId();
      cloud.clock().advance(Duration.ofSeconds(seconds));

      ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));

      BundleTask failed = task(ec2, id);
      assertThat(failed.getState()).as("after %s s", seconds).isEqualTo("failed");
      assertThat(failed.getBundleTaskError().getCode()).isEqualTo("Client.InstanceTerminated");
      cloud.clock().advanceUntilSettled();
      assertThat(stateOf(ec2, instance)).isEqualTo("terminated");
      assertThat(task(ec2, id).getState()).isEqualTo("failed");
    }
    assertThatRefusal(() -> register(BUCKET, PREFIX)).startsWith("400 InvalidManifest");
  }

  @Test
  void staysCancelledWhenItsInstanceIsTerminatedAfterwards() {
    String id = begin(instanceId).getBundleId();
    ec2.cancelBundleTask(new CancelBundleTaskRequest(id));
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
    cloud.clock().advanceUntilSettled();

    assertThat(task(ec2, id).getBundleTaskError().getCode()).isEqualTo("Client.Cancelled");
  }

  @Test
  void hasItsInstanceShutDownSoThatItCanBeNeitherRebootedNorShutDown() {
    begin(instanceId);
    ec2.rebootInstances(new RebootInstancesRequest(List.of(instanceId)));
    cloud.clock().advance(Duration.ofSeconds(10));

    assertThatRefusal(() -> ec2.rebootInstances(new RebootInstancesRequest(List.of(instanceId))))
        .startsWith("400 IncorrectInstanceState");
    assertThatThrownBy(() -> cloud.instance(instanceId).shutDown())
        .isInstanceOf(IllegalStateException.class);

    cloud.clock().advanceUntilSettled();
    ec2.rebootInstances(new RebootInstancesRequest(List.of(instanceId)));
    cloud.instance(instanceId).shutDown();
    assertThat(stateOf(ec2, instanceId)).isEqualTo("shutting-down");
  }

  @Test
  void goesOnWhileTheInstanceIsNotTouched() {
    String id = begin(instanceId).getBundleId();
    String other = running(WINDOWS_STORE);
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(other)));

    cloud.clock().advanceUntilSettled();

    assertThat(task(ec2, id).getState()).isEqualTo("complete");
  }

  private void assertTask(
      String id, int seconds, String state, String progress, int updatedAfterSeconds) {
    cloud.clock().advance(Duration.between(cloud.clock().instant(), begun.plusSeconds(seconds)));
    BundleTask task = task(ec2, id);
    assertThat(task.getState()).as("after %s s", seconds).isEqualTo(state);
    assertThat(task.getProgress()).as("after %s s", seconds).isEqualTo(progress);
    assertThat(task.getStartTime().toInstant()).isEqualTo(begun);
    assertThat(task.getUpdateTime().toInstant())
        .as("after %s s", seconds)
        .isEqualTo(begun.plusSeconds(updatedAfterSeconds));
  }

  private List<String> ids(Filter filter) {
    return ec2
        .describeBundleTasks(new DescribeBundleTasksRequest().withFilters(filter))
        .getBundleTasks()
        .stream()
        .map(BundleTask::getBundleId)
        .toList();
  }

  private String bundled(String instance) {
    String id = begin(instance).getBundleId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private BundleTask begin(String instance) {
    return ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instance)).getBundleTask();
  }

  private String register(String bucket, String prefix) {
    return ec2.registerImage(new RegisterImageRequest(bucket + "/" + prefix + ".manifest.xml"))
        .getImageId();
  }

  private String running(String imageId) {
    String id = launched(ec2, launch(imageId)).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private static Timing noTime() {
    Timing.Builder timing = Timing.builder();
    for (Phase phase : Phase.values()) {
      if (phase.timedBy().contains(phase) && !phase.name().endsWith("_LISTED")) {
        timing.duration(phase, Duration.ZERO);
      }
    }
    return timing.build();
  }
}
