// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.BundleTaskError;
import com.amazonaws.services.ec2.model.S3Storage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a bundle task; see {@link Ec2Assert#bundleTask}. EC2 describes a finished task
 * only for a limited time.
 */
public class BundleTaskAssert extends AbstractResourceAssert<BundleTaskAssert, BundleTask> {

  /**
   * Creates the assertions; use {@link Ec2Assert#bundleTask} instead.
   *
   * @param actual the bundle task
   */
  public BundleTaskAssert(Ec2Resource actual) {
    super(actual, BundleTaskAssert.class, BundleTaskResourceType.BUNDLE_TASK);
  }

  /**
   * Verifies that the task is complete, so that the bundle is stored in its bucket.
   *
   * <pre>
   * assertThat(ec2).bundleTask(finished).isComplete();  // passes
   * assertThat(ec2).bundleTask(failed).isComplete();    // fails, with the task's error
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state, or is not described
   */
  public BundleTaskAssert isComplete() {
    return hasState("complete");
  }

  /**
   * Verifies that the task is pending: EC2 has accepted it, but not begun.
   *
   * <pre>
   * assertThat(ec2).bundleTask(begun).isPending();     // passes
   * assertThat(ec2).bundleTask(finished).isPending();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state, or is not described
   */
  public BundleTaskAssert isPending() {
    return hasState("pending");
  }

  /**
   * Verifies that the task waits for its instance to shut down.
   *
   * <pre>
   * assertThat(ec2).bundleTask(begun).isWaitingForShutdown();     // passes after a while
   * assertThat(ec2).bundleTask(finished).isWaitingForShutdown();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state, or is not described
   */
  public BundleTaskAssert isWaitingForShutdown() {
    return hasState("waiting-for-shutdown");
  }

  /**
   * Verifies that the task is bundling the root drive.
   *
   * <pre>
   * assertThat(ec2).bundleTask(begun).isBundling();     // passes after a while
   * assertThat(ec2).bundleTask(finished).isBundling();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state, or is not described
   */
  public BundleTaskAssert isBundling() {
    return hasState("bundling");
  }

  /**
   * Verifies that the task is storing the bundle.
   *
   * <pre>
   * assertThat(ec2).bundleTask(begun).isStoring();     // passes after a while
   * assertThat(ec2).bundleTask(finished).isStoring();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state, or is not described
   */
  public BundleTaskAssert isStoring() {
    return hasState("storing");
  }

  /**
   * Verifies that the task is being cancelled.
   *
   * <pre>
   * assertThat(ec2).bundleTask(cancelled).isCancelling();  // passes, until it has failed
   * assertThat(ec2).bundleTask(finished).isCancelling();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state, or is not described
   */
  public BundleTaskAssert isCancelling() {
    return hasState("cancelling");
  }

  /**
   * Verifies that the task has failed or was cancelled.
   *
   * <pre>
   * assertThat(ec2).bundleTask(failed).hasFailed();    // passes
   * assertThat(ec2).bundleTask(finished).hasFailed();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state, or is not described
   */
  public BundleTaskAssert hasFailed() {
    return expectState("have failed", "failed");
  }

  /**
   * Verifies that the task has failed with an error code.
   *
   * <pre>
   * assertThat(ec2).bundleTask(failed).hasFailedWith("Client.S3Error");    // passes
   * assertThat(ec2).bundleTask(failed).hasFailedWith("Client.Cancelled");  // fails
   * </pre>
   *
   * @param code the error's code
   * @return these assertions
   * @throws AssertionError if the task has not failed, has failed with another code, or is not
   *     described
   */
  public BundleTaskAssert hasFailedWith(String code) {
    return expectFailure(code, error -> code.equals(error.getCode()));
  }

  /**
   * Verifies that the task has failed with an error code and message.
   *
   * <pre>
   * assertThat(ec2).bundleTask(failed)
   *     .hasFailedWith("Client.S3Error", "AccessDenied(403)- Access Denied");  // passes
   * assertThat(ec2).bundleTask(failed)
   *     .hasFailedWith("Client.S3Error", "something else");                    // fails
   * </pre>
   *
   * @param code the error's code
   * @param message the error's message
   * @return these assertions
   * @throws AssertionError if the task has not failed, has failed with another error, or is not
   *     described
   */
  public BundleTaskAssert hasFailedWith(String code, String message) {
    return expectFailure(
        code + ": " + message,
        error -> code.equals(error.getCode()) && message.equals(error.getMessage()));
  }

  /**
   * Verifies the task's state.
   *
   * <pre>
   * assertThat(ec2).bundleTask(finished).hasState("complete");  // passes
   * assertThat(ec2).bundleTask(finished).hasState("storing");   // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code waiting-for-shutdown}, {@code
   *     bundling}, {@code storing}, {@code cancelling}, {@code complete}, {@code failed}
   * @return these assertions
   * @throws AssertionError if the task is in another state, or is not described
   */
  public BundleTaskAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the progress of the task.
   *
   * <pre>
   * assertThat(ec2).bundleTask(id).hasProgress(40);  // passes if it has this progress
   * assertThat(ec2).bundleTask(id).hasProgress(41);  // fails
   * </pre>
   *
   * @param percent the progress in percent, 0 to 100
   * @return these assertions
   * @throws AssertionError if the task has another progress or none, or is not described
   */
  public BundleTaskAssert hasProgress(int percent) {
    return expectValue(
        "have come to " + percent + "%", percent, BundleTaskAssert::progress, this::progressText);
  }

  /**
   * Verifies that the task has at least this progress.
   *
   * <pre>
   * assertThat(ec2).bundleTask(id).hasProgressOfAtLeast(40);  // passes if it has this progress or more
   * assertThat(ec2).bundleTask(id).hasProgressOfAtLeast(90);  // fails
   * </pre>
   *
   * @param percent the progress in percent, 0 to 100
   * @return these assertions
   * @throws AssertionError if the task has less progress or none, or is not described
   */
  public BundleTaskAssert hasProgressOfAtLeast(int percent) {
    return expect(
        "have come to at least " + percent + "%",
        task -> {
          Integer progress = progress(task);
          return progress != null && progress >= percent;
        },
        this::progressText);
  }

  /**
   * Verifies the instance that the task bundles.
   *
   * <pre>
   * assertThat(ec2).bundleTask(id).isOf(instance);  // passes if it is this one
   * assertThat(ec2).bundleTask(id).isOf(other);     // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the task bundles another instance, or is not described
   */
  public BundleTaskAssert isOf(String instanceId) {
    return expectText("be of ", instanceId, BundleTask::getInstanceId, "it is of ");
  }

  /**
   * Verifies where the task stores the bundle.
   *
   * <pre>
   * assertThat(ec2).bundleTask(id).isStoredIn("my-bucket", "winami");  // passes if it is so
   * assertThat(ec2).bundleTask(id).isStoredIn("my-bucket", "other");   // fails
   * </pre>
   *
   * @param bucket the bucket's name
   * @param prefix the prefix of the names of the bundle's files
   * @return these assertions
   * @throws AssertionError if the task stores the bundle elsewhere, or is not described
   */
  public BundleTaskAssert isStoredIn(String bucket, String prefix) {
    return expectText(
        "be stored in ", bucket + "/" + prefix, BundleTaskAssert::place, "it is stored in ");
  }

  private BundleTaskAssert expectFailure(String error, Predicate<BundleTaskError> condition) {
    return expect(
        "have failed with " + error,
        task ->
            "failed".equals(task.getState())
                && task.getBundleTaskError() != null
                && condition.test(task.getBundleTaskError()),
        task -> "it is " + resourceType().stateAndReason(task));
  }

  private String progressText(BundleTask task) {
    String progress = BundleTaskResourceType.progress(task);
    return (progress.isEmpty() ? "it has no progress" : "it has come to " + progress)
        + "; it is "
        + (task.getBundleTaskError() == null
            ? task.getState()
            : resourceType().stateAndReason(task));
  }

  private static @Nullable Integer progress(BundleTask task) {
    String text = BundleTaskResourceType.progress(task).replace("%", "");
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  private static String place(BundleTask task) {
    S3Storage place = task.getStorage().getS3();
    return place.getBucket() + "/" + place.getPrefix();
  }
}
