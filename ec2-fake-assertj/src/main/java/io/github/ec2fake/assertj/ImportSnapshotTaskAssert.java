// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ImportSnapshotTask;

/** Assertions about an import snapshot task; see {@link Ec2Assert#importSnapshotTask}. */
public class ImportSnapshotTaskAssert
    extends AbstractTaggedAssert<ImportSnapshotTaskAssert, ImportSnapshotTask> {

  /**
   * Creates the assertions; use {@link Ec2Assert#importSnapshotTask} instead.
   *
   * @param actual the import snapshot task
   */
  public ImportSnapshotTaskAssert(Ec2Resource actual) {
    super(
        actual,
        ImportSnapshotTaskAssert.class,
        ImportSnapshotTaskResourceType.IMPORT_SNAPSHOT_TASK);
  }

  /**
   * Verifies that the import snapshot task is completed.
   *
   * <pre>
   * assertThat(ec2).importSnapshotTask(finished).isCompleted();   // passes
   * assertThat(ec2).importSnapshotTask(justBegun).isCompleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the import snapshot task has another status, or it is not described
   */
  public ImportSnapshotTaskAssert isCompleted() {
    return hasState("completed");
  }

  /**
   * Verifies that the import snapshot task was cancelled or has failed: EC2 has one status for
   * both.
   *
   * <pre>
   * assertThat(ec2).importSnapshotTask(stopped).isDeleted();   // passes
   * assertThat(ec2).importSnapshotTask(finished).isDeleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the import snapshot task has another status, or it is not described
   */
  public ImportSnapshotTaskAssert isDeleted() {
    return hasState("deleted");
  }

  /**
   * Verifies the state of the import snapshot task.
   *
   * <pre>
   * assertThat(ec2).importSnapshotTask(finished).hasState("completed");  // passes
   * assertThat(ec2).importSnapshotTask(finished).hasState("active");     // fails
   * </pre>
   *
   * @param state EC2's name of the status: {@code active}, {@code deleting}, {@code deleted},
   *     {@code completed}
   * @return these assertions
   * @throws AssertionError if the import snapshot task is in another state, or it is not described
   */
  public ImportSnapshotTaskAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the snapshot that the import snapshot task made.
   *
   * <pre>
   * assertThat(ec2).importSnapshotTask(finished).madeSnapshot(snapshotId);   // passes
   * assertThat(ec2).importSnapshotTask(justBegun).madeSnapshot(snapshotId);  // fails
   * </pre>
   *
   * @param snapshotId the snapshot's id
   * @return these assertions
   * @throws AssertionError if the import snapshot task made another snapshot or none yet, or it is
   *     not described
   */
  public ImportSnapshotTaskAssert madeSnapshot(String snapshotId) {
    return expectEqual(
        "snapshot", snapshotId, task -> task.getSnapshotTaskDetail().getSnapshotId());
  }

  /**
   * Verifies the description that was given to the import snapshot task.
   *
   * <pre>
   * assertThat(ec2).importSnapshotTask(id).hasDescription("appliance");  // passes
   * assertThat(ec2).importSnapshotTask(id).hasDescription("data");       // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the import snapshot task has another description or none, or it is
   *     not described
   */
  public ImportSnapshotTaskAssert hasDescription(String description) {
    return expectEqual("description", description, ImportSnapshotTask::getDescription);
  }
}
