// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.BundleTask;

/**
 * Assertions about a bundle task as EC2 described it, the SDK's {@code BundleTask}. They call
 * nothing; {@link BundleTaskAssert} asks EC2 itself.
 */
public class DescribedBundleTaskAssert
    extends AbstractDescribedAssert<DescribedBundleTaskAssert, BundleTask, BundleTaskAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(BundleTask)} instead.
   *
   * @param actual a bundle task
   */
  public DescribedBundleTaskAssert(BundleTask actual) {
    super(
        actual,
        DescribedBundleTaskAssert.class,
        BundleTaskResourceType.BUNDLE_TASK,
        BundleTaskAssert::new);
  }

  /**
   * Verifies that the task is complete, so that the bundle is stored in its bucket.
   *
   * <pre>
   * assertThat(finished).isComplete();  // passes
   * assertThat(failed).isComplete();    // fails, with the task's error
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state
   */
  public DescribedBundleTaskAssert isComplete() {
    return verify(BundleTaskAssert::isComplete);
  }

  /**
   * Verifies that the task is pending: EC2 has accepted it, but not begun.
   *
   * <pre>
   * assertThat(begun).isPending();     // passes
   * assertThat(finished).isPending();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state
   */
  public DescribedBundleTaskAssert isPending() {
    return verify(BundleTaskAssert::isPending);
  }

  /**
   * Verifies that the task waits for its instance to shut down.
   *
   * <pre>
   * assertThat(begun).isWaitingForShutdown();     // passes after a while
   * assertThat(finished).isWaitingForShutdown();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state
   */
  public DescribedBundleTaskAssert isWaitingForShutdown() {
    return verify(BundleTaskAssert::isWaitingForShutdown);
  }

  /**
   * Verifies that the task is bundling the root drive.
   *
   * <pre>
   * assertThat(begun).isBundling();     // passes after a while
   * assertThat(finished).isBundling();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state
   */
  public DescribedBundleTaskAssert isBundling() {
    return verify(BundleTaskAssert::isBundling);
  }

  /**
   * Verifies that the task is storing the bundle.
   *
   * <pre>
   * assertThat(begun).isStoring();     // passes after a while
   * assertThat(finished).isStoring();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state
   */
  public DescribedBundleTaskAssert isStoring() {
    return verify(BundleTaskAssert::isStoring);
  }

  /**
   * Verifies that the task is being cancelled.
   *
   * <pre>
   * assertThat(cancelled).isCancelling();  // passes, until it has failed
   * assertThat(finished).isCancelling();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state
   */
  public DescribedBundleTaskAssert isCancelling() {
    return verify(BundleTaskAssert::isCancelling);
  }

  /**
   * Verifies that the task has failed or was cancelled.
   *
   * <pre>
   * assertThat(failed).hasFailed();    // passes
   * assertThat(finished).hasFailed();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the task is in another state
   */
  public DescribedBundleTaskAssert hasFailed() {
    return verify(BundleTaskAssert::hasFailed);
  }

  /**
   * Verifies that the task has failed with an error code.
   *
   * <pre>
   * assertThat(failed).hasFailedWith("Client.S3Error");    // passes
   * assertThat(failed).hasFailedWith("Client.Cancelled");  // fails
   * </pre>
   *
   * @param code the error's code
   * @return these assertions
   * @throws AssertionError if the task has not failed, has failed with another code
   */
  public DescribedBundleTaskAssert hasFailedWith(String code) {
    return verify(it -> it.hasFailedWith(code));
  }

  /**
   * Verifies that the task has failed with an error code and message.
   *
   * <pre>
   * assertThat(failed)
   *     .hasFailedWith("Client.S3Error", "AccessDenied(403)- Access Denied");  // passes
   * assertThat(failed)
   *     .hasFailedWith("Client.S3Error", "something else");                    // fails
   * </pre>
   *
   * @param code the error's code
   * @param message the error's message
   * @return these assertions
   * @throws AssertionError if the task has not failed, has failed with another error
   */
  public DescribedBundleTaskAssert hasFailedWith(String code, String message) {
    return verify(it -> it.hasFailedWith(code, message));
  }

  /**
   * Verifies the task's state.
   *
   * <pre>
   * assertThat(finished).hasState("complete");  // passes
   * assertThat(finished).hasState("storing");   // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code waiting-for-shutdown}, {@code
   *     bundling}, {@code storing}, {@code cancelling}, {@code complete}, {@code failed}
   * @return these assertions
   * @throws AssertionError if the task is in another state
   */
  public DescribedBundleTaskAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the progress of the task.
   *
   * <pre>
   * assertThat(task).hasProgress(40);  // passes if it has this progress
   * assertThat(task).hasProgress(41);  // fails
   * </pre>
   *
   * @param percent the progress in percent, 0 to 100
   * @return these assertions
   * @throws AssertionError if the task has another progress or none
   */
  public DescribedBundleTaskAssert hasProgress(int percent) {
    return verify(it -> it.hasProgress(percent));
  }

  /**
   * Verifies that the task has at least this progress.
   *
   * <pre>
   * assertThat(task).hasProgressOfAtLeast(40);  // passes if it has this progress or more
   * assertThat(task).hasProgressOfAtLeast(90);  // fails
   * </pre>
   *
   * @param percent the progress in percent, 0 to 100
   * @return these assertions
   * @throws AssertionError if the task has less progress or none
   */
  public DescribedBundleTaskAssert hasProgressOfAtLeast(int percent) {
    return verify(it -> it.hasProgressOfAtLeast(percent));
  }

  /**
   * Verifies the instance that the task bundles.
   *
   * <pre>
   * assertThat(task).isOf(instance);  // passes if it is this one
   * assertThat(task).isOf(other);     // fails
   * </pre>
   *
   * @param instanceId the instance's id
   * @return these assertions
   * @throws AssertionError if the task bundles another instance
   */
  public DescribedBundleTaskAssert isOf(String instanceId) {
    return verify(it -> it.isOf(instanceId));
  }

  /**
   * Verifies where the task stores the bundle.
   *
   * <pre>
   * assertThat(task).isStoredIn("my-bucket", "winami");  // passes if it is so
   * assertThat(task).isStoredIn("my-bucket", "other");   // fails
   * </pre>
   *
   * @param bucket the bucket's name
   * @param prefix the prefix of the names of the bundle's files
   * @return these assertions
   * @throws AssertionError if the task stores the bundle elsewhere
   */
  public DescribedBundleTaskAssert isStoredIn(String bucket, String prefix) {
    return verify(it -> it.isStoredIn(bucket, prefix));
  }
}
