// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.ImportSnapshotTask;

/**
 * Assertions about an import snapshot task as EC2 described it, the SDK's {@code
 * ImportSnapshotTask}. They call nothing; {@link ImportSnapshotTaskAssert} asks EC2 itself.
 */
public class DescribedImportSnapshotTaskAssert
    extends AbstractTaggedDescribedAssert<
        DescribedImportSnapshotTaskAssert, ImportSnapshotTask, ImportSnapshotTaskAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(ImportSnapshotTask)} instead.
   *
   * @param actual an import snapshot task
   */
  public DescribedImportSnapshotTaskAssert(ImportSnapshotTask actual) {
    super(
        actual,
        DescribedImportSnapshotTaskAssert.class,
        ImportSnapshotTaskResourceType.IMPORT_SNAPSHOT_TASK,
        ImportSnapshotTaskAssert::new);
  }

  /**
   * Verifies that the import snapshot task is completed.
   *
   * <pre>
   * assertThat(finished).isCompleted();   // passes
   * assertThat(justBegun).isCompleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the import snapshot task has another status
   */
  public DescribedImportSnapshotTaskAssert isCompleted() {
    return verify(ImportSnapshotTaskAssert::isCompleted);
  }

  /**
   * Verifies that the import snapshot task was cancelled or has failed: EC2 has one status for
   * both.
   *
   * <pre>
   * assertThat(stopped).isDeleted();   // passes
   * assertThat(finished).isDeleted();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the import snapshot task has another status
   */
  public DescribedImportSnapshotTaskAssert isDeleted() {
    return verify(ImportSnapshotTaskAssert::isDeleted);
  }

  /**
   * Verifies the state of the import snapshot task.
   *
   * <pre>
   * assertThat(finished).hasState("completed");  // passes
   * assertThat(finished).hasState("active");     // fails
   * </pre>
   *
   * @param state EC2's name of the status: {@code active}, {@code deleting}, {@code deleted},
   *     {@code completed}
   * @return these assertions
   * @throws AssertionError if the import snapshot task is in another state
   */
  public DescribedImportSnapshotTaskAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the snapshot that the import snapshot task made.
   *
   * <pre>
   * assertThat(finished).madeSnapshot(snapshotId);   // passes
   * assertThat(justBegun).madeSnapshot(snapshotId);  // fails
   * </pre>
   *
   * @param snapshotId the snapshot's id
   * @return these assertions
   * @throws AssertionError if the import snapshot task made another snapshot or none yet
   */
  public DescribedImportSnapshotTaskAssert madeSnapshot(String snapshotId) {
    return verify(it -> it.madeSnapshot(snapshotId));
  }

  /**
   * Verifies the description that was given to the import snapshot task.
   *
   * <pre>
   * assertThat(importSnapshotTask).hasDescription("appliance");  // passes
   * assertThat(importSnapshotTask).hasDescription("data");       // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the import snapshot task has another description or none
   */
  public DescribedImportSnapshotTaskAssert hasDescription(String description) {
    return verify(it -> it.hasDescription(description));
  }
}
