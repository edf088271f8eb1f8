// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Snapshot;

/**
 * Assertions about a snapshot as EC2 described it, the SDK's {@code Snapshot}. They call nothing;
 * {@link SnapshotAssert} asks EC2 itself.
 */
public class DescribedSnapshotAssert
    extends AbstractTaggedDescribedAssert<DescribedSnapshotAssert, Snapshot, SnapshotAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(Snapshot)} instead.
   *
   * @param actual a snapshot
   */
  public DescribedSnapshotAssert(Snapshot actual) {
    super(
        actual, DescribedSnapshotAssert.class, SnapshotResourceType.SNAPSHOT, SnapshotAssert::new);
  }

  /**
   * Verifies that the snapshot is completed.
   *
   * <pre>
   * assertThat(snapshot).isCompleted();   // passes
   * assertThat(justBegun).isCompleted();  // fails, with its progress
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is in another state
   */
  public DescribedSnapshotAssert isCompleted() {
    return verify(SnapshotAssert::isCompleted);
  }

  /**
   * Verifies that the snapshot is pending: its creation is not finished.
   *
   * <pre>
   * assertThat(justBegun).isPending();  // passes
   * assertThat(snapshot).isPending();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is in another state
   */
  public DescribedSnapshotAssert isPending() {
    return verify(SnapshotAssert::isPending);
  }

  /**
   * Verifies that the creation of the snapshot has failed.
   *
   * <pre>
   * assertThat(failed).hasFailed();    // passes
   * assertThat(snapshot).hasFailed();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is in another state
   */
  public DescribedSnapshotAssert hasFailed() {
    return verify(SnapshotAssert::hasFailed);
  }

  /**
   * Verifies the snapshot's state.
   *
   * <pre>
   * assertThat(snapshot).hasState("completed");  // passes
   * assertThat(snapshot).hasState("pending");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code completed}, {@code error}
   * @return these assertions
   * @throws AssertionError if the snapshot is in another state
   */
  public DescribedSnapshotAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the volume from which the snapshot was created.
   *
   * <pre>
   * assertThat(snapshot).isOf(volume);  // passes if it is this one
   * assertThat(snapshot).isOf(other);   // fails
   * </pre>
   *
   * @param volumeId the volume's id
   * @return these assertions
   * @throws AssertionError if the snapshot was created from another volume
   */
  public DescribedSnapshotAssert isOf(String volumeId) {
    return verify(it -> it.isOf(volumeId));
  }

  /**
   * Verifies the size of the volume from which the snapshot was created.
   *
   * <pre>
   * assertThat(snapshot).hasSize(35);  // passes
   * assertThat(snapshot).hasSize(50);  // fails
   * </pre>
   *
   * @param gib the size in GiB
   * @return these assertions
   * @throws AssertionError if the snapshot has another size
   */
  public DescribedSnapshotAssert hasSize(int gib) {
    return verify(it -> it.hasSize(gib));
  }

  /**
   * Verifies the snapshot's description.
   *
   * <pre>
   * assertThat(snapshot).hasDescription("nightly");  // passes if it was created so
   * assertThat(snapshot).hasDescription("weekly");   // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the snapshot has another description
   */
  public DescribedSnapshotAssert hasDescription(String description) {
    return verify(it -> it.hasDescription(description));
  }

  /**
   * Verifies the owner of the snapshot.
   *
   * <pre>
   * assertThat(snapshot).hasOwner("206029621532");  // passes
   * assertThat(snapshot).hasOwner("111122223333");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if the snapshot has another owner
   */
  public DescribedSnapshotAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }

  /**
   * Verifies that the snapshot is encrypted.
   *
   * <pre>
   * assertThat(snapshot).isEncrypted();  // passes
   * assertThat(plain).isEncrypted();     // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is not encrypted
   */
  public DescribedSnapshotAssert isEncrypted() {
    return verify(SnapshotAssert::isEncrypted);
  }

  /**
   * Verifies that the snapshot is not encrypted.
   *
   * <pre>
   * assertThat(snapshot).isNotEncrypted();  // passes
   * assertThat(secret).isNotEncrypted();    // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the snapshot is encrypted
   */
  public DescribedSnapshotAssert isNotEncrypted() {
    return verify(SnapshotAssert::isNotEncrypted);
  }
}
